/** What customers might say, made up for it: by how content they are, where it happened, and in which language. */
export interface Words {
  zh: readonly string[];
  en: readonly string[];
}

export type Mood = 'content' | 'indifferent' | 'annoyed';
export type Place = 'online' | 'phone' | 'chatbot' | 'staffed';

export const words: Record<Place, Record<Mood, Words>> = {
  online: {
    content: {
      zh: ['操作很直覺，一下子就辦好了', '介面清楚，步驟不多，很方便', '線上就能處理，不用特地跑一趟', '進度隨時查得到，很安心', '上傳文件很順，隔天就收到通知', '登入快，畫面也好看懂'],
      en: ['Easy to use and done in a few minutes', 'Clear steps, no need to visit a branch', 'I could check the progress at any time', 'Uploading the documents worked the first time'],
    },
    indifferent: {
      zh: ['功能都有，但要找一下才找得到', '還可以，只是字有點小', '大致順利，驗證碼等了一會兒', '能用，希望步驟再少一點'],
      en: ['It works, though some functions are hard to find', 'All right, the verification code took a while'],
    },
    annoyed: {
      zh: ['一直登入失敗，驗證碼也收不到', '填到最後一步就當掉，又要重來', '進度查不到，不知道卡在哪裡', 'App 更新後常常閃退', '同樣的資料要填好幾次，很麻煩', '文件退了兩次，也沒說清楚哪裡不對'],
      en: ['The app keeps crashing since the update', 'I had to start over at the last step', 'No way to see where my case is stuck', 'The verification code never arrived'],
    },
  },
  phone: {
    content: {
      zh: ['客服很有耐心，講得很清楚', '電話一下就接通，問題當場解決', '專員態度親切，還主動提醒我要帶的文件', '回電很快，說到做到'],
      en: ['Friendly and patient, solved on the spot', 'Got through at once and everything was explained', 'They called back as promised'],
    },
    indifferent: {
      zh: ['有解決，但轉了兩次才找到對的人', '等了一下才接通，其他都好', '說明可以再簡單一點'],
      en: ['Solved, but I was transferred twice', 'Waited a while, otherwise fine'],
    },
    annoyed: {
      zh: ['等了二十分鐘才有人接', '每次打來說法都不一樣', '一直轉接，同一件事講了三遍', '說會回電，結果沒有下文'],
      en: ['Twenty minutes on hold', 'Every agent tells me something different', 'Nobody called back although they promised to'],
    },
  },
  chatbot: {
    content: {
      zh: ['半夜問也馬上有答案', '回答很準，連結點了就能辦', '不用等真人，很快'],
      en: ['Got my answer at midnight, within seconds', 'The link took me straight to the right form'],
    },
    indifferent: {
      zh: ['簡單的問題可以，複雜的還是要找真人', '要換個說法問才聽得懂'],
      en: ['Fine for simple questions', 'I had to rephrase it twice'],
    },
    annoyed: {
      zh: ['答非所問，一直繞圈圈', '找不到轉真人的按鈕', '每次都叫我看常見問題，沒有幫助'],
      en: ['It does not understand what I ask', 'I could not find how to reach a person'],
    },
  },
  staffed: {
    content: {
      zh: ['服務人員很專業，解釋得很仔細', '動作俐落，沒等多久', '會站在客戶的立場幫忙想', '文件一次就準備齊，沒有白跑'],
      en: ['Professional and took the time to explain', 'Quick, and they knew what I needed', 'Everything was ready, one visit was enough'],
    },
    indifferent: {
      zh: ['服務不錯，就是要等', '普通，跟預期差不多', '可以改成線上辦會更好'],
      en: ['Good service, but a long wait', 'About what I expected', 'I would rather do this online'],
    },
    annoyed: {
      zh: ['手續太繁瑣，跑了兩趟才辦好', '現場等很久，只開一個窗口', '補件補了三次，每次要的都不一樣', '說好的時間沒有人聯絡'],
      en: ['Too much paperwork, I had to come twice', 'Only one counter was open', 'Nobody showed up at the agreed time'],
    },
  },
};

/** What may follow. */
export const afterwards: Record<Mood, Words> = {
  content: { zh: ['', '', '', '，謝謝', '，會推薦給朋友', '，希望繼續保持'], en: ['', '', '. Thank you', '. Would recommend'] },
  indifferent: { zh: ['', '', '，希望能改進'], en: ['', '', '. Could be better'] },
  annoyed: { zh: ['', '', '，請改善', '，有點失望', '，考慮換一家'], en: ['', '', '. Please fix this', '. Disappointing'] },
};

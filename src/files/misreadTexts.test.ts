import { decode, encode } from 'iconv-lite';
import { isMisdecoded } from './misdecoded';

const traditional = [
  '很好', '服務很好', '服務人員態度很好，解說清楚', '等超過一小時', '等了超過一小時才有人處理', '不好用', '還可以', '讚', '線上申辦太慢', '銀行行員很親切', '開戶流程太複雜，希望簡化', '電話一直打不進去！', '請改善 App 的登入速度', '門市排隊時間太長', '轉帳手續費太高了', '理賠速度快，謝謝',
  '錢包功能好用', '您們的客服真的很有耐心', '無', '沒有意見', '希望能多一點優惠活動', '網頁常常當機，需要重新整理才能繼續', '鑽石卡友的權益縮水', '霧煞煞', '餐廳優惠很棒', '龜速', '銀行? 真的? 好嗎????', '踹共！不要再推拖了', '浣熊圖案的卡片很可愛', '縺', '嚙', '噁心的服務態度', '嗯嗯，還行啦', '鑼鼓喧天的開幕', '寶寶的保險', '靦腆的理專',
];
const simplified = [
  '很好', '服务很好', '联通', '服务态度很好，讲解清楚', '等了一个多小时', '不好用', '还可以', '赞', '线上办理太慢', '您好', '你好', '开户流程太复杂，希望简化', '电话一直打不通！', '请改善登录速度', '转账手续费太高了', '理赔速度快，谢谢', '没有意见', '希望多一点优惠活动', '妈妈喜欢', '嗯，还行', '浣熊卡很可爱', '很满意', '满意', '一般', '差', '锅贴好吃', '涓涓细流', '鐘', '鍋', '閉', '阿里云服务器', '釜底抽薪的活动', '鸳鸯', '骑虎难下', '饕餮盛宴', '媲美大行', '嫌麻烦', '嬉皮笑脸的柜员', '忐忑',
];
const japanese = ['とても良い', 'こんにちは', 'よかった', '対応が丁寧でした', '手続きが分かりにくいです。', 'アプリが遅い', 'ありがとうございました', 'ログインできない', '普通', '特になし', '窓口の待ち時間が長い', '電話がつながらない', 'スムーズに終わりました', 'もう少し早く対応してほしい', 'ﾃｽﾄです', 'ｱﾌﾟﾘ ﾜﾙｲ', '銀行の対応', '縺れた話', '繧', '繝', '蠢の字', '荳', '螳', '譛', '縺れた糸を解くような説明'];
const korean = ['좋아요', '서비스가 아주 좋았습니다', '대기 시간이 너무 깁니다', '앱이 느려요', '감사합니다'];
const others = [
  'très bien', 'Service très agréable, merci à toute l’équipe', 'L’accueil était chaleureux « comme toujours »', 'Déçu, j’ai attendu une heure à l’agence', 'ça va', 'Où est l’été ? À Nîmes, bien sûr : créée, aînée, gâchée', 'ÉTÉ DÉÇU, À ÉVITER', 'œuvre, cœur, sœur', '«A» «B» «C»', '«Ü»', 'Öffnungszeiten sind zu kurz', 'für Ältere schwierig', 'ÄÖÜ', 'ÄRGER ÜBER ÖFFNUNGSZEITEN', 'ÄRGER ÄLTER ÄRZTE', 'Größe, Straße, Maße', '„Sehr gut“ – würde ich weiterempfehlen', '‚Ja‘ oder ‚Ähnlich‘', 'süß, größer, übermäßig',
  '¿Dónde? ¿Cuándo? ¿Por qué? ¡Muy bien!', '¿Donde? ¿Cuando? ¿Por que? ¿Que?', 'El año pasado fue mejor; la señora Muñoz también', '¡Excelente! ¡Ñandú!', 'Atenção à informação, não há opções', 'ÃO ÇÃO', 'São João', 'però è così, perché no?', 'Åse på Ærø', 'ÆØÅ æøå', 'Smörgåsbord är gott, tack så mycket', 'Þetta er mjög gott, þýðing óþægileg', 'Þórður Ægisson', 'täiesti õige', 'hyvää päivää, mitä kuuluu, tässä työ', 'žluťoučký kůň', 'Dịch vụ rất tốt, cảm ơn', 'Tôi phải chờ đợi quá lâu ở quầy', 'không hài lòng', 'được', 'ổn', 'tạm ổn, hơi chậm', 'Nhân viên thân thiện và nhiệt tình', 'Bà đã ghé', 'บริการดีมาก', 'รอนานเกินไป', 'พนักงานสุภาพ แอปช้า', 'ดี',
  'good', '10°C 20°C 30°C', '10°C – 20°C — 30°F', '5 € · 3 £ · ½ cup', '±5°C ±3°F ¼A ½B', '§A §B ¶C', '©Acme ®Brand ™', 'It’s I’m we’re don’t can’t', '“It’s” ‘fine’', '…', '£££', '¥1000', '¯\\_(:)_/¯', '¯\\_(ツ)_/¯', '(°o°)', '¤¤¤¤¤¤', '😀👍', 'OK 👌🏼 très bon', 'Спасибо, всё хорошо', 'Ευχαριστώ πολύ', 'תודה', 'شكرا', 'naïve façade', 'Zoë & Björk', 'Motörhead ümläut ÖÄÜ', 'ñ', '1º 2ª 3º', '×÷±', 'µm µA µV µF', 'ÀÉÈÙ', 'ÀÈÌÒÙ ÁÉÍÓÚ', '• gut • schnell • böse', 'Ça, c’est l’été', 'DÉJÀ RÉGLÉ', 'ÎLE, ÊTRE, ÔTER',
];
const real = [...new Set([...traditional, ...simplified, ...japanese, ...korean, ...others])];

test.each(real)('%s stands as it was written', (text) => expect(isMisdecoded(text)).toBe(false));

test('sentences put together stand as they were written', () => {
  for (const [at, text] of real.entries()) for (const between of [' ', '，', '? ', '\n']) expect([text, isMisdecoded(`${text}${between}${real[(at + 7) % real.length]!}`)]).toEqual([text, false]);
});

/** A text as it was read wrongly, where nothing was lost by it. */
const readAs = (text: string, own: string, other: string): string | null => {
  const bytes = encode(text, own);
  const read = decode(bytes, other);
  return !read.includes('\ufffd') && encode(read, other).equals(bytes) && decode(bytes, own) === text ? read : null;
};

const isLong = (text: string, least: number): boolean => text.replace(/[ -~]/g, '').length >= least;

test.each([['gbk', [...traditional, ...simplified, ...japanese, ...korean]], ['shift_jis', [...japanese, ...traditional, ...simplified]]] as const)('UTF-8 read in %s is found', (other, texts) => {
  const read = texts.filter((text) => isLong(text, 2)).flatMap((text) => readAs(text, 'utf8', other) ?? []);
  expect(read.length).toBeGreaterThan(20);
  expect(read.filter((text) => !isMisdecoded(text))).toEqual([]);
});

test.each([['gbk', 0.9], ['cp950', 0.6]] as const)('UTF-8 read in %s, with question marks for what it has no character for, is found where enough is left', (other, share) => {
  const read = traditional.filter((text) => isLong(text, 6)).map((text) => decode(encode(text, 'utf8'), other).replaceAll('\ufffd', '?'));
  expect(read.filter((text) => isMisdecoded(text)).length / read.length).toBeGreaterThan(share);
});

test.each([['big5', traditional], ['gbk', simplified], ['shift_jis', japanese]] as const)('%s read byte by byte is found where it is long enough', (own, texts) => {
  const whole = texts.filter((text) => isLong(text, 5) && decode(encode(text, own), own) === text && !/[ｦ-ﾟ]/.test(text)).map((text) => encode(text, own));
  const read = whole.flatMap((bytes) => [bytes.toString('latin1'), new TextDecoder('windows-1252').decode(bytes)]);
  expect(read.filter((text) => isMisdecoded(text)).length / read.length).toBeGreaterThan(0.9);
});

test.each(['浣犲ソ', '¶W¹L¤@¤p®É', '嚙踝蕭嚙踝蕭', '服務 嚙踝蕭 很好', '锟斤拷锟斤拷', '鏈嶅姟寰堝ソ', '縺ゅｊ縺後→縺', '·þÎñºÜºÃ', '‚±‚ñ‚É‚¿‚Í', 'App ¤£¦n¥Î¡A¤Ó½ÆÂø'])('%s is found', (text) => expect(isMisdecoded(text)).toBe(true));

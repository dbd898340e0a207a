import { looksLikeWords } from './looksLikeWords';

test.each(['服務很差 等了很久', '服務很差', '等太久了，不會再來', '為什麼要等一個小時', '客服態度不好 希望改善', '斑馬等太久！', '電話都打不通只好自己跑一趟分行辦理', 'Zebra waited an hour', 'The staff was rude', 'I waited 30 minutes', 'too long, never again', 'Why do I have to wait?', 'nobody answered the phone at all'])('%s is what somebody wrote', (code) => expect(looksLikeWords(code)).toBe(true));

test.each(['etf', 'home loan', 'Credit Card', 'Credit Card Platinum Visa', 'personal loan', '信用卡', '北區 客服', '臺北市 中山區', '信用卡(白金)', 'R&D', 'C++', 'claim-progress', 'TW0002330008', '理賠進度查詢', '等候時間過長', '不滿意', '個人金融事業群信用卡處', 'app/自助', '車險、住宅火險', '25-34', 'A/B', 'N.Y.', 'VIP 1', 'VIP (gold)', '!', '其他', '太平區', 'Q1 2026', '2026-01', 'mobile app', 'St. Pauli', 'North, East', '3.5%', 'small and medium', '中小企業', '外幣利率變動型終身壽險（定期給付型）', '電話客服中心 外撥行銷', 'Group Term Life Insurance Plan A'])('%s is a name', (code) => expect(looksLikeWords(code)).toBe(false));

import { isPersonalCode, personalKinds } from './personalCode';

test.each([
  ['我是王小明電話0912345678', ['MOBILE']], ['身分證A123456789', ['ID']], ['A123456789 王', ['ID']], ['wang daming 0912-345-678', ['MOBILE']], ['卡號4111111111111111', ['CARD']],
  ['my card 4111111111111111 and more words here', ['CARD']], ['wang@example.org 09\u200b12345678', ['EMAIL', 'MOBILE']], ['敝姓王', ['NAME']], ['保單AB12345678', ['POLICY']], ['1234567890', ['NUMBER']], ['TW0002330009', ['NUMBER']],
])('%s is no code', (code, kinds) => {
  expect(isPersonalCode(code)).toBe(true);
  expect(personalKinds(code)).toEqual(kinds);
});

test.each(['north', '北區', 'home loan', 'app/SMS', 'P-2026-01', '11065', '123456789', '2026/01/05', 'v1.2.3', 'TW0002330008', 'US0378331005', '高資產 (VIP)', 'A123456780', '請選擇@分行'])('%s is one', (code) => {
  expect(isPersonalCode(code)).toBe(false);
  expect(personalKinds(code)).toEqual([]);
});

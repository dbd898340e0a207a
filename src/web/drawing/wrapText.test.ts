import { houseTerms } from './houseTerms';
import { textWidth } from './textWidth';
import { wrapText } from './wrapText';

const zh = { width: 85, lines: 2, size: 13, weight: 600, tongue: 'zh' } as const;
const en = { width: 82, lines: 4, size: 11.5, weight: 600, tongue: 'en' } as const;

test.each([
  ['官網商品瀏覽與保費試算', ['官網商品瀏覽', '與保費試算']],
  ['汽機車險線上投保', ['汽機車險', '線上投保']],
  ['業務員／保經代投保', ['業務員／', '保經代投保']],
  ['線上報案與理賠申請', ['線上報案與', '理賠申請']],
  ['客服進線', ['客服進線']],
])('breaks %s between words, into lines of about one length', (name, lines) => {
  expect(wrapText(name, zh)).toEqual(lines);
});

test('keeps a word of the trade whole where there is room for it', () => {
  for (const term of houseTerms) expect(wrapText(`線上${term}與查詢`, { ...zh, lines: 4 }).some((line) => line.includes(term))).toBe(true);
});

test('breaks between characters where words need too many lines, and cuts only as the last resort', () => {
  expect(wrapText('旅平險／旅綜險線上投保', { ...zh, width: 82 })).toEqual(['旅平險／旅綜', '險線上投保']);
  const [only] = wrapText('旅平險／旅綜險線上投保', { ...zh, lines: 1 });
  expect(only).toMatch(/…$/);
  expect(textWidth(only!, 13, 600)).toBeLessThanOrEqual(85);
});

test('begins no line with a closing mark, and ends none with an opening one', () => {
  for (const width of [60, 70, 80, 90, 110]) {
    for (const line of wrapText('新契約關懷電訪（外撥機器人）、理賠申請（業務員／臨櫃）', { ...zh, width, lines: 9 })) expect(line).not.toMatch(/^[、）／]|（$/);
  }
});

test('cuts English between words', () => {
  expect(wrapText('Endorsement and cancellation at counter', { ...en, lines: 2 })).toEqual(['Endorsement', 'and…']);
  expect(wrapText('Accident report and claim online', { ...en, lines: 2 })).toEqual(['Accident', 'report and…']);
});

test('marks where a word too long for any line is broken', () => {
  const lines = wrapText('Acknowledgement no. 4', en);
  expect(lines.join('').replace('-', '').replace(/\s/g, '')).toBe('Acknowledgementno.4');
  expect(lines[0]).toMatch(/^Acknow[a-z]+-$/);
  for (const line of lines) expect(textWidth(line, 11.5, 600)).toBeLessThanOrEqual(82);
});

test('breaks English at spaces and after hyphens', () => {
  expect(wrapText('Inbound customer-service call', en)).toEqual(['Inbound', 'customer-', 'service call']);
  expect(wrapText('Claim status online', { ...en, width: 400 })).toEqual(['Claim status online']);
});

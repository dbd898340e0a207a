import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { randomFrom } from '../kernel/seededRandom';
import { isPersonalId } from './personalId';

test.each(['wang@example.org', 'ｗａｎｇ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'U123@line', 'A123456789', 'a123456789', 'Ａ１２３４５６７８９', 'survey-A123456789-1', 'A123456789_20260105', 'A1234\u200b56789', '0912345678', '0912-345-678', '+886912345678', '+886 912 345 678', '0912345678_20260105', 'tel:0912345678',
  '電話0912345678', 'x 0912345678', '0912.345.678', '0912/345/678', '(0912)345678', '09 1234 5678', '00886912345678', '王0912345678', '0912345678A', '0912345678先生', '0912_345_678', 'A123456789X', '王小明A123456789', 'A123456789先生', '王小明 A123456789',
  '٠٩١٢٣٤٥٦٧٨', '𝟎𝟗𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖', '091\u200b2345678', '091\u00ad2345678', 'wang%40a.com', 'tel0912345678', 'user-0912-345-678', '20260105_0912-345-678', '2026-0912-345-678', '+886-912-345-678', '(09)12345678', '09-12-34-56-78', 'id:A123456789', 'A-123456789',
  'tel:886912345678', 'TEL 886912345678', 'wa.me/886912345678', 'sms:886912345678', '手機886912345678', 'phone_886912345678', 'mobile=886912345678', 'whatsapp-886912345678', 'msisdn886912345678', '0912*345*678', '0912~345~678', '0912|345|678', '0912,345,678', 'NPSA123456789', 'nps_A123456789', 'ida123456789', 'A123_456_789', 'A123*456*789', '886912345678', 'nps-886912345678', '８８６９１２３４５６７８', '886912345678_20260105', '02-2345-6789', '(02)2345-6789', '０２－２３４５－６７８９', '03-345-6789', '037-123-456', '049-223-4567', '+886-2-2345-6789', '02-2345-6789#12',
  '王小明', '王 小明', '歐陽娜娜', '陈伟', '張簡小明', '王小明先生'])(
  '%s is personal data', (id) => expect(isPersonalId(id)).toBe(true));

test.each(['4711', '118052219001', '912345678', '886112345678', '8869123456789', '04-2026-0001', '02-0001-0002', '03-115-0001', '02-2345-67890', '2026-02-2345-6789', '金', '門市', '線上問卷', '王小明一二三', 'nps王小明', '4111111111111111', '1234567890123456789', 'A123456780', 'R_1a2B3c', '20260901-000123', '2026-0901-000123', '2026-01-05-000123', '20260912345678', '2026/09/12/345/678', '2026-01-09-1234-5678', 'XA123456789Z', 'ORD123456789', 'A000000001', '3f2504e0-4f89-41d3-9a0c-0305e82c3301', 'content-bHpdtINzVdMuKp8eKpfB202JBTR', '192.168.100.200', 'tel', 'hotel886912345678x', 'line-4711', 'NPS123456789', 'ID123456789', 'v1.2.3', 'Q1', ''])(
  '%s is a usual id', (id) => expect(isPersonalId(id)).toBe(false));

describe('a hundred thousand ids as systems make them are not taken for personal data:', () => {
  const random = randomFrom(20_260_105);
  const below = (end: number): number => Math.floor(end * random());
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  const word = (length: number): string => Array.from({ length }, () => letters[below(letters.length)]).join('');
  const hash = (kind: string, encoding: 'hex' | 'base64' | 'base64url') => (index: number) => createHash(kind).update(`answer ${index}`).digest(encoding);
  const uuid = (index: number): string => hash('md5', 'hex')(index).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-a$4-$5');
  const day = (index: number): string => new Date(Date.UTC(2026, 0, 1 + (index % 365))).toISOString().slice(0, 10);

  test.each<[string, (index: number) => string]>([
    ['UUIDs', uuid],
    ['digests of 32', hash('md5', 'hex')],
    ['digests of 40', hash('sha1', 'hex')],
    ['digests of 64', hash('sha256', 'hex')],
    ['tokens in base64', hash('sha256', 'base64')],
    ['short tokens for addresses', (index) => hash('sha256', 'base64url')(index).slice(0, 22)],
    ['ids of Qualtrics', () => `R_${word(15)}`],
    ['ids of objects', (index) => hash('sha1', 'hex')(index).slice(0, 24)],
    ['ids in capitals', (index) => hash('sha1', 'hex')(index).slice(0, 26).toUpperCase()],
    ['long numbers', () => String(10_000_000_000 + below(9_000_000_000_000_000))],
    ['numbers counted each day', (index) => `${day(index)}-${String(below(1_000_000)).padStart(6, '0')}`],
    ['the same without the strokes of the day', (index) => `${day(index).replaceAll('-', '')}-${String(below(1_000_000)).padStart(6, '0')}`],
    ['the same with the day in two', (index) => `${day(index).slice(0, 4)}-${day(index).slice(5, 7)}${day(index).slice(8)}-${String(below(1_000_000)).padStart(6, '0')}`],
    ['numbers of orders', (index) => `ORD${100_000_000 + index}`],
    ['numbers of eight digits behind a letter', (index) => `C${10_000_000 + index}`],
    ['numbers of nine digits', (index) => String(912_340_000 + index)],
    ['numbers counted each month, from the first to the eighth', (index) => `0${1 + (index % 8)}-2026-${String(index % 10_000).padStart(4, '0')}`],
  ])('%s', (_name, make) => {
    const taken: string[] = [];
    for (let index = 0; index < 20_000; index += 1) if (isPersonalId(make(index))) taken.push(make(index));
    expect(taken).toEqual([]);
  });
});

test('a letter and nine digits are refused where the check digit holds, one in ten of those that begin with 1, 2, 8 or 9, and no others', () => {
  const refused = (first: number): number => Array.from({ length: 10_000 }, (_, index) => `A${first}${String(index).padStart(8, '0')}`).filter(isPersonalId).length;
  expect(Array.from({ length: 10 }, (_, first) => refused(first))).toEqual([0, 1_000, 1_000, 0, 0, 0, 0, 0, 1_000, 1_000]);
});

test('whatever stands before or behind a mobile number, but for letters mixed with digits', () => {
  const around = fc.constantFrom('', '電話', '王', ' ', ': ', '_', 'tel', 'x ', '(', '，', '|', '#', '/');
  fc.assert(fc.property(around, fc.stringMatching(/^09\d{8}$/), around, (before, number, after) => isPersonalId(`${before}${number}${after}`)), { numRuns: 2_000 });
});

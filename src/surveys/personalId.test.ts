import fc from 'fast-check';
import { isPersonalId } from './personalId';

test.each(['wang@example.org', 'ｗａｎｇ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'U123@line', 'A123456789', 'a123456789', 'Ａ１２３４５６７８９', 'survey-A123456789-1', 'A123456789_20260105', 'A1234\u200b56789', '0912345678', '0912-345-678', '+886912345678', '+886 912 345 678', '0912345678_20260105', 'tel:0912345678'])(
  '%s is personal data', (id) => expect(isPersonalId(id)).toBe(true));

test.each(['4711', '118052219001', '886912345678', '4111111111111111', '1234567890123456789', 'A123456780', 'R_1a2B3c', '20260901-000123', '2026-0901-000123', 'XA123456789Z', '3f2504e0-4f89-41d3-9a0c-0305e82c3301', 'content-bHpdtINzVdMuKp8eKpfB202JBTR', 'Q1', ''])(
  '%s is a usual id', (id) => expect(isPersonalId(id)).toBe(false));

test('ids as systems make them are not taken for personal data', () => {
  fc.assert(fc.property(fc.oneof(fc.uuid(), fc.bigInt({ min: 10_000_000_000n, max: 10n ** 19n }).map(String), fc.stringMatching(/^[0-9a-f]{24}$/), fc.stringMatching(/^R_[0-9A-Za-z]{15}$/)), (id) => !isPersonalId(id)), { numRuns: 5_000 });
});

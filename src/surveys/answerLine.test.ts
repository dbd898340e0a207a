import { answerLine } from './answerLine';
import { longestLine } from './readNdjson';

const answer = { id: 'a', point: 'bank/atm@atm', score: 9, answeredAt: '2026-01-05T02:00:00Z' };
const lineOf = (more: object) => answerLine({ ...answer, ...more }, 7, 'file', '2026-11-01T00:00:00Z');

test('an answer is a line that says where it stands', () => expect(JSON.parse(lineOf({}) as string)).toEqual({ ...answer, line: 7 }));

test('one that is longer than a line is refused by its field, as everywhere', () => {
  expect(lineOf({ comment: 'x'.repeat(70_000) })).toEqual([{ field: 'comment', message: 'too long', allowed: 'at most 5000 characters' }]);
  expect(lineOf({ channel: '網'.repeat(30_000) })).toMatchObject([{ field: 'channel', message: 'not a code' }]);
});

test('the longest answer that is taken fits into a line', () => {
  const longest = lineOf({ comment: '\u0001'.repeat(5_000), products: Array.from({ length: 20 }, (_, index) => `${'字'.repeat(78)}${index + 10}`), customer: '字'.repeat(80) });
  expect(typeof longest === 'string' && Buffer.byteLength(longest) < longestLine).toBe(true);
});

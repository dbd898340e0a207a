import { lookThrough } from './lookThrough';
import type { FileLine, SentLine } from './report';

const told = async (...lines: FileLine[]) => (await lookThrough((async function* () { yield* lines; })())).found.map(({ about, message }) => `${about}: ${message}`);
const line = (at: number, answer: object, heard: SentLine['heard'] = []): FileLine => ({ line: at, answer: { id: `${at}`, score: 9, ...answer }, heard });

test('times that no survey can have are said with how many and where first, whatever their zone', async () => {
  expect(await told(line(2, { answeredAt: '2026-01-05T02:00:00.000Z' }), line(3, { answeredAt: '1970-01-01T00:00:00.000Z' }), line(4, { answeredAt: '1980-01-01T08:00:00+08:00' }), line(5, { answeredAt: '2021-01-05T02:00:00Z', completedAt: '1900-01-01T00:00:00Z' }), { line: 6, leftOut: 'unscored' })).toEqual([
    expect.stringMatching(/^times: answeredAt is before 2000: 2 answers, the first on line 3\./), expect.stringMatching(/^times: completedAt is before 2000: 1 answer, the first on line 5\./),
  ]);
  expect(await told(line(2, { answeredAt: '2000-01-01T00:00:00.000Z' }), line(3, { answeredAt: 'soon' }), line(4, {}))).toEqual([]);
});

test('how times were read is said once, with how many and where first', async () => {
  expect(await told(line(2, { answeredAt: '2026-01-04T16:00:00.000Z' }, ['roc', 'dayAlone']), line(3, { answeredAt: '2026-01-05T02:00:00.000Z' }, ['roc']))).toEqual([
    'calendar: times: read as days of the ROC calendar, whose year 1 is 1912: 2 answers, the first on line 2', 'days: times: a day without a time of day, read as its first moment: 1 answer, the first on line 2',
  ]);
});

test('a year of two digits is said with what it became', async () => {
  expect(await told(line(2, { answeredAt: '2025-12-31T02:00:00.000Z' }), line(3, { answeredAt: '2026-01-05T02:00:00.000Z' }, ['shortYear']))).toEqual(['days: times: years of two digits read as 20yy: 1 answer, the first on line 3, as 2026-01-05T02:00:00.000Z']);
});

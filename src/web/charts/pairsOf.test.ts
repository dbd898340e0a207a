import { pairsOf } from './pairsOf';
import type { AnsweredPeriod } from './pointScores';

const month = (name: string, to: string, n: number): AnsweredPeriod => ({
  name, from: `${name}-01`, to, beyondNoise: null,
  score: { state: n > 0 ? 'SHOWN' : 'NO_ANSWERS', reason: null, keptBack: null, questionVersions: ['1'], instrument: 'TNPS', formula: 'NET_PROMOTER', n, value: null, interval: null, lowBase: true },
});
const months = [month('2026-01', '2026-02-01', 9), month('2026-02', '2026-03-01', 0), month('2026-03', '2026-04-01', 8), month('2026-04', '2026-05-01', 7), month('2026-05', '2026-06-01', 7)];
const spans = (today: string): string[] => pairsOf(months, 'point', today).map(({ a, b }) => `${a.period.from}..${a.period.to} ${b.period.from}..${b.period.to}`);

test('the last two whole periods with answers are compared, and the halves', () => {
  expect(spans('2026-05-20')).toEqual(['2026-03-01..2026-04-01 2026-04-01..2026-05-01', '2026-01-01..2026-04-01 2026-04-01..2026-06-01']);
  expect(spans('2026-06-01')[0]).toBe('2026-04-01..2026-05-01 2026-05-01..2026-06-01');
  expect(pairsOf(months.slice(0, 2), 'point', '2026-06-01')).toEqual([]);
});

test.each([['2025-05', '2026-05', 1], ['2025-Q2', '2026-Q2', 1], ['2025-W20', '2026-W20', 1], ['2025', '2026', 0], ['2025-05-01', '2026-05-01', 0]])('%s is in the season of %s: %i', (before, name, compared) => {
  const periods = [{ ...months[0]!, name: before, from: '2025-05-01', to: '2025-06-01' }, months[3]!, { ...months[4]!, name }];
  expect(pairsOf(periods, 'point', '2026-06-01').filter(({ a }) => a.period.from === '2025-05-01')).toHaveLength(compared);
});

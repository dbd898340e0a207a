import { changeIn } from './changeIn';
import type { ScoreSeries } from './scoreSeries';

type Counts = [promoters: number, passives: number, detractors: number] | null;

/** Months from January on; null: not shown. */
const seriesOf = (months: Counts[], rollingDays: number | null = null): ScoreSeries => ({
  grain: 'MONTH', rollingDays, overall: null, arrowsFrom: 30,
  periods: months.map((counts, index) => ({
    name: `2025-0${index + 1}`, from: `2025-0${index + 1}-01`, to: `2025-0${index + 2}-01`, noise: null, beyondNoise: null,
    score: { promoters: counts?.[0] ?? null, passives: counts?.[1] ?? null, detractors: counts?.[2] ?? null, interval: counts && { level: 0.95 } },
  })),
} as unknown as ScoreSeries);

const up: Counts = [50, 30, 20];
const down: Counts = [20, 30, 50];

test('what is not shown counts on neither side, and is passed over', () => {
  const change = changeIn(seriesOf([up, up, null, down]))!;
  expect([change.name, change.before.n, change.before.to, change.after.n, change.after.from, change.places]).toEqual(['2025-04', 200, '2025-03-01', 100, '2025-04-01', 2]);
  expect(change.verdict[1]).toMatch(/^Lower from 2025-04 on: 30\.0 → −30\.0, more than chance explains/);
});

test('the same score of other answers is called spread differently', () => {
  expect(changeIn(seriesOf([[50, 0, 50], [2, 96, 2]]))!.verdict[1]).toMatch(/^Spread differently from 2025-02 on: 0\.0 → 0\.0/);
});

test('none is looked for in rolling windows, where nothing is shown, and with too few answers on a side', () => {
  expect([changeIn(seriesOf([up, down], 90)), changeIn(seriesOf([null, null])), changeIn(seriesOf([up, [9, 9, 9]]))]).toEqual([null, null, null]);
});

import fc from 'fast-check';
import type { SeriesModel, SeriesPlace } from './chart';
import { layoutSeries } from './layoutSeries';

const shown = fc.tuple(fc.double({ min: -100, max: 100, noNaN: true }), fc.double({ min: 0, max: 40, noNaN: true }), fc.double({ min: 0, max: 40, noNaN: true }))
  .map(([value, below, above]) => ({ value, lower: value - below, upper: value + above }));
const place: fc.Arbitrary<SeriesPlace> = fc.record({
  name: fc.constantFrom('2026-01', '2026-W01', '2026-Q1'), n: fc.nat(5000), shown: fc.option(shown), hidden: fc.constantFrom(null, { zh: '太少', en: 'too few' }), beyondNoise: fc.constantFrom(true, false, null), unanswered: fc.boolean(), version: fc.constantFrom('1', '2'),
});
const model: fc.Arbitrary<SeriesModel> = fc.record({
  provenance: fc.constant('OPERATED' as const), metric: fc.constant('TNPS'), grain: fc.constant('MONTH'), periods: fc.array(place, { minLength: 1, maxLength: 60 }),
  target: fc.option(fc.record({ value: fc.integer({ min: -100, max: 100 }), operator: fc.constantFrom('AT_LEAST' as const, 'AT_MOST' as const), provenance: fc.constant('PUBLISHED' as const), from: fc.constant(0), to: fc.constant(0) })),
  change: fc.constant(null),
});

test('every score that is shown is drawn once, within the plot, in its interval, and joined only with neighbours of the same question', () => {
  fc.assert(fc.property(model, fc.integer({ min: 640, max: 1600 }), (series, width) => {
    const layout = layoutSeries(series, { width, tongue: 'zh' });
    const points = layout.runs.flat();
    expect(points).toHaveLength(series.periods.filter((period) => period.shown).length);
    for (const { x, y, low, high } of points) {
      expect(x).toBeGreaterThanOrEqual(layout.left);
      expect(x).toBeLessThanOrEqual(layout.right);
      expect(high).toBeGreaterThanOrEqual(layout.top - 0.01);
      expect(low).toBeLessThanOrEqual(layout.bottom + 0.01);
      expect(y).toBeGreaterThanOrEqual(high - 0.01);
      expect(y).toBeLessThanOrEqual(low + 0.01);
    }
    const begins = series.periods.filter((period, index) => period.shown && (index === 0 || !series.periods[index - 1]!.shown || series.periods[index - 1]!.version !== period.version));
    expect(layout.runs).toHaveLength(begins.length);
    for (const bar of layout.bars) expect(bar.y + bar.height).toBeCloseTo(layout.barsBottom, 6);
    if (layout.innocent) {
      expect(layout.innocent.beyondNoise).toBe(false);
      expect(layout.innocent.labelY).toBeGreaterThanOrEqual(layout.top);
      expect(layout.innocent.labelY).toBeLessThanOrEqual(layout.bottom);
    }
    // Each sign that is drawn is explained, and none that is not.
    expect(layout.legend.some(({ sign }) => sign === 'BEYOND')).toBe(points.some(({ beyondNoise }) => beyondNoise));
    expect(layout.legend.some(({ sign }) => sign === 'HIDDEN')).toBe(layout.hidden.length > 0);
    if (layout.target) expect(layout.target.from).toBeLessThanOrEqual(layout.target.to);
  }));
});

const quarter = (name: string, value: number): SeriesPlace => ({ name, n: 100, shown: { value, lower: value - 10, upper: value + 10 }, hidden: null, beyondNoise: false, unanswered: false, version: '1' });
const turning: SeriesModel = {
  provenance: 'OPERATED', metric: 'TNPS', grain: 'QUARTER', target: null, periods: ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4'].map((name, index) => quarter(name, index < 2 ? 50 : 20)),
  change: { place: 2, before: 50, after: 20, distinguishable: true, verdict: { zh: '自 2025-Q3 起較低', en: 'Lower from 2025-Q3 on' } },
};

test('a change that is more than chance is drawn as the levels on either side of it, which meet between two periods, and told in words', () => {
  const { levels, verdict, runs: [points], height } = layoutSeries(turning, { width: 800, tongue: 'en' });
  expect(levels!.before.y).toBeCloseTo(points![0]!.y, 6);
  expect(levels!.after.y).toBeCloseTo(points![3]!.y, 6);
  expect([levels!.before.to, levels!.after.from]).toEqual([levels!.at, levels!.at]);
  expect(levels!.at).toBeCloseTo((points![1]!.x + points![2]!.x) / 2, 6);
  expect(verdict.map(({ text }) => text)).toEqual(['Lower from 2025-Q3 on']);
  expect(height).toBeGreaterThan(verdict[0]!.y);
});

test('one that chance explains is told in words only', () => {
  const { levels, verdict } = layoutSeries({ ...turning, change: { ...turning.change!, distinguishable: false } }, { width: 800, tongue: 'zh' });
  expect([levels, verdict.length]).toEqual([null, 1]);
});

test('scores that differ by next to nothing are within the plot, too', () => {
  const near = [99.99999999999977, 99.9999999999998].map((value, index) => ({ ...quarter(`2025-Q${index + 1}`, value), shown: { value, lower: value, upper: value } }));
  const { runs: [points], top, bottom } = layoutSeries({ ...turning, change: null, periods: near }, { width: 640, tongue: 'zh' });
  for (const { y } of points!) expect([y >= top, y <= bottom]).toEqual([true, true]);
});

import fc from 'fast-check';
import type { SeriesModel, SeriesPlace } from './chart';
import { layoutSeries } from './layoutSeries';

const shown = fc.tuple(fc.double({ min: -100, max: 100, noNaN: true }), fc.double({ min: 0, max: 40, noNaN: true }), fc.double({ min: 0, max: 40, noNaN: true }))
  .map(([value, below, above]) => ({ value, lower: value - below, upper: value + above }));
const place: fc.Arbitrary<SeriesPlace> = fc.record({
  name: fc.constantFrom('2026-01', '2026-W01', '2026-Q1'), n: fc.nat(5000), shown: fc.option(shown), hidden: fc.constantFrom(null, { zh: '太少', en: 'too few' }), beyondNoise: fc.constantFrom(true, false, null), version: fc.constantFrom('1', '2'),
});
const model: fc.Arbitrary<SeriesModel> = fc.record({
  provenance: fc.constant('OPERATED' as const), metric: fc.constant('TNPS'), grain: fc.constant('MONTH'), periods: fc.array(place, { minLength: 1, maxLength: 60 }),
  target: fc.option(fc.record({ value: fc.integer({ min: -100, max: 100 }), operator: fc.constantFrom('AT_LEAST' as const, 'AT_MOST' as const), provenance: fc.constant('PUBLISHED' as const), from: fc.constant(0), to: fc.constant(0) })),
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

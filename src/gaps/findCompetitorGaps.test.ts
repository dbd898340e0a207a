import fc from 'fast-check';
import { benchmarkFacts, figureFacts, gapFacts, touchpointFacts } from '../../test/support/gapFacts';
import { findCompetitorGaps } from './findCompetitorGaps';

type Benchmark = Parameters<typeof benchmarkFacts>[1];
type Figure = Parameters<typeof figureFacts>[1];
const before = { periodFrom: '2020-01-01', periodTo: '2021-01-01' };
const find = (benchmark: Benchmark, ...figures: Figure[]) =>
  findCompetitorGaps(gapFacts({ touchpoints: [touchpointFacts('t')], figures: figures.map((figure, index) => figureFacts(`f${index}`, figure)), benchmarks: [benchmarkFacts('b', benchmark)] }));

describe('a competitor', () => {
  test.each<[string, Benchmark, Figure, number]>([
    ['ahead', { value: 50 }, { value: 40 }, 1], ['level', { value: 40 }, { value: 40 }, 0], ['behind', { value: 30 }, { value: 40 }, 0],
    ['with fewer detractors', { metric: 'DETRACTOR_SHARE', unit: 'PERCENT', value: 10 }, { metric: 'DETRACTOR_SHARE', unit: 'PERCENT', value: 15 }, 1],
    ['with more detractors', { metric: 'DETRACTOR_SHARE', unit: 'PERCENT', value: 20 }, { metric: 'DETRACTOR_SHARE', unit: 'PERCENT', value: 15 }, 0],
    ['of which more or less is not better', { metric: 'VOLUME', value: 9 }, { metric: 'VOLUME', value: 1 }, 0], ['asked otherwise', { metric: 'RNPS', value: 50 }, { value: 40 }, 0], ['in another unit', { unit: 'PERCENT', value: 50 }, { value: 40 }, 0],
    ['in another period', { ...before, value: 50 }, { value: 40 }, 0], ['without a period, against the latest', { periodFrom: null, periodTo: null, value: 50 }, { value: 40 }, 1],
    ['against a bound that may lie above', { value: 50 }, { value: 40, qualifier: 'AT_LEAST' }, 0], ['whose place alone is known', { value: null, rank: 1 }, { value: 40 }, 0],
  ])('%s', (_name, benchmark, figure, gaps) => expect(find(benchmark, figure)).toHaveLength(gaps));

  test('is held against all figures of the period: where they disagree nothing is said', () => {
    expect(find({ value: 50 }, { value: 40 }, { value: 51, source: 'Source:u' })).toEqual([]);
    expect(find({ value: 50 }, { value: 40 }, { value: 41, source: 'Source:u', provenance: 'DERIVED' })).toMatchObject([{ provenance: 'DERIVED', figureKeys: ['Observation:f0', 'Observation:f1'], objectKeys: ['Benchmark:b'] }]);
  });

  test('is named with value, source and method, and what is not known is said', () => {
    const [gap] = find({ value: 50, method: ['雙盲', 'double-blind'] }, { value: 40 });
    expect(gap).toMatchObject({ form: 'BELOW_COMPETITOR', severity: 'MEDIUM', subjectKey: 'Touchpoint:t', metric: 'TNPS', periodFrom: '2021-01-01', sinceFound: { day: '2021-12-31' }, provenance: 'PUBLISHED', title: ['t中的 tNPS 落後同業甲：40 分，對方 50 分', 't: tNPS of 40 points, Rival has 50 points'] });
    expect(gap!.explanation[1]).toBe('The tNPS of t in 2021 is 40 points; that of Rival is 50 points (Source:s). How it was found: double-blind. Neither comes with a number of answers, so whether the distance is more than chance cannot be told.');
    expect(find({ value: 50 }, { value: 40 })[0]!.explanation[1]).toContain('How it was found: not given by the source.');
  });

  test('ahead of any exact value, and only there, makes a gap', () => {
    fc.assert(fc.property(fc.integer({ min: -100, max: 100 }), fc.integer({ min: -100, max: 100 }), (theirs, own) => expect(find({ value: theirs }, { value: own }).length === 1).toBe(own < theirs)));
  });
});

import { benchmarkFacts, figureFacts, gapFacts, touchpointFacts, usualThresholds } from '../../test/support/gapFacts';
import { findBenchmarkGaps } from './findBenchmarkGaps';
import { thresholdsFrom } from './thresholds';

const ranked = (year: number, rank: number) => figureFacts(String(year), { metric: 'COMPETITIVE_RANK', unit: 'RANK', periodFrom: `${year}-01-01`, periodTo: `${year + 1}-01-01`, rank });
const find = (ranks: [year: number, rank: number][], thresholds = usualThresholds) =>
  findBenchmarkGaps(gapFacts({ touchpoints: [touchpointFacts('t')], figures: ranks.map(([year, rank]) => ranked(year, rank)) }), thresholds).map(({ form, title }) => `${form}: ${title[1]}`);

describe('a rank among competitors', () => {
  test('of one is no gap', () => expect(find([[2021, 1]])).toEqual([]));
  test('behind a competitor is one', () => expect(find([[2021, 3]])).toEqual(['BELOW_COMPETITOR: t: place 3 among competitors']));
  test('behind a competitor whose place is known names it, and rests on that', () => {
    const rival = (key: string, rank: number) => benchmarkFacts(key, { metric: 'COMPETITIVE_RANK', unit: null, rank });
    const [gap] = findBenchmarkGaps(gapFacts({ touchpoints: [touchpointFacts('t')], figures: [ranked(2021, 3)], benchmarks: [rival('ahead', 1), rival('behind', 4)] }), usualThresholds);
    expect(gap).toMatchObject({ objectKeys: ['Benchmark:ahead'], provenance: 'PUBLISHED' });
    expect(gap!.explanation[1]).toContain('behind 2, Rival among them; the worst rank');
  });
  test('worse than before is another', () => expect(find([[2020, 1], [2021, 2]])).toEqual(['BELOW_COMPETITOR: t: place 2 among competitors', 'BELOW_FORMER_RANK: t: from place 1 to place 2 among competitors']));
  test('better than before is not', () => expect(find([[2020, 3], [2021, 1]])).toEqual([]));
  test('is held against the threshold of the subsidiary', () => expect(find([[2021, 3]], thresholdsFrom(new Map([['Subsidiary:a', { worstRank: 3 }]])))).toEqual([]));
});

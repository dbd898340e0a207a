import fc from 'fast-check';
import { enterAnswers, type Entered } from '../support/enterAnswers';
import { recompare, recount } from '../support/recount';
import { alike, type World } from '../support/world';

const points = ['securities/trading@app', 'securities/trading@web', 'securities/trading@phone'];
const years = Array.from({ length: 40 }, (_, i) => 1985 + i);

/** One random data set a year: answers of three points over its two halves, with a reason for calling or without. */
function dataSets(): Entered[][] {
  const answer = fc.record({ point: fc.constantFrom(...points), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }), score: fc.integer({ min: 0, max: 10 }), callReason: fc.constantFrom('fee', 'order', '') });
  const two = (number: number): string => String(number).padStart(2, '0');
  return fc.sample(fc.array(answer, { maxLength: 90, size: 'max' }), { numRuns: years.length, seed: 20260105 })
    .map((answers, i) => answers.map(({ month, day, callReason, ...each }) => ({ ...each, day: `${years[i]!}-${two(month)}-${two(day)}`, ...(callReason === '' ? {} : { callReason }) })));
}

const scores = (answers: Entered[]): number[] => answers.map(({ score }) => score);

const fields = 'state n promoters passives detractors value mean interval { lower upper method }';

const asked = `query ($scope: ID!, $period: ScorePeriodInput, $before: ScorePeriodInput!, $after: ScorePeriodInput!) {
  score(scope: $scope, period: $period, method: ADJUSTED_WALD, by: CALL_REASON) { ${fields} parts { segment score { ${fields} } } }
  distribution: scoreDistribution(scope: $scope, period: $period) { answers { answer count } }
  series: scoreSeries(scope: $scope, period: $period, grain: MONTH, method: ADJUSTED_WALD) { periods { from to score { ${fields} } } }
  rolling: scoreSeries(scope: $scope, period: $period, grain: MONTH, rollingDays: 92, method: ADJUSTED_WALD) { periods { from to score { ${fields} } } }
  compareScores(a: { scope: $scope, period: $before }, b: { scope: $scope, period: $after }) { state difference testedDifference standardError p }
  scoreChange(scope: $scope, before: $before, period: $after, by: POINT) { change within mix }
  segmentContributions(scope: $scope, period: $period, by: POINT) { parts { share contribution score { n value } } } }`;

function expectScore(found: any, answers: number[]): void {
  const { lower, upper, ...counts } = recount(answers);
  expect(found.n).toBe(counts.n);
  if (found.state !== 'SHOWN') return expect([found.value, found.interval, found.promoters, found.mean]).toEqual([null, null, null, null]);
  expect(counts.n).toBeGreaterThanOrEqual(5);
  expect([found.promoters, found.passives, found.detractors]).toEqual([counts.promoters, counts.passives, counts.detractors]);
  for (const [shown, expected] of [[found.value, counts.value], [found.mean, counts.mean], [found.interval.lower, lower], [found.interval.upper, upper]]) expect(shown).toBeCloseTo(expected, 6);
  return undefined;
}

/** Holds everything that the API publishes about one year against its raw answers. */
async function expectRecounted({ get }: World, year: number, answers: Entered[]): Promise<any> {
  const half = (from: string, to: string): Entered[] => answers.filter(({ day }) => day >= from && day < to);
  const [start, middle, end] = [`${year}-01-01`, `${year}-07-01`, `${year + 1}-01-01`];
  const told = await get(asked, { scope: 'Touchpoint:securities/trading', period: { from: start, to: end }, before: { from: start, to: middle }, after: { from: middle, to: end } });
  expectScore(told.score, scores(answers));
  for (const { segment, score } of told.score.parts) expectScore(score, scores(answers.filter(({ callReason }) => callReason === segment)));
  if (told.score.state === 'SHOWN') {
    expect(told.distribution.answers.map(({ count }: any) => count)).toEqual(Array.from({ length: 11 }, (_, score) => answers.filter((each) => each.score === score).length));
    expect(told.segmentContributions.parts.reduce((sum: number, { contribution }: any) => sum + contribution, 0)).toBeCloseTo(0, 8);
  }
  for (const { from, to, score } of told.series.periods) expectScore(score, scores(half(from, to)));
  for (const { from, to, score } of told.rolling.periods.slice(4)) expectScore(score, scores(half(from, to)));
  const [before, after] = [half(start, middle), half(middle, end)];
  if (told.compareScores.state === 'SHOWN') {
    const { difference, error, p } = recompare(scores(before), scores(after));
    const change = recount(scores(after)).value! - recount(scores(before)).value!;
    for (const [shown, expected] of [[told.compareScores.testedDifference, difference], [told.compareScores.standardError, error], [told.compareScores.p, p], [told.compareScores.difference, change]]) expect(shown).toBeCloseTo(expected, 6);
    expect(told.scoreChange.within + told.scoreChange.mix).toBeCloseTo(change, 6);
  }
  return told;
}

alike('whatever is published of forty random years is what a second count from the raw answers gives', async (world) => {
  const all = dataSets();
  await enterAnswers(world, all.flat());
  const told = [];
  for (const [i, answers] of all.entries()) told.push(await expectRecounted(world, years[i]!, answers));
  const states = told.flatMap(({ score, series }) => [score.state, ...series.periods.map(({ score: { state } }: any) => state)]);
  // The data sets meet every state.
  expect([...new Set(states)].sort()).toEqual(['NO_ANSWERS', 'SHOWN', 'SUPPRESSED']);
  return told;
}, { writes: true });

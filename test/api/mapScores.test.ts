import { comparisonQuery, comparisonVariables } from '../../src/web/drawing/comparisonQuery';
import { mapQuery } from '../../src/web/drawing/mapQuery';
import { toComparisonModel } from '../../src/web/drawing/toComparisonModel';
import { answersOf, enterAnswers } from '../support/enterAnswers';
import { alike } from '../support/world';

const withoutScores = mapQuery.replace(/ score\(period: \$scored\) .*(?= \}\n)/, '').replace(/\nfragment MapScore[^]*?\n\}/, '').replace(' $scored: ScorePeriodInput,', '');

describe('the scores of a map', () => {
  alike('are asked for all its touchpoints together: as many statements for a long journey as for a short one', async ({ ask }) => {
    for (const journey of ['life/claim', 'life/whole-customer']) {
      // Read once before, so that both find the map in memory.
      await ask(withoutScores, { journey });
      const bare = await ask(withoutScores, { journey });
      const scored = await ask(mapQuery, { journey });
      expect(scored.data).toHaveProperty('journey.stages');
      // One for where counts stand, two for the scores, to whatever question, two for their provenance, two for the spark lines.
      expect(scored.statements - bare.statements).toBe(7);
    }
  });
});

describe('the cards of two journeys compared', () => {
  alike('show the scores of the days up to each side\'s own', async (world) => {
    await enterAnswers(world, answersOf([6, 2, 2], { point: 'life/online-claim-and-claim-status@app', day: '2021-12-01' }));
    const figuresOf = async (leftAsOf: string | null): Promise<unknown[]> => {
      const { columns } = toComparisonModel(await world.get(comparisonQuery, comparisonVariables({ left: 'life/claim', right: 'life/claim', leftAsOf, rightAsOf: null })));
      const { left, right } = columns.find(({ places }) => places.left?.card?.slug === 'life/online-claim-and-claim-status')!.places;
      return [left, right].map((place) => place!.card!.figure);
    };
    const [then, now] = await figuresOf('2021-12-31') as any[];
    expect(then).toMatchObject({ form: 'OPERATED', metric: 'TNPS', value: 40, n: 10, low: expect.any(Number), high: expect.any(Number) });
    expect(now).toMatchObject({ form: 'NONE' });
    return [then, now];
  }, { writes: true });
});

describe('the trend of a score', () => {
  const spans = [['2025-01-01', '2025-01-11'], ['2025-01-11', '2025-01-21'], ['2025-01-21', '2025-01-31'], ['2025-01-31', '2025-02-10']] as const;
  const last = 'period: { from: "2025-01-31", to: "2025-02-10" }';

  alike('is what each of its periods scores by itself, the last one that asked for; too few answers are kept back, and those that would tell them', async (world) => {
    const { get, ask } = world;
    const point = 'securities/trading@app';
    await enterAnswers(world, [
      ...answersOf([6, 2, 2], { point, day: '2025-01-01' }), ...answersOf([3, 0, 5], { point, day: '2025-01-10' }), ...answersOf([9, 1, 0], { point, day: '2025-01-21' }),
      ...answersOf([4, 4, 4], { point, day: '2025-02-09' }), ...answersOf([9, 0, 0], { point, day: '2025-02-10' }),
      ...answersOf([3, 0, 0], { point: 'securities/trading@web', day: '2025-01-05' }), ...answersOf([9, 9, 0], { point: 'securities/trading@web', day: '2025-01-15' }),
    ]);
    const alone = await get(`{ ${spans.map(([from, to], index) => `s${index}: score(scope: "MeasurementPoint:${point}", period: { from: "${from}", to: "${to}" }) { state n value interval { lower } }`).join(' ')} }`);
    const { touchpoint } = await get(`{ touchpoint(id: "securities/trading") { measurementPoints { slug scoreTrend(${last}, periods: 4) { state n value interval { lower } periodFrom periodTo } } } }`);
    const trends = Object.fromEntries(touchpoint.measurementPoints.map(({ slug, scoreTrend }: any) => [slug, scoreTrend]));
    expect(trends[point]).toEqual(spans.map(([periodFrom, periodTo], index) => ({ ...alone[`s${index}`], periodFrom, periodTo })));
    // The touchpoint shows its 21: with the 18 beside them, it would tell the other point's 3.
    expect(trends[point].map(({ state, n }: any) => [state, n])).toEqual([['SUPPRESSED', 18], ['NO_ANSWERS', 0], ['SHOWN', 10], ['SHOWN', 12]]);
    expect(trends['securities/trading@web'].map(({ state, n }: any) => [state, n])).toEqual([['SUPPRESSED', 3], ['SUPPRESSED', 18], ['NO_ANSWERS', 0], ['NO_ANSWERS', 0]]);
    for (const periods of [1, 25]) expect((await ask(`{ touchpoint(id: "securities/trading") { scoreTrend(${last}, periods: ${periods}) { n } } }`)).errors[0]).toMatchObject({ code: 'BAD_INPUT', details: { problems: [{ field: 'periods' }] } });
    expect((await ask('{ touchpoint(id: "securities/trading") { scoreTrend(period: { from: "2000-01-01", to: "2025-01-01" }) { n } } }')).errors[0]).toMatchObject({ code: 'BAD_INPUT', details: { problems: [{ field: 'periods' }] } });
    return trends;
  }, { writes: true });
});

describe('scores that were read', () => {
  alike('are answered from memory until an answer is counted, corrected or erased', async (world) => {
    const { get } = world;
    const point = 'securities/trading@app';
    const asked = `{ score(scope: "MeasurementPoint:${point}", period: { from: "2025-01-01", to: "2025-02-01" }) { state n value } scoreSeries(scope: "MeasurementPoint:${point}", period: { from: "2025-01-01", to: "2025-02-01" }, grain: MONTH) { periods { score { n value } } } }`;
    const shows = async (n: number, value: number): Promise<void> => {
      for (let time = 0; time < 2; time += 1) expect(await get(asked)).toEqual({ score: { state: 'SHOWN', n, value }, scoreSeries: { periods: [{ score: { n, value } }] } });
    };
    await enterAnswers(world, answersOf([6, 2, 2], { point, day: '2025-01-05' }));
    await shows(10, 40);
    const one = { id: 'later', point, score: 10, answeredAt: '2025-01-06T02:00:00Z' };
    const send = (mutation: string, score: number): Promise<unknown> => get(`mutation ($responses: [NewResponse!]!) { ${mutation}(source: "later", responses: $responses) { refused } }`, { responses: [{ ...one, score }] });
    await send('submitResponses', 10);
    await shows(11, 100 * (5 / 11));
    await send('correctResponses', 0);
    await shows(11, 100 * (3 / 11));
    await get('mutation { eraseResponses(source: "later", ids: ["later"]) }');
    await shows(10, 40);
  }, { writes: true });

  alike('as a series cost one statement when asked again; that of nothing is not found', async ({ ask }) => {
    const series = (scope: string) => ask(`{ scoreSeries(scope: "MeasurementPoint:${scope}", period: { from: "2025-01-01", to: "2025-02-01" }, grain: MONTH) { periods { score { state } } } }`);
    expect((await series('securities/nowhere@app')).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(await series('securities/trading@app')).toMatchObject({ errors: [], statements: 4 });
    expect(await series('securities/trading@app')).toMatchObject({ errors: [], statements: 1 });
  });
});

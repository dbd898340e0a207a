import { answersOf, enterAnswers, type Entered } from '../support/enterAnswers';
import { alike } from '../support/world';

const year = 'period: { from: "2024-06-01", to: "2025-06-01" }';
const subsidiaries = ['bank', 'life', 'pnc', 'securities', 'site'];
const scored = '{ state n value }';

/** Enough at some points, too few at others, with codes. */
const answers: Entered[] = [
  ...answersOf([6, 2, 4], { point: 'securities/trading@app', day: '2025-01-10', callReason: 'fee', products: ['fund'] }), ...answersOf([7, 1, 3], { point: 'securities/trading@web', day: '2025-02-10', callReason: 'login' }),
  ...answersOf([1, 1, 1], { point: 'life/online-claim-and-claim-status@app', day: '2025-03-10', callReason: 'fee' }), ...answersOf([9, 3, 1], { point: 'life/online-claim-and-claim-status@app', day: '2024-08-10', products: ['fund', 'loan'] }),
];

/** Each kind of question about an object in a period; by a dimension and by objects. */
const questions: ((scope: string) => string)[] = [
  (scope) => `score(${scope}, ${year}) ${scored}`,
  (scope) => `score(${scope}, ${year}, by: CALL_REASON) { n parts { segment score ${scored} } }`,
  (scope) => `score(${scope}, ${year}, by: PRODUCT) { n parts { segment score ${scored} } }`,
  (scope) => `score(${scope}, ${year}, by: POINT) { n parts { of { slug } score ${scored} } }`,
  (scope) => `scoreDistribution(${scope}, ${year}) { score ${scored} answers { count } }`,
  (scope) => `ranking(${scope}, ${year}, by: CHANNEL, minimum: 5) { ranked { of { slug } place } unranked { of { slug } } }`,
  (scope) => `segmentContributions(${scope}, ${year}, by: TOUCHPOINT) { parts { of { slug } contribution } }`,
  (scope) => `scoreChange(${scope}, before: { from: "2023-06-01", to: "2024-06-01" }, ${year}, by: CALL_REASON) { after ${scored} parts { segment mix } }`,
  (scope) => `weightedScore(${scope}, ${year}) { state score ${scored} }`,
  (scope) => `comments(${scope}, ${year}) { state n }`,
  (scope) => `compareScores(a: { scope: "Subsidiary:pnc", ${year} }, b: { ${scope}, period: { from: "2023-06-01", to: "2024-06-01" } }) { state }`,
  (scope) => `scoreSeries(${scope}, ${year}, grain: QUARTER) { periods { name score ${scored} } }`,
];

const scopes = [...subsidiaries.map((slug) => `scope: "Subsidiary:${slug}"`), 'scopes: ["Touchpoint:securities/trading", "Subsidiary:life"]'];

describe('what one request asks about a period', () => {
  alike('is answered for each object as it is alone, whatever else is asked beside it', async (world) => {
    await enterAnswers(world, answers);
    const all = questions.flatMap((question) => scopes.map(question));
    const told: unknown[] = [];
    for (let from = 0; from < all.length; from += 36) {
      const asked = all.slice(from, from + 36);
      const { data, errors } = await world.ask(`{ ${asked.map((field, index) => `q${index}: ${field}`).join(' ')} }`);
      expect(errors).toEqual([]);
      for (const [index, field] of asked.entries()) expect([field, (data as any)[`q${index}`]]).toEqual([field, (await world.get(`{ alone: ${field} }`)).alone]);
      told.push(data);
    }
    return told;
  }, { writes: true });

  alike('is read once for all objects, of each kind of question', async (world) => {
    await enterAnswers(world, answers);
    const statements = async (asked: readonly string[], question: (scope: string) => string): Promise<string[]> => {
      world.transcript.length = 0;
      expect((await world.ask(`{ ${asked.map((scope, index) => `a${index}: ${question(scope)}`).join(' ')} }`)).errors).toEqual([]);
      return world.transcript.map(({ statement }) => statement.name).filter((name) => /^(registeredDeployments|countsOfRollups|answersADay|countsByDay)$/.test(name)).sort();
    };
    for (const question of questions) {
      const ofOne = await statements(scopes.slice(0, 1), question);
      await world.get('mutation { eraseResponses(source: "none", ids: ["none"]) }');
      expect([question(''), await statements(scopes, question)]).toEqual([question(''), ofOne]);
    }
  }, { writes: true });

  alike('is read once for objects that are reached one after another', async (world) => {
    await enterAnswers(world, answers);
    const readings = async (query: string): Promise<number> => {
      world.transcript.length = 0;
      expect((await world.ask(query)).errors).toEqual([]);
      return world.transcript.filter(({ statement }) => statement.name === 'countsOfRollups' || statement.name === 'countsOfSpans').length;
    };
    const figures = `score(${year}) ${scored} scoreTrend(${year}, periods: 2) ${scored}`;
    expect(await readings(`{ archetypes(first: 100) { nodes { ${figures} bySubsidiary { touchpoints { ${figures} measurementPoints { ${figures} } } } } } subsidiaries { nodes { ${figures} touchpoints(first: 100) { nodes { ${figures} } } } } }`)).toBe(2);
  }, { writes: true });
});

import { graphql } from 'graphql';
import { readExamples } from '../../src/app/examples';
import { ApiRequest } from '../../src/app/request';
import { buildApi } from '../../src/app/schema';
import { alike } from '../support/world';
import { steadyClock } from '../support/steadyClock';

const schema = buildApi();
const isOfDays = (name: string): boolean => ['asOf', 'period', 'validOn'].includes(name);

/** The shipped examples without days, so that they are asked of today, and of a journey that is touched here. */
const examples = readExamples().map(({ name, query, variables }) => ({
  name, query,
  variables: { ...JSON.parse(variables ?? '{}', (key: string, value: unknown) => (isOfDays(key) ? undefined : value)), ...name === 'journey-map' ? { journey: 'life/claim' } : {} } as Record<string, unknown>,
}));

/** The last minute of 5 January 2026 in Taipei, and the first of the 6th. */
const [before, after] = ['2026-01-05T15:59:00.000Z', '2026-01-05T16:00:01.000Z'];

alike('a service that runs on over midnight answers of the new day as one that is started then', async ({ graph, get }) => {
  const gone = await get('query { touchpoint(id: "life/claim-through-agent-or-counter") { version } }');
  await get('mutation ($version: Int!) { retireTouchpoint(id: "life/claim-through-agent-or-counter", expectedVersion: $version, on: "2026-01-06") { slug } }', { version: gone.touchpoint.version });
  const answers = Array.from({ length: 40 }, (_, index) => ({ id: `a-${index}`, point: 'securities/trading@app', score: 6 + (index % 5), answeredAt: '2025-10-08T03:00:00Z' }));
  await get('mutation ($responses: [NewResponse!]!) { submitResponses(source: "app", responses: $responses) { accepted } }', { responses: answers });
  const askAll = async (of: typeof graph, start: string): Promise<Record<string, unknown>> => Object.fromEntries(await Promise.all(examples.map(async ({ name, query, variables }) =>
    [name, await graphql({ schema, source: query, contextValue: new ApiRequest(of, steadyClock(start)), variableValues: variables })] as const)));
  const warm = await askAll(graph, before);
  const running = await askAll(graph, after);
  // To what is kept, another object is the graph of another process.
  expect(running).toEqual(await askAll({ ...graph }, after));
  expect(Object.keys(warm).filter((name) => JSON.stringify(warm[name]) !== JSON.stringify(running[name]))).toEqual(expect.arrayContaining(['board', 'gaps', 'group', 'ranking', 'reconcile', 'score', 'score-series']));
}, { writes: true });

import { Kind, parse, type OperationDefinitionNode } from 'graphql';
import { checkCost } from '../../src/app/cost';
import { usualLimits } from '../../src/app/limits';
import { ListLengths } from '../../src/app/listLengths';
import { buildApi } from '../../src/app/schema';
import { Failure } from '../../src/kernel/failure';
import { takeStream } from '../../src/surveys/takeStream.rules';
import { alike, type World } from '../support/world';

const schema = buildApi();

type Asked = [query: string, variables?: Record<string, unknown>];

/** The field for which an operation is refused on the registry of the seeds; null where it passes. */
async function pricer({ graph }: World): Promise<(...asked: Asked) => string | null> {
  const lengths = new ListLengths(graph);
  await lengths.current();
  return (query, variables = {}) => {
    const document = parse(query);
    const operation = document.definitions.find((each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION)!;
    try {
      checkCost({ schema, document, operation, variables, lengths, today: '2026-11-28' }, usualLimits.cost);
      return null;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      expect(error.code).toBe('TOO_COSTLY');
      return String(error.details.field);
    }
  };
}

const copies = (count: number, field: (index: number) => string): string => Array.from({ length: count }, (_, index) => `a${index}: ${field(index)}`).join('\n');
const answers = (count: number, more: (index: number) => object = () => ({})): object[] =>
  Array.from({ length: count }, (_, index) => ({ id: `r-${index}`, point: 'securities/trading@app', score: 9, answeredAt: '2025-11-01T10:00:00+08:00', ...more(index) }));
const products = (index: number): object => ({ products: Array.from({ length: 20 }, (_, place) => `p-${index}-${place}`) });
const usual = (index: number): object => ({
  answeredAt: `2025-${String(1 + (index % 10)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}T10:00:00+08:00`, comment: '客服很親切，等了 5 分鐘，App 登入失敗。'.repeat(8),
  channel: ['app', 'web', 'branch'][index % 3], mode: 'SMS', products: [`P${index % 7}`, `Q${index % 5}`], callReason: `C${index % 12}`, segment: `S${index % 4}`, region: `N${index % 6}`, customer: `customer-${index % 500}`,
});

const sent = (field: string, responses: object[], aliases = 1): Asked =>
  [`mutation ($responses: [NewResponse!]!) { ${copies(aliases, () => `${field}(source: "test", responses: $responses) { accepted lines { line id outcome problems { field message allowed } } }`)} }`, { responses }];
const erased = (count: number, aliases = 1): Asked => [`mutation ($ids: [String!]!) { ${copies(aliases, () => 'eraseResponses(source: "test", ids: $ids)')} }`, { ids: answers(count).map((_, index) => `r-${index}`) }];
const imported = (rows: number, cell = 'text'): Asked => [
  'mutation ($files: [RegistryFileInput!]!) { importFiles(files: $files, dryRun: true) { applied lines { file line noun slug action before after } problems { field message lines } } }',
  { files: [{ name: 'facts.csv', content: `id,source,kind,statement.zh,statement.en\n${Array.from({ length: rows }, (_, index) => `x${index},cathay-fhc-2021,PRACTICE,說法${index},${cell}`).join('\n')}` }] },
];
const changes = (aliases: number, fields: string[]): Asked => [`query ($fields: [String!]!) { ${copies(aliases, (index) => `changes(first: ${index + 1}, filter: { fields: $fields }) { nodes { id } totalCount }`)} }`, { fields }];
const retirements = (aliases: number): string => copies(aliases, (index) => `retirement(on: "2024-01-${String(index + 1).padStart(2, '0')}") { refusedBecause answers { count deployments { answers } } }`);

const refused: [string, string, Asked][] = [
  ['1000 long comments', 'a0', sent('submitResponses', answers(1_000, () => ({ comment: '1-'.repeat(2_450) })))],
  ['1000 answers with 20 products of their own', 'a0', sent('submitResponses', answers(1_000, products))],
  ['nine times 1000 answers with codes of their own', 'a0', sent('submitResponses', answers(1_000, (index) => ({ segment: `s-${index}`, region: `r-${index}` })), 9)],
  ['two times 1000 corrections', 'a0', sent('correctResponses', answers(1_000), 2)],
  ['two times 1000 erasures', 'a0', erased(1_000, 2)],
  ['an import of 30,000 rows', 'importFiles', imported(30_000)],
  ['an import of 28 MB', 'importFiles', imported(280, 'x'.repeat(100_000))],
  ['changes of 100 fields, 49 times', 'a48.nodes', changes(49, Array.from({ length: 100 }, (_, index) => `field${index}`))],
  ['what retiring each channel touches, on ten days', 'channels.nodes.a0.answers.deployments', [`{ channels(first: 100) { nodes { ${retirements(10)} } } }`]],
  ['gaps of a second day beside what follows from them', 'second', ['{ gaps(first: 1) { nodes { id } } second: gaps(first: 1, asOf: "2026-01-01") { nodes { id } } third: gaps(first: 1, asOf: "2025-01-01") { nodes { id } } }']],
];

alike('what takes more than two seconds of the processor is refused before it runs, naming the field', async (world) => {
  const price = await pricer(world);
  for (const [name, field, asked] of refused) expect([name, price(...asked)]).toEqual([name, field]);
});

const passing: [string, Asked][] = [
  ['1000 usual answers', sent('submitResponses', answers(1_000, usual))],
  ['150 of the longest comments', sent('submitResponses', answers(150, () => ({ comment: '很慢。'.repeat(1_666) })))],
  ['1000 usual corrections', sent('correctResponses', answers(1_000, (index) => ({ segment: `S${index % 4}`, comment: '很慢。'.repeat(20) })))],
  ['1000 erasures', erased(1_000)],
  ['the answers of a customer erased', ['mutation { eraseResponses(subsidiary: "life", customer: "c-1") }']],
  ['an import of 8,000 rows', imported(8_000)],
  ['changes of two fields, on ten pages', changes(10, ['owner', 'name'])],
  ['what retiring a channel touches, on ten days', [`{ channel(id: "app") { ${retirements(10)} } }`]],
  ['all counts checked', ['{ checkCounts { uncounted differing differences { point day counted recounted } } }']],
];

alike('what people and their systems send passes', async (world) => {
  const price = await pricer(world);
  for (const [name, asked] of passing) expect([name, price(...asked)]).toEqual([name, null]);
});

const taking = 'mutation ($responses: [NewResponse!]!) { submitResponses(source: "test", responses: $responses) { accepted } }';

alike('days before the first answer cost nothing: a registry that is young is asked about years by all dimensions at once', async (world) => {
  const divided = ['CHANNEL_MODE', 'CALL_REASON', 'PRODUCT', 'SEGMENT'].map((by) => `${by}: score(scope: "MeasurementPoint:securities/trading@app", by: ${by}, period: { from: "2020-01-01", to: "2026-11-29" }) { parts { segment score { n } } }`).join('\n');
  const [taken] = answers(1);
  const priceAfter = async (answeredAt?: string): Promise<string | null> => {
    if (answeredAt) await world.get(taking, { responses: [{ ...taken, id: answeredAt, answeredAt }] });
    return (await pricer(world))(`{ ${divided} }`);
  };
  expect([await priceAfter(), await priceAfter('2026-11-01T10:00:00+08:00'), await priceAfter('2020-01-01T10:00:00+08:00')]).toEqual([null, null, 'CHANNEL_MODE']);
}, { writes: true });

const fiveYears = 'period: { from: "2021-12-01", to: "2026-12-01" }';
const twoYears = 'period: { from: "2024-12-01", to: "2026-12-01" }';
const months = 'period: { grain: MONTH, on: "2026-11-15" }';
const monthOf = (index: number): string => `period: { grain: MONTH, on: "2026-${String(index + 1).padStart(2, '0')}-10" }`;
const subsidiaries = ['bank', 'life', 'pnc', 'securities', 'site'].map((slug) => `scope: "Subsidiary:${slug}"`);
const dimensions = ['CHANNEL_MODE', 'CALL_REASON', 'PRODUCT', 'SEGMENT', 'REGION'];
const figure = '{ state n value interval { lower upper } }';

const family = (): string => `compareScoreFamily(pairs: [${Array.from({ length: 100 }, (_, index) => `{ a: { ${subsidiaries[index % 5]}, period: { from: "2024-12-01", to: "2025-12-01" } }, b: { ${subsidiaries[index % 5]}, period: { from: "2025-12-01", to: "2026-12-01" } } }`).join(', ')}]) { difference p }`;

const dearScores: [string, string, Asked][] = [
  ['two families of a hundred pairs each', 'a0', [`{ ${copies(2, family)} }`]],
  ['five divisions of five years', 'a0', [`{ ${copies(5, (index) => `score(scope: "Group:cathay", by: ${dimensions[index]}, ${fiveYears}) { parts { score ${figure} } }`)} }`]],
  ['a score of each of five years, three times on other days', 'a0', [`{ ${copies(15, (index) => `score(scope: "Group:cathay", period: { from: "${2020 + (index % 5)}-01-${String(index + 1).padStart(2, '0')}", to: "${2021 + (index % 5)}-01-${String(index + 1).padStart(2, '0')}" }) ${figure}`)} }`]],
];

const boards: [string, Asked][] = [
  ['a hundred pairs, this year against last', [`{ ${family()} }`]],
  ['five subsidiaries of five years: ranked, compared, distributed, by channel', [`{ ${copies(20, (index) => {
    const scope = subsidiaries[index % 5]!;
    return [`ranking(${scope}, ${fiveYears}, by: POINT) { ranked { score ${figure} } }`, `score(${scope}, ${fiveYears}) ${figure}`, `scoreDistribution(${scope}, ${fiveYears}) { answers { count } }`, `score(${scope}, ${fiveYears}, by: CHANNEL) { parts { score ${figure} } }`][Math.floor(index / 5)]!;
  })} }`]],
  ['five subsidiaries from year to year, weighted and by reason', [`{ ${copies(10, (index) => [`scoreChange(${subsidiaries[index % 5]}, before: { from: "2024-12-01", to: "2025-12-01" }, period: { from: "2025-12-01", to: "2026-12-01" }, by: CALL_REASON) { parts { mix } }`, `weightedScore(${subsidiaries[index % 5]}, ${twoYears}) { value }`][index % 2]!)} }`]],
  ['twelve months, each asked by itself, of all subsidiaries and points', [`{ subsidiaries { nodes { ${copies(12, (index) => `score(${monthOf(index)}) ${figure}`)} measurementPoints(first: 100) { nodes { ${copies(12, (index) => `score(${monthOf(index)}) { n value }`)} } } } } }`]],
  ['four divisions of two years', [`{ ${copies(4, (index) => `score(scope: "MeasurementPoint:securities/trading@app", by: ${dimensions[index]}, ${twoYears}) { n parts { segment score ${figure} } }`)} }`]],
  ['a map with scores, trends and gaps', [`{ journey(id: "life/claim") { score(${twoYears}) ${figure} stages { score(${twoYears}) ${figure} steps { touchpoints { touchpoint { score(${twoYears}) ${figure} scoreTrend(${months}, periods: 24) { n value } measurementPoints { score(${twoYears}) ${figure} } } } } } } gaps(first: 100, filter: { journey: "life/claim" }) { nodes { id severity title { zh en } } } }`]],
  ['the board of the group with scores, trends, gaps and coverage', [`{ group { score(${twoYears}) ${figure} subsidiaries { score(${twoYears}) ${figure} scoreTrend(${months}, periods: 12) { n value } journeys(first: 50) { nodes { score(${twoYears}) ${figure} } } } } gapSummary(by: [SUBSIDIARY, SEVERITY]) { count } coverage { numerator denominator } leverage(first: 10) { nodes { rank } } }`]],
];

alike('boards of years of answers pass, and what reads more of them than that is refused before it runs', async (world) => {
  await world.get(taking, { responses: [{ ...answers(1)[0], answeredAt: '2020-01-01T10:00:00+08:00' }] });
  const price = await pricer(world);
  for (const [name, asked] of boards) expect([name, price(...asked)]).toEqual([name, null]);
  for (const [name, field, asked] of dearScores) expect([name, price(...asked)]).toEqual([name, field]);
}, { writes: true });

alike('corrections and erasures that would move more than 8000 daily counts are refused whole, and pass in parts', async ({ ask, get }) => {
  const many = answers(400, products);
  expect(await get(taking, { responses: many })).toEqual({ submitResponses: { accepted: 400 } });
  const ids = many.map((_, index) => `r-${index}`);
  const erase = (from: number, to: number) => ask('mutation ($ids: [String!]!) { eraseResponses(source: "test", ids: $ids) }', { ids: ids.slice(from, to) });
  const tooMany = (field: string) => [expect.objectContaining({ code: 'TOO_COSTLY', details: { count: 8_001, limit: 8_000, field } })];

  expect((await erase(0, 400)).errors).toEqual(tooMany('ids'));
  expect((await ask('mutation ($responses: [NewResponse!]!) { correctResponses(source: "test", responses: $responses) { corrected } }', { responses: answers(400, () => ({ score: 1 })) })).errors).toEqual(tooMany('responses'));
  expect((await get(taking, { responses: many })).submitResponses.accepted).toBe(0);
  expect([(await erase(0, 200)).data, (await erase(200, 400)).data]).toEqual([{ eraseResponses: 200 }, { eraseResponses: 200 }]);
  expect(await get('{ checkCounts { uncounted differing } }')).toEqual({ checkCounts: { uncounted: 0, differing: 0 } });
}, { writes: true });

alike('a stream writes no more than 10,000 products at once', async ({ graph, clock }) => {
  async function* lines() {
    for (const [index, answer] of answers(600, products).entries()) yield { line: index + 1, answer: { ...answer, source: 'test' } };
  }
  const acknowledged: number[] = [];
  for await (const report of takeStream({ clock, graph, write: graph.write }, lines(), { source: null })) if ('acknowledged' in report) acknowledged.push(report.acknowledged.upToLine);
  expect(acknowledged).toEqual([500, 600]);
}, { writes: true });

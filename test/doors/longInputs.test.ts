import { attacked, codesOf, faultsOf, serviceToAttack } from '../support/hostileRuns';
import type { Service } from '../support/startService';

let service: Service;

beforeAll(async () => {
  service = await serviceToAttack({ WAYMARK_SEED: '1' });
}, 60_000);

const long = (thousands: number, sign = 'Q'): string => sign.repeat(thousands * 1_000);
const times = (count: number, part: (index: number) => string, by = ' '): string => Array.from({ length: count }, (_, index) => part(index)).join(by);

/** A body whose JSON is written by hand. */
const withVariable = (query: string, value: string): string => `{"query":${JSON.stringify(query)},"variables":{"v":${value}}}`;

const longCodes = JSON.stringify(Array.from({ length: 1_000 }, () => '保'.repeat(1_400)));

const documents: [name: string, query: string, told: RegExp][] = [
  ['a name of a million characters, told with each of a hundred variables', `query ${long(1_000)}(${times(100, (index) => `$v${index}: ID`)}) { __typename }`, /has 100\d{4} characters, at most 100000/],
  ['the same as long as it may be', `query ${long(95)}(${times(100, (index) => `$v${index}: ID`)}) { __typename }`, /is never used in operation/],
  ['an alias that comes back with each object', `{ touchpoints(first: 100) { nodes { ${long(90)}: slug } } }`, /90000 characters in one of its names/],
  ['cycles of fragments with long names', `{ __typename } ${times(150, (index) => `fragment F${index}${long(0.5)} on Query { ${times(3, (step) => `...F${(index + step) % 150}${long(0.5)}`)} }`)}`, /characters/],
  ['cycles of fragments with usual names', `{ __typename } ${times(400, (index) => `fragment F${index}${long(0.05)} on Query { ...F${(index + 1) % 400}${long(0.05)} }`)}`, /Cannot spread fragment/],
  ['unknown words of a list', `{ gaps(first: 1, filter: { types: [${times(1_000, (index) => `W${index}${long(0.08)}`)}] }) { totalCount } }`, /does not exist/],
  ['days that are none', `{ ${times(45, (index) => `a${index}: gaps(first: 1, asOf: "${long(2, '2')}") { totalCount }`)} }`, /not a date/],
];

const bodies: [name: string, body: string, told: RegExp][] = [
  ['brackets', withVariable('query ($v: [ID!]!) { impact(ids: $v) { objects { slug } } }', `[${times(2_000_000, () => '1', ',')}]`), /the limit is 100000/],
  ['keys, no two alike', withVariable('{ __typename }', `{${times(500_000, (index) => `"k${index}":1`, ',')}}`), /the limit is 100000/],
  ['a long list of objects', withVariable('query ($v: [ScoreComparisonInput!]!) { compareScoreFamily(pairs: $v) { verdict } }', `[${times(19_000, () => '{"a":{},"b":{}}', ',')}]`), /./],
  ['a long text at forty places', withVariable(`query ($v: String!) { ${times(40, (index) => `a${index}: touchpoints(first: 1, filter: { text: $v }) { totalCount }`)} }`, `"${long(9_000, 'x')}"`), /too long/],
  ['a long id at forty places', withVariable(`query ($v: ID!) { ${times(40, (index) => `a${index}: touchpoints(first: 1, filter: { journey: $v }) { totalCount }`)} }`, `"Journey:${long(9_000, 'x')}"`), /too long/],
  ['long codes in many filters', withVariable(`query ($v: [String!]) { ${times(15, (index) => `a${index}: segments(filter: { code: $v }) { totalCount }`)} }`, longCodes), /filter\.code\[0\]: too long: 1400 characters \(and 999 more\)/],
  ['long codes in filters below each object of a list', withVariable(`query ($v: [String!]) { subsidiaries(first: 5) { nodes { ${times(5, (index) => `a${index}: touchpoints(filter: { code: $v }) { totalCount }`)} } } }`, longCodes), /filter\.code\[0\]: too long: 1400 characters \(and 999 more\)/],
  ['long versions of questions', withVariable('query ($v: [String!]) { surveys(filter: { questionVersion: $v }) { totalCount } }', longCodes), /"allowed":"at most 40 characters"/],
  ['more of them than are let in', withVariable(`query ($v: [String!]) { ${times(49, (index) => `a${index}: surveys(filter: { questionVersion: $v }) { totalCount }`)} }`, longCodes), /would cost \d+ of at most/],
  ['a text as long as variables may be in 25 filters', withVariable(`query ($v: String!) { ${times(25, (index) => `a${index}: touchpoints(first: 1, filter: { text: $v }) { totalCount }`)} }`, `"${long(1_400, '保')}"`), /filter\.text: too long: 1400000 characters/],
  ['the same for who changed something', withVariable(`query ($v: String!) { ${times(25, (index) => `a${index}: changes(filter: { by: $v }) { totalCount }`)} }`, `"${long(1_400, '保')}"`), /filter\.by: too long: 1400000 characters/],
  ['the same for an id', withVariable(`query ($v: ID!) { ${times(25, (index) => `a${index}: node(id: $v) { id }`)} }`, `"Touchpoint:${long(1_400, 'x')}"`), /id: too long: 1400011 characters/],
  ['the same for a cursor', withVariable(`query ($v: String!) { ${times(25, (index) => `a${index}: touchpoints(after: $v) { totalCount }`)} }`, `"${long(1_400, 'x')}"`), /after: not a cursor of this list/],
  ['the same for the reasons of edits', withVariable(`mutation ($v: String!) { ${times(15, (index) => `a${index}: removeEntry(id: "Touchpoint:life/none", expectedVersion: 1, reason: $v) { slug }`)} }`, `"${long(1_400, '保')}"`), /reason: too long or malformed/],
  ['a long word of a list', withVariable('query ($v: GapType!) { gaps(first: 1, filter: { types: [$v] }) { totalCount } }', `"${long(9_000, 'x')}"`), /too long/],
  ['a field with a long name', withVariable('query ($v: GapFilter!) { gaps(first: 1, filter: $v) { totalCount } }', `{"${long(9_000, 'x')}": 1}`), /too long/],
];

describe('long input is refused before it costs anything, in few words', () => {
  test.each([...documents.map(([name, query, told]) => [name, JSON.stringify({ query }), told] as const), ...bodies])('%s', async (_name, body, told) => {
    const run = await attacked(service, '', body);
    expect(faultsOf(run)).toEqual([]);
    expect(codesOf(run)).not.toEqual([]);
    expect(run.answer.text).toMatch(told);
    expect(run.answer.text.length).toBeLessThan(200_000);
  }, 60_000);

  test('and so are the errors of many objects', async () => {
    const { errors } = await service.ask('{ gaps(first: 100) { nodes { a: numberOn(journey: "Channel:app") b: numberOn(journey: "Channel:web") } } }');
    expect(errors).toHaveLength(101);
    expect(errors.at(-1)).toEqual({ message: expect.stringMatching(/^\d+ more fields failed$/), extensions: { code: 'BAD_INPUT', more: expect.any(Number) } });
  });

  test('what files hold is as long as files are', async () => {
    const content = `id,name.zh,name.en\n${times(1_000, (index) => `a${index},一,${long(0.15)}`, '\n')}`;
    const { errors } = await service.ask('mutation ($v: [RegistryFileInput!]!) { importFiles(files: $v, dryRun: true) { applied problems { field } } }', { v: [{ name: 'archetypes.csv', content }] });
    expect(errors).toEqual([]);
  });
});

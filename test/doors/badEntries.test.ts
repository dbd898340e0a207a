import { startService, type Service } from '../support/startService';

let service: Service;

beforeAll(async () => { service = await startService(); });

interface Case {
  name: string;
  query: string;
  variables?: Record<string, unknown>;
  field: string;
  value?: unknown;
}

const submit = 'mutation ($responses: [NewResponse!]!) { submitResponses(source: "app", responses: $responses) { __typename } }';
const answer = (more: Record<string, unknown>): Record<string, unknown> => ({ id: '1', point: 'securities/trading@app', score: 9, answeredAt: '2026-01-04T03:00:00.000Z', ...more });
const gaps = 'query ($filter: GapFilter) { gaps(filter: $filter) { nodes { id } } }';
const change = (input: string): string => `mutation { changeTouchpoint(id: "life/online-purchase", expectedVersion: 1, change: {${input}}) { id } }`;
const changeVariable = 'mutation ($change: TouchpointChange!) { changeTouchpoint(id: "life/online-purchase", expectedVersion: 1, change: $change) { id } }';

const cases: Case[] = [
  { name: 'a word of an enumeration in a variable', query: gaps, variables: { filter: { severities: ['HIGH', 'HUGE'] } }, field: 'filter.severities[1]', value: 'HUGE' },
  { name: 'a word of an enumeration in the query', query: '{ gaps(filter: {severities: [HIGH, MEDIUM, HUGE]}) { nodes { id } } }', field: 'filter.severities[2]', value: 'HUGE' },
  { name: 'a number in a list of objects', query: submit, variables: { responses: [answer({}), answer({}), answer({}), answer({ score: 'ten' })] }, field: 'responses[3].score', value: 'ten' },
  { name: 'a comment, which is never said', query: submit, variables: { responses: [answer({}), answer({ comment: 12345 })] }, field: 'responses[1].comment' },
  { name: 'what may be a person\'s number, which is never said', query: submit, variables: { responses: [answer({ score: 'A123456789' })] }, field: 'responses[0].score' },
  { name: 'words in place of a number, which are never said', query: submit, variables: { responses: [answer({ score: '等太久 too long' })] }, field: 'responses[0].score' },
  { name: 'an instant in a list of objects', query: submit, variables: { responses: [answer({ answeredAt: 'yesterday' })] }, field: 'responses[0].answeredAt', value: 'yesterday' },
  { name: 'an object where an id is meant', query: changeVariable, variables: { change: { facts: ['B-09', { id: 'x' }] } }, field: 'change.facts[1]' },
  { name: 'the id of another noun', query: changeVariable, variables: { change: { facts: ['B-09', Buffer.from('Channel:agent').toString('base64url')] } }, field: 'change.facts[1]', value: Buffer.from('Channel:agent').toString('base64url') },
  { name: 'an id of nothing', query: changeVariable, variables: { change: { provenance: 'REPORTED', facts: ['B-09', 'B-9999'] } }, field: 'change.facts[1]', value: 'B-9999' },
  { name: 'an id of nothing in the query', query: change('provenance: REPORTED, facts: ["B-9999"]'), field: 'change.facts[0]', value: 'B-9999' },
  { name: 'a link of nothing', query: change('channels: [{id: "app"}, {id: "nowhere"}]'), field: 'change.channels[1]', value: 'nowhere' },
  { name: 'the same twice', query: change('channels: [{id: "app"}, {id: "agent"}, {id: "app"}]'), field: 'change.channels[2]', value: 'app' },
  { name: 'a file that no noun has', query: '{ exportFiles(names: ["channels.csv", "chanels.csv"]) { name } }', field: 'names[1]', value: 'chanels.csv' },
  { name: 'what is no global id', query: '{ changes(filter: {objects: ["nothing"]}) { nodes { id } } }', field: 'filter.objects[0]', value: 'nothing' },
  { name: 'a type that no object has', query: '{ changes(filter: {objectTypes: ["Channel", "Chanel"]}) { totalCount } }', field: 'filter.objectTypes[1]', value: 'Chanel' },
  { name: 'the id of what is no object', query: '{ changes(filter: {objects: ["Channel:app", "Chanel:app"]}) { totalCount } }', field: 'filter.objects[1]', value: 'Chanel:app' },
  { name: 'a stage of another journey', query: 'mutation { reorderStages(journey: "life/claim", stages: ["life/claim/nowhere"]) { id } }', field: 'stages[0]', value: 'life/claim/nowhere' },
  { name: 'a scope of a pair', query: '{ compareScoreFamily(pairs: [{a: {scope: "Department:x"}, b: {scope: "Department:y"}}]) { state } }', field: 'pairs[0].a.scope', value: 'Department:x' },
];

test.each(cases)('an error in a list names the entry, and the value where it can be said: $name', async ({ query, variables, field, value }) => {
  const { errors, text } = await service.ask(query, variables);
  const [problem] = errors[0]?.extensions.problems ?? [];
  expect({ code: errors[0]?.extensions.code, field: problem?.field, value: (problem as { value?: unknown } | undefined)?.value }).toEqual({ code: 'BAD_INPUT', field, value });
  expect(text).not.toMatch(/A123456789|等太久|12345/);
});

test('something of which there is none, in a list', async () => {
  const { errors } = await service.ask('{ compareScoreFamily(pairs: [{a: {scope: "Touchpoint:life/online-purchase"}, b: {scope: "Touchpoint:life/nowhere"}}]) { state } }');
  expect(errors[0]!.extensions).toEqual({ code: 'NOT_FOUND', noun: 'Touchpoint', field: 'pairs[0].b.scope', value: 'Touchpoint:life/nowhere' });
});

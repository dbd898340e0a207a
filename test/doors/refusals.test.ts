import { send, startService, type Service } from '../support/startService';

let service: Service;

beforeAll(async () => {
  service = await startService({ WAYMARK_SEED: '1', WAYMARK_FORMBRICKS_SECRET: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' });
});

const nested = (depth: number): string => `{ impact(ids: ${'['.repeat(depth - 2)}${']'.repeat(depth - 2)}) { objects { slug } } }`;
const chained = (levels: number): string => `{ group { ...F0 } } ${Array.from({ length: levels }, (_, index) => `fragment F${index} on Group ${'{ subsidiaries { group '.repeat(20)} { ...F${index + 1} } ${'} }'.repeat(20)}`).join(' ')} fragment F${levels} on Group { slug }`;

describe('a query that is refused by its size says how large it is, how large it may be, and where', () => {
  test.each([
    ['lists in one another', nested(400), { depth: 400, limit: 100 }],
    ['open lists, as many as tokens may be', `{ impact(ids: ${'['.repeat(4_900)}`, { depth: 4_902, limit: 100 }],
    ['objects in one another', `{ gaps(filter: ${'{a:'.repeat(1_600)}1${'}'.repeat(1_600)}) { totalCount } }`, { depth: 1_602, limit: 100 }],
    ['levels', `{ group ${'{ subsidiaries { group '.repeat(800)}{ slug }${'} }'.repeat(800)} }`, { depth: 1_602, limit: 100 }],
    ['types of variables', `query ($v: ${'['.repeat(300)}ID${']'.repeat(300)}) { impact(ids: $v) { objects { slug } } }`, { depth: 301, limit: 100 }],
    ['tokens', `{ ${'__typename '.repeat(6_000)}}`, { tokens: 6_002, limit: 5_000 }],
    ['characters', `{ __typename ${' '.repeat(100_000)}}`, { characters: 100_014, limit: 100_000 }],
  ])('%s', async (_name, query, size) => {
    const { errors, data } = await service.ask(query);
    expect(data).toBeNull();
    expect(errors).toEqual([{ message: expect.stringContaining(String(size.limit)), extensions: { code: 'TOO_COSTLY', field: 'query', ...size } }]);
  });

  test('what is just as deep as it may be is read, and brackets in texts and comments are none', async () => {
    expect((await service.ask(nested(100))).errors[0]!.extensions.code).toBe('BAD_INPUT');
    expect((await service.ask(`{ touchpoints(first: 1, filter: { text: "${'['.repeat(150)}" }) { totalCount } } # ${'{'.repeat(200)}`)).errors).toEqual([]);
  });

  test('fragments that unfold very deep are refused by what they would cost', async () => {
    const { errors } = await service.ask(chained(39));
    expect(errors).toHaveLength(1);
    expect(errors[0]!.extensions).toMatchObject({ code: 'TOO_COSTLY', limit: expect.any(Number), field: expect.any(String) });
  });
});

test('of a query with very many errors the first are told, and that no more are looked for', async () => {
  const { errors } = await service.ask(`{ ${Array.from({ length: 150 }, (_, index) => `u${index}`).join(' ')} }`);
  expect(errors).toHaveLength(101);
  expect(errors.at(-1)).toEqual({ message: expect.stringMatching(/^query: more than 100 errors/), extensions: { code: 'BAD_INPUT', limit: 100, problems: [{ field: 'query', message: 'more than 100 errors', allowed: expect.any(String) }] } });
});

describe('a body that is refused is told what its own address takes', () => {
  const json = { 'content-type': 'application/json' };
  const megabyte = 1_024 * 1_024;

  test.each<[string, string, number, Record<string, string>, string, Record<string, number>, RegExp]>([
    ['an event of two megabytes', 'responses/formbricks', 413, json, `{"x":"${'a'.repeat(2 * megabyte)}"}`, { bytes: 2 * megabyte + 8, limit: megabyte }, /^an event of Formbricks, .* no more than 1048576 bytes/],
    ['an event that is no JSON', 'responses/formbricks', 415, { 'content-type': 'text/csv' }, 'x', {}, /^an event of Formbricks/],
    ['a request of 33 megabytes', 'graphql', 413, { ...json, 'content-length': String(33 * megabyte) }, '', { bytes: 33 * megabyte, limit: 32 * megabyte }, /^a JSON object with a query, .* no more than 33554432 bytes and 100000 values$/],
    ['a request of many values', 'graphql', 413, json, `{"query":"{ __typename }","variables":{"v":[${'1,'.repeat(150_000)}1]}}`, { count: 150_007, limit: 100_000 }, /^a JSON object with a query/],
  ])('%s', async (_name, path, status, headers, body, counted, allowed) => {
    const answer = await send(service.address, { path, headers, body });
    expect(answer.status).toBe(status);
    expect(answer.errors).toEqual([{ message: expect.stringMatching(/^body: /), extensions: { code: 'BAD_INPUT', ...counted, problems: [{ field: 'body', message: expect.any(String), allowed: expect.stringMatching(allowed) }] } }]);
  });

  test('a head that is too long', async () => {
    const { status, errors } = await send(service.address, { path: 'graphql', method: 'GET', headers: { 'x-long': 'x'.repeat(20_000) } });
    expect([status, errors[0]!.extensions]).toEqual([431, { code: 'BAD_INPUT', limit: 16_384, field: 'head' }]);
  });

  test('a list in place of lines', async () => {
    const { text } = await send(service.address, { path: 'responses', headers: { 'content-type': 'application/x-ndjson' }, body: '[{"id":"1"}]' });
    expect(JSON.parse(text)).toEqual({ failed: { code: 'BAD_INPUT', message: expect.any(String), acknowledgedUpToLine: 0, problems: [{ field: 'body', message: expect.any(String), allowed: expect.any(String) }] } });
  });
});

test('texts in variables that are too long together say how long they are', async () => {
  const { errors } = await service.ask('query ($v: String!) { touchpoints(first: 1, filter: { text: $v }) { totalCount } }', { v: 'x'.repeat(1_600_000) });
  expect(errors[0]!.extensions).toEqual({ code: 'BAD_INPUT', problems: [{ field: 'v', message: 'too long: with this one 1600000 characters', allowed: 'at most 1500000 characters in all variables' }] });
});

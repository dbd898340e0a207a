import { badInputs, knownTouchpoint, secret } from '../support/badInputs';
import { exported, lastRevision, send, startService, type Answer, type Service } from '../support/startService';

let service: Service;
let before: { revision: number; files: string };
let allBefore: string;

const state = async () => ({ revision: await lastRevision(service), files: await exported(service, ['channels.csv', 'touchpoints.csv']) });

const changeCode = 'mutation ($version: Int!, $code: String!, $key: String) { changeTouchpoint(id: "life/purchase-through-an-agent", expectedVersion: $version, change: {code: $code}, idempotencyKey: $key) { version code } }';
const usedKey = `${secret}-key`;

/** What no answer may hold, whatever was sent. */
function expectDiscreet({ text }: Answer): void {
  expect(text).not.toContain(secret);
  expect(text).not.toContain(secret.replace(/-/g, '_'));
  expect(text).not.toMatch(/\bat .+[:(]\d+|node_modules|\.[jt]s\b|"stack/);
  expect(text).not.toMatch(/\b(MATCH|MERGE|UNWIND|SET|RETURN)\b/);
  expect(text.length).toBeLessThan(20_000);
}

function expectRefused(answer: Answer, code: string, field?: string, allowed?: RegExp): void {
  expectDiscreet(answer);
  expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual([code]);
  if (field === undefined) return;
  const problems = answer.errors.flatMap(({ extensions }) => extensions.problems ?? []);
  expect(problems.map((problem) => problem.field)).toEqual([field]);
  expect(`${problems[0]!.message} ${problems[0]!.allowed ?? ''}`).toMatch(allowed!);
}

beforeAll(async () => {
  service = await startService();
  const { changeTouchpoint } = await service.get(changeCode, { version: 1, code: 'L99', key: usedKey });
  expect(changeTouchpoint).toEqual({ version: 2, code: 'L99' });
  before = await state();
  allBefore = await exported(service);
});

afterEach(async () => {
  expect(await state()).toEqual(before);
});

describe('a wrong input is refused with a code, the place and what is allowed, repeats nothing, and changes nothing:', () => {
  test.each(badInputs)('$name', async ({ query, variables, code, field, allowed }) => {
    expectRefused(await service.ask(query, variables), code, field, allowed);
  });

  test('a stale version, with the current one', async () => {
    const { errors } = await service.ask('mutation ($id: ID!) { changeTouchpoint(id: $id, expectedVersion: 3, change: {code: "x"}) { id } }', { id: knownTouchpoint });
    expect(errors[0]!.extensions).toEqual({ code: 'VERSION_CONFLICT', currentVersion: 1 });
  });

  test('an unknown operation name', async () => {
    const query = 'query A { __typename } query B { __typename }';
    for (const operationName of [secret, undefined]) expectRefused(await send(service.address, { body: JSON.stringify({ query, operationName }) }), 'BAD_INPUT', 'query', /operation/);
  });

  test('a hundred thousand wrong values at once, with a short answer', async () => {
    const answer = await service.ask('query ($names: [String!]) { exportFiles(names: $names) { name } }', { names: Array.from({ length: 100_000 }, () => ({ secret })) });
    expectDiscreet(answer);
    expect(answer.errors[0]!.extensions.code).toBe('BAD_INPUT');
  });

  test.each([
    ['another value', changeCode, { version: 2, code: `${secret}` }],
    ['another operation', 'mutation ($key: String) { retireTouchpoint(id: "life/purchase-through-an-agent", expectedVersion: 2, idempotencyKey: $key) { id } }', {}],
    ['an import', 'mutation ($key: String) { importFiles(files: [{name: "channels.csv", content: "id,modality\\nagent,APP\\n"}], idempotencyKey: $key) { problems { field message allowed } } }', {}],
  ])('an idempotency key used again for %s', async (_name, query, variables) => {
    const answer = await service.ask(query, { ...variables, key: usedKey });
    expectDiscreet(answer);
    const problems = answer.data?.importFiles?.problems ?? answer.errors[0]!.extensions.problems;
    expect(problems).toEqual([{ field: 'idempotencyKey', message: 'was used for another edit', allowed: 'a key of its own for each edit' }]);
  });
});

test('an idempotency key used again for the same edit answers as before and changes nothing', async () => {
  expect((await service.get(changeCode, { version: 1, code: 'L99', key: usedKey })).changeTouchpoint).toEqual({ version: 2, code: 'L99' });
});

describe('a body that is no request is refused with a code, says what is allowed, and changes nothing:', () => {
  const json = { 'content-type': 'application/json' };
  test.each<[string, number, string | Buffer, Record<string, string>]>([
    ['malformed JSON', 400, `{"query": ${secret}`, json],
    ['no body', 400, '', json],
    ['bytes that are no text', 400, Buffer.from([0x7b, 0x22, 0xff, 0x7d]), json],
    ['a text', 400, `"${secret}"`, json],
    ['a list of requests', 400, `[{"query": "{ __typename }"}]`, json],
    ['variables that are no object', 400, `{"query": "{ __typename }", "variables": "${secret}"}`, json],
    ['a form', 415, `query={__typename}&x=${secret}`, { 'content-type': 'application/x-www-form-urlencoded' }],
    ['plain text', 400, '{"query": "{ __typename }"}', { 'content-type': 'text/plain' }],
    ['a content type of its own', 415, '{"query": "{ __typename }"}', { 'content-type': `application/${secret}` }],
    ['33 megabytes', 413, '', { ...json, 'content-length': String(33 * 1024 * 1024) }],
  ])('%s', async (_name, status, body, headers) => {
    const answer = await send(service.address, { body, headers });
    expectDiscreet(answer);
    expect(answer.status).toBe(status);
    expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_INPUT']);
    expect(answer.errors[0]!.extensions.problems).toEqual([expect.objectContaining({ field: expect.any(String), message: expect.any(String) })]);
  });

  test('a mutation by GET', async () => {
    const query = 'mutation { retireTouchpoint(id: "life/purchase-through-an-agent", expectedVersion: 2) { id } }';
    const answer = await send(service.address, { method: 'GET', path: `graphql?query=${encodeURIComponent(query)}`, headers: { accept: 'application/json' } });
    expect(answer.status).toBe(405);
    expectRefused(answer, 'BAD_INPUT');
  });
});

describe('an import with a bad line is refused whole, with file, line, column and what is allowed:', () => {
  const header = 'id,name.zh,name.en,modality,reportingGroup\nfine,好,Fine,APP,ONLINE\n';
  test.each([
    ['a bad word', `${header}bad,壞,Bad,${secret},ONLINE\n`, { line: 3, column: 4, field: 'modality', allowed: expect.stringMatching(/PHONE_HUMAN/) }],
    ['one language', `${header}bad,,${secret},APP,ONLINE\n`, { line: 3, column: 2, field: 'name', allowed: 'both languages, or neither' }],
    ['a megabyte', `${header}bad,壞,${secret.repeat(100_000)},APP,ONLINE\n`, { line: 3, column: 3, field: 'name', allowed: 'at most 200 characters' }],
    ['half of a surrogate pair', `${header}bad,壞,${secret}\ud83d,APP,ONLINE\n`, { line: 3, column: expect.any(Number), field: expect.any(String), allowed: 'well-formed text' }],
    ['a slug that is none', `${header}${secret} ?,壞,Bad,APP,ONLINE\n`, { line: 3, column: 1, field: 'id', allowed: expect.stringMatching(/letters, digits/) }],
    ['a cell too many', `${header}bad,壞,Bad,APP,ONLINE,${secret}\n`, { line: 3, column: 6, field: 'content', allowed: expect.stringMatching(/^at most 5 cells/) }],
    ['the same id twice', `${header}fine,${secret},Fine,APP,ONLINE\n`, { line: 3, column: 1, field: 'id', allowed: 'each id once; line 2 of channels.csv has it' }],
    ['an open quote', `${header}bad,"${secret},Bad,APP,ONLINE\n`, { line: expect.any(Number), column: 2, field: 'content', allowed: expect.stringMatching(/^a quote only around a whole cell/) }],
    ['an unknown reference', 'id,facts,provenance\nagent,,OPERATED\napp,F-99,REPORTED\n', { line: 3, column: 2, field: 'facts', allowed: 'the id of an existing Fact' }],
  ])('%s', async (_name, content, problem) => {
    for (const dryRun of [true, false]) {
      const answer = await service.ask('mutation ($files: [RegistryFileInput!]!, $dryRun: Boolean!) { importFiles(files: $files, dryRun: $dryRun) { applied lines { slug } problems { file line column field allowed } } }', { files: [{ name: 'channels.csv', content }], dryRun });
      expectDiscreet(answer);
      expect(answer.data.importFiles).toEqual({ applied: false, lines: [], problems: [{ file: 'channels.csv', ...problem }] });
    }
  });
});

test('after all of these the registry is what it was before, file by file', async () => {
  expect(await exported(service)).toBe(allBefore);
});

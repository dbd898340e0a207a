import { brokenLine, type BrokenLine } from '../support/brokenLine';
import { emptyNeo4j } from '../support/emptyNeo4j';
import { neo4jOfWorker as neo4j } from '../support/neo4jOfWorker';
import { becomesReady, freePort, launch, send, startService, type Answer, type Launch } from '../support/startService';

// The longest of the service's own deadlines is 5 s.
const limitMs = 6_500;

const read = '{ touchpoint(id: "life/online-purchase") { version } }';
const write = 'mutation ($slug: String!, $key: String) { addTouchpoint(input: {slug: $slug, code: $slug, subsidiary: "life", name: {zh: "新", en: "New"}}, idempotencyKey: $key) { version } }';

const get = (address: string, path: string): Promise<Answer> => send(address, { method: 'GET', path, limitMs });
const ask = (address: string, query: string, variables?: object): Promise<Answer> => send(address, { body: JSON.stringify({ query, variables }), limitMs });

/** Waits until it listens. */
async function lives(address: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while ((await get(address, 'health/live').catch(() => null))?.status !== 200) {
    if (Date.now() > deadline) throw new Error('it does not live');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** It lives, says that it is not ready, and answers every request with UNAVAILABLE in time. */
async function expectUnavailable(address: string, slug: string): Promise<void> {
  expect((await get(address, 'health/live')).status).toBe(200);
  const ready = await get(address, 'health/ready');
  expect({ status: ready.status, text: ready.text }).toEqual({ status: 503, text: expect.stringMatching(/unavailable/) });
  for (const answer of await Promise.all([ask(address, read), ask(address, write, { slug, key: slug }), ask(address, read)])) {
    expect(answer.errors.map(({ extensions }) => extensions)).toEqual([{ code: 'UNAVAILABLE' }]);
    expect(answer.text).not.toMatch(/bolt|neo4j|127\.0\.0\.1|ServiceUnavailable|\bat .+:\d+|\bMATCH\b/i);
  }
}

/** It is written once, sent again with its key as often as a database that is busy coming up has not answered in time. */
async function expectWritten(address: string, slug: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  let answer = await ask(address, write, { slug, key: slug });
  while (answer.errors[0]?.extensions.code === 'UNAVAILABLE' && Date.now() < deadline) answer = await ask(address, write, { slug, key: slug });
  expect(answer).toMatchObject({ errors: [], data: { addTouchpoint: { version: 1 } } });
}

async function expectRecovered(address: string, slug: string): Promise<void> {
  await becomesReady(address);
  expect((await ask(address, read)).errors).toEqual([]);
  await expectWritten(address, slug);
}

describe('a service whose Neo4j is away', () => {
  let line: BrokenLine;

  beforeAll(async () => {
    await emptyNeo4j();
    const seeding = await startService({ ...neo4j, WAYMARK_SEED: '1' });
    await becomesReady(seeding.address);
    await seeding.stop();
    line = await brokenLine(neo4j.NEO4J_URI);
  }, 180_000);

  test('that was stopped: says so in time, and recovers by itself', async () => {
    const { address } = await startService({ ...neo4j, NEO4J_URI: line.uri });
    await becomesReady(address);
    expect((await ask(address, read)).errors).toEqual([]);
    await line.cut();
    await expectUnavailable(address, 'away/stopped');
    await line.mend();
    await expectRecovered(address, 'away/stopped');
  }, 180_000);

  test('that the network no longer reaches: says so in time, and recovers by itself', async () => {
    const { address } = await startService({ ...neo4j, NEO4J_URI: line.uri });
    await becomesReady(address);
    expect((await ask(address, read)).errors).toEqual([]);
    line.goDead();
    await expectUnavailable(address, 'away/dead');
    await line.mend();
    await expectRecovered(address, 'away/dead');
  }, 180_000);

  test('that goes away in mid-write: the write is answered in time, and done once when it is repeated', async () => {
    const { address } = await startService({ ...neo4j, NEO4J_URI: line.uri });
    await becomesReady(address);
    const slugs = Array.from({ length: 40 }, (_, index) => `away/mid-${index}`);
    const answers = Promise.all(slugs.map((slug) => ask(address, write, { slug, key: slug })));
    await new Promise((resolve) => setTimeout(resolve, 60));
    await line.cut();
    for (const { data, errors } of await answers) if (errors.length > 0 || data === null) expect(errors.map(({ extensions }) => extensions)).toEqual([{ code: 'UNAVAILABLE' }]);
    await line.mend();
    await expectRecovered(address, 'away/after');
    for (const slug of slugs) await expectWritten(address, slug);
  }, 180_000);

  test('when it starts: lives and is not ready, migrates when the database comes, and is ready', async () => {
    const cut = await brokenLine(neo4j.NEO4J_URI, true);
    await emptyNeo4j();
    const started: Launch = await launch({ ...neo4j, NEO4J_URI: cut.uri, WAYMARK_SEED: '1' });
    await lives(started.address);
    const isOver = await Promise.race([started.exited, new Promise((resolve) => setTimeout(() => resolve('runs'), 3_000))]);
    expect({ isOver, stderr: started.output().stderr }).toEqual({ isOver: 'runs', stderr: expect.not.stringMatching(/^\s+at /m) });
    await expectUnavailable(started.address, 'away/start');
    await cut.mend();
    await expectRecovered(started.address, 'away/start');
  }, 180_000);

  test('and never was there: ends on SIGTERM within seconds', async () => {
    const started = await launch({ ...neo4j, NEO4J_URI: `bolt://127.0.0.1:${await freePort()}` });
    await lives(started.address);
    const since = Date.now();
    started.child.kill('SIGTERM');
    expect(await started.exited).toEqual({ code: 0, signal: null });
    expect(Date.now() - since).toBeLessThan(5_000);
  }, 30_000);
});

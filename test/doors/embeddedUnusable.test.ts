import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { Agent, get as httpGet } from 'node:http';
import { join } from 'node:path';
import { slowness } from '../support/hostileRuns';
import { launch, lastRevision, seededFolder, send, startService, temporaryFolder, type Exit } from '../support/startService';

interface Refused extends Exit {
  stdout: string;
  stderr: string;
}

/** Starts the service where it must not start, and answers what it said. */
async function refusedStart(environment: Record<string, string>): Promise<Refused> {
  const { exited, output } = await launch(environment);
  return { ...await exited, ...output() };
}

describe('a service that cannot start says why in a sentence and ends with 1:', () => {
  test('a second process on the same embedded file is told who holds it, and how to run on Neo4j', async () => {
    const WAYMARK_DATA = await seededFolder();
    const first = await startService({ WAYMARK_DATA });
    const { code, stderr } = await refusedStart({ WAYMARK_DATA });
    expect(code).toBe(1);
    expect(stderr).toContain(`another process holds the file ${join(WAYMARK_DATA, 'waymark.grafeo')}`);
    expect(stderr).toContain('To run on Neo4j instead, set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD');
    expect(stderr).not.toMatch(/^\s+at /m);
    expect((await first.get('{ checkRegistry { flaws { message } } }')).checkRegistry.flaws).toEqual([]);
    await first.kill();
    await startService({ WAYMARK_DATA });
  });

  test('an addon that does not load: which platform it is, what it needs, and how to run on Neo4j', async () => {
    const without = join(temporaryFolder(), 'without.js');
    writeFileSync(without, "const { Module } = require('node:module'); const load = Module._load; Module._load = (name, ...rest) => { if (name === '@grafeo-db/js') throw new Error('no native binding'); return load(name, ...rest); };");
    const { code, stderr } = await refusedStart({ NODE_OPTIONS: `--require ${without}` });
    expect(code).toBe(1);
    expect(stderr).toContain(`no build that loads on this machine (${process.platform} ${process.arch}, `);
    expect(stderr).toContain('glibc 2.34 or later): no native binding');
    expect(stderr).toContain('To run on Neo4j instead, set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD');
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test('a data folder that cannot be made, and a file that is no store: which, and not that another holds it', async () => {
    const file = join(temporaryFolder(), 'locks');
    writeFileSync(file, 'not a folder');
    const noFolder = await refusedStart({ WAYMARK_DATA: join(file, 'data') });
    const WAYMARK_DATA = temporaryFolder();
    writeFileSync(join(WAYMARK_DATA, 'waymark.grafeo'), 'not a store, whatever its lock says'.repeat(1_000));
    const noStore = await refusedStart({ WAYMARK_DATA });
    for (const { code, stderr } of [noFolder, noStore]) {
      expect(code).toBe(1);
      expect(stderr).toMatch(/^The embedded graph engine cannot start: the file .+waymark\.grafeo cannot be opened: \S/);
      expect(stderr).not.toMatch(/^\s+at |another process/m);
    }
  });

  test('every mistake of the environment is reported at once', async () => {
    const { code, stderr } = await refusedStart({ PORT: 'many', HOST: '0.0.0.0', NEO4J_URI: 'http://localhost', LOG_LEVEL: 'loud', WAYMARK_SEED: 'perhaps' });
    expect(code).toBe(1);
    expect(stderr).not.toMatch(/^\s+at /m);
    for (const name of ['PORT', 'HOST', 'NEO4J_URI', 'LOG_LEVEL', 'WAYMARK_SEED']) expect(stderr).toMatch(new RegExp(`^\\s*${name}: \\S`, 'm'));
  });

  test('a Neo4j without a password is a mistake like any other', async () => {
    const { code, stderr } = await refusedStart({ PORT: '65536', NEO4J_URI: 'bolt://localhost:7687' });
    expect(code).toBe(1);
    for (const name of ['PORT', 'NEO4J_PASSWORD']) expect(stderr).toMatch(new RegExp(`^\\s*${name}: \\S`, 'm'));
  });

  test('an address that others reach is refused, with the reason and the way round it', async () => {
    const WAYMARK_DATA = temporaryFolder();
    const { code, stderr } = await refusedStart({ HOST: '0.0.0.0', WAYMARK_DATA });
    expect(code).toBe(1);
    expect(stderr).toMatch(/HOST: there is no access control yet, so the service listens on loopback only .* WAYMARK_UNSAFE_BIND=1 lifts this/);
    expect(readdirSync(WAYMARK_DATA)).toEqual([]);
  });

  test('a port that is taken', async () => {
    const taken = await startService({ WAYMARK_SEED: '0' });
    const { code, stderr } = await refusedStart({ PORT: new URL(taken.address).port });
    expect(code).toBe(1);
    expect(stderr).toContain('EADDRINUSE');
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

test('WAYMARK_UNSAFE_BIND=1 lifts the refusal of an address that others reach', async () => {
  const service = await startService({ HOST: '0.0.0.0', WAYMARK_UNSAFE_BIND: '1', WAYMARK_SEED: '0' });
  const address = `http://127.0.0.1:${new URL(service.address).port}/`;
  expect((await send(address, { method: 'GET', path: 'health/ready' })).status).toBe(200);
});

test('a start says nothing on standard error', async () => {
  const service = await startService({ WAYMARK_SEED: '0' });
  await service.stop();
  expect(service.output().stderr).toBe('');
});

describe('a request is answered only where it names this machine:', () => {
  const body = JSON.stringify({ query: '{ __typename }' });
  let address: string;

  beforeAll(async () => {
    ({ address } = await startService({ WAYMARK_SEED: '0' }));
  });

  test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', 'evil.example:4000', '192.168.0.1', 'localhost@evil.example'])('not for "%s"', async (host) => {
    for (const path of ['graphql', 'health/live', '', 'nowhere']) {
      const answer = await send(address, { path, headers: { host, 'content-type': 'application/json' }, body });
      expect({ path, status: answer.status, data: answer.data }).toEqual({ path, status: 421, data: null });
      expect(answer.text).toContain('FORBIDDEN');
      expect(answer.text).not.toContain(host);
    }
  });

  test.each(['localhost', '127.0.0.1', '[::1]', 'localhost:4000', 'LocalHost:4000'])('for "%s"', async (host) => {
    expect(await send(address, { headers: { host, 'content-type': 'application/json' }, body })).toMatchObject({ status: 200, data: { __typename: 'Query' } });
  });
});

describe('SIGTERM', () => {
  const rows = Array.from({ length: 4_000 }, (_, index) => `stop/p${index},life,人,Person,30,OPERATED`).join('\n');
  const files = [{ name: 'personas.csv', content: `id,subsidiary,name.zh,name.en,age,provenance\n${rows}\n` }];
  const importing = 'mutation ($files: [RegistryFileInput!]!) { importFiles(files: $files) { applied added problems { message } } }';

  test('lets a write that is under way end, answers it, and ends with 0', async () => {
    const WAYMARK_DATA = await seededFolder();
    const service = await startService({ WAYMARK_DATA, WAYMARK_STOP_SECONDS: '60' });
    let isAnswered = false;
    const answer = service.ask(importing, { files }).finally(() => { isAnswered = true; });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(isAnswered).toBe(false);
    const exited = service.stop();
    expect((await answer).data).toEqual({ importFiles: { applied: true, added: 4_000, problems: [] } });
    expect(await exited).toEqual({ code: 0, signal: null });
    expect(existsSync(join(WAYMARK_DATA, 'service.json'))).toBe(false);
    const again = await startService({ WAYMARK_DATA });
    expect(await lastRevision(again)).toBe(2);
    expect((await again.get('{ checkRegistry { flaws { message } } }')).checkRegistry.flaws).toEqual([]);
  });

  test('sent as soon as the address is said, ends with 0', async () => {
    for (let round = 1; round <= 5; round += 1) expect(await (await startService({ WAYMARK_SEED: '0' })).stop()).toEqual({ code: 0, signal: null });
  });

  test('ends at once where connections are open and idle', async () => {
    const service = await startService({ WAYMARK_SEED: '0' });
    const agent = new Agent({ keepAlive: true });
    await new Promise((resolve) => httpGet(`${service.address}health/live`, { agent }, (answer) => answer.resume().on('end', resolve)));
    const since = Date.now();
    expect(await service.stop()).toEqual({ code: 0, signal: null });
    expect(Date.now() - since).toBeLessThan(2_000 * slowness());
    agent.destroy();
  });

  test('ends where a client keeps a connection open after its last answer', async () => {
    const service = await startService();
    const agent = new Agent({ keepAlive: true });
    const answered = new Promise((resolve) => httpGet(`${service.address}graphql?query=${encodeURIComponent('{ exportFiles { name content } }')}`, { agent, headers: { accept: 'application/json' } }, (answer) => answer.resume().on('end', () => resolve(answer.statusCode))));
    await new Promise((resolve) => setTimeout(resolve, 50));
    const since = Date.now();
    const exited = service.stop();
    expect(await answered).toBe(200);
    expect(await exited).toEqual({ code: 0, signal: null });
    expect(Date.now() - since).toBeLessThan(3_000 * slowness());
    agent.destroy();
  });
});

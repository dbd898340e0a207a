import { openNeo4j } from '../../src/graph/neo4j';
import type { Graph } from '../../src/graph/graph';
import { migrate, readMigrations } from '../../src/graph/migrations';
import { join } from 'node:path';
import { holdRegistry } from '../../src/history/history.store';
import { emptyNeo4j } from '../support/emptyNeo4j';
import { neo4jOfWorker as neo4j } from '../support/neo4jOfWorker';
import { projectRoot } from '../support/keptFolder';
import { becomesReady, send, startService, type Answer, type Service } from '../support/startService';
import { ledgerOf, type Ledger } from '../support/wholeness';

// The service keeps no state of its own on Neo4j: two processes on one database are as good as one, whatever happens to either.

const migrations = readMigrations(join(projectRoot, 'schema', 'migrations'));
const numbers = migrations.map(({ number }) => number);

/** Two services and a database start together, beside other files of tests. */
const patience = 180_000;

const openGraph = (): Graph => openNeo4j({ uri: neo4j.NEO4J_URI, user: neo4j.NEO4J_USER, password: neo4j.NEO4J_PASSWORD, database: neo4j.NEO4J_DATABASE });

async function ledger(): Promise<Ledger> {
  const graph = openGraph();
  try {
    return await ledgerOf(graph);
  } finally {
    await graph.close();
  }
}

const change = 'mutation ($id: ID!, $version: Int!, $code: String!, $key: String) { changeTouchpoint(id: $id, expectedVersion: $version, change: {code: $code}, idempotencyKey: $key) { slug version code } }';
const add = 'mutation ($slug: String!, $key: String) { addTouchpoint(input: {slug: $slug, code: $slug, subsidiary: "life", name: {zh: "新", en: "New"}}, idempotencyKey: $key) { slug version } }';

describe('two services on one Neo4j', () => {
  let services: Service[] = [];

  /** Starts two at the same moment. */
  async function startTwo(environment: Record<string, string> = {}): Promise<Service[]> {
    const both = await Promise.allSettled([0, 1].map(() => startService({ ...neo4j, ...environment })));
    services = both.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
    expect(both.flatMap((each) => (each.status === 'rejected' ? String(each.reason) : []))).toEqual([]);
    await Promise.all(services.map(({ address }) => becomesReady(address)));
    return services;
  }

  afterEach(async () => {
    await Promise.all(services.map((service) => service.kill()));
    const defects = services.flatMap(({ output }) => output().stdout.split('\n').filter((line) => line.includes('"INTERNAL"')));
    services = [];
    expect(defects).toEqual([]);
  });

  test.each([1, 2, 3])('started at the same moment on an empty database, both migrate it and each migration is recorded once (%i)', async () => {
    await emptyNeo4j();
    const two = await startTwo();
    for (const service of two) {
      expect((await service.get('{ service { migrations { number appliedAt } } }')).service.migrations).toEqual(numbers.map((number) => ({ number, appliedAt: expect.any(String) })));
    }
    expect((await ledger()).flaws).toEqual([]);
  }, patience);

  test('four migrate an empty database at the very same moment, ten times over', async () => {
    for (let round = 1; round <= 10; round += 1) {
      await emptyNeo4j();
      const graphs = [1, 2, 3, 4].map(openGraph);
      try {
        await Promise.all(graphs.map((graph) => graph.health()));
        const applied = await Promise.all(graphs.map((graph) => migrate(graph, migrations, '2026-01-05T02:00:00.000Z')));
        expect(applied.flat().map(({ number }) => number).sort((a, b) => a - b)).toEqual(numbers);
      } finally {
        await Promise.all(graphs.map((graph) => graph.close()));
      }
    }
  }, patience);

  test('started at the same moment with the seeds, they enter them once', async () => {
    await emptyNeo4j();
    await startTwo({ WAYMARK_SEED: '1' });
    const { flaws, revision, versions } = await ledger();
    expect(flaws).toEqual([]);
    expect(revision).toBe(1);
    expect(new Set(versions.values())).toEqual(new Set([1]));
  }, patience);

  describe('with the seeds entered', () => {
    beforeAll(async () => {
      await emptyNeo4j();
      const seeding = await startService({ ...neo4j, WAYMARK_SEED: '1' });
      await becomesReady(seeding.address);
      await seeding.stop();
    }, patience);

    test('of two edits made on the same version at the same moment exactly one wins, and the other is told the version', async () => {
      const two = await startTwo();
      const wins = [0, 0];
      let { version } = (await two[0]!.get('{ touchpoint(id: "life/online-purchase") { version } }')).touchpoint;
      for (let round = 1; round <= 40; round += 1, version += 1) {
        const answers = await Promise.all(two.map((service, index) => service.ask(change, { id: 'life/online-purchase', version, code: `R${round}-${index}` })));
        const winner = answers.findIndex(({ errors }) => errors.length === 0);
        expect(answers[winner]!.data.changeTouchpoint).toEqual({ slug: 'life/online-purchase', version: version + 1, code: `R${round}-${winner}` });
        expect(answers[1 - winner]!.errors.map(({ extensions }) => extensions)).toEqual([{ code: 'VERSION_CONFLICT', currentVersion: version + 1 }]);
        // Either sees what the other wrote.
        for (const service of two) expect((await service.get('{ touchpoint(id: "life/online-purchase") { version code } }')).touchpoint).toEqual({ version: version + 1, code: `R${round}-${winner}` });
        wins[winner]! += 1;
      }
      expect(Math.min(...wins)).toBeGreaterThan(0);
      expect((await ledger()).flaws).toEqual([]);
    }, patience);

    test.each([50, 300])('%i edits of different objects, sent to each at once, all succeed', async (number) => {
      const two = await startTwo();
      const before = await ledger();
      const answers = await Promise.all(two.flatMap((service, index) => Array.from({ length: number }, (_, each) => send(service.address, { body: JSON.stringify({ query: add, variables: { slug: `crowd/${number}/${index}-${each}` } }), limitMs: 100_000 }))));
      const codes = answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.code));
      expect(codes).toEqual([]);
      const after = await ledger();
      expect(after.flaws).toEqual([]);
      expect(after.revision).toBe(before.revision + 2 * number);
    }, patience);

    test('edits that wait for a long one of another process are told to try again, and are made then', async () => {
      const [service] = await startTwo() as [Service];
      const other = openGraph();
      let isLong = true;
      const long = other.write(async (unit) => {
        await holdRegistry(unit);
        while (isLong) await new Promise((resolve) => setTimeout(resolve, 50));
      }, { bulk: true });
      try {
        await new Promise((resolve) => setTimeout(resolve, 200));
        const since = Date.now();
        const asked = [1, 2, 3].map((each) => ({ slug: `waited/${each}`, key: `waited-${each}` }));
        const answers = await Promise.all(asked.map((variables) => service.ask(add, variables)));
        expect(answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.code))).toEqual(['UNAVAILABLE', 'UNAVAILABLE', 'UNAVAILABLE']);
        expect(Date.now() - since).toBeLessThan(10_000);
        isLong = false;
        await long;
        for (const variables of asked) expect((await service.get(add, variables)).addTouchpoint.version).toBe(1);
      } finally {
        isLong = false;
        await long.catch(() => undefined);
        await other.close();
      }
      expect((await ledger()).flaws).toEqual([]);
    }, patience);

    test('the same edit with the same key, sent to both at once, is made once and answered alike', async () => {
      const two = await startTwo();
      const { revision } = await ledger();
      for (let round = 1; round <= 10; round += 1) {
        const answers = await Promise.all([...two, ...two].map((service) => service.ask(add, { slug: `twice/${round}`, key: `twice-${round}` })));
        expect(answers.map(({ data }) => data)).toEqual(Array(4).fill({ addTouchpoint: { slug: `twice/${round}`, version: 1 } }));
      }
      const after = await ledger();
      expect(after.flaws).toEqual([]);
      expect(after.revision).toBe(revision + 10);
    }, patience);

    test.each([1, 2, 3, 4, 5])('one killed with SIGKILL while it writes leaves nothing half-written and does not keep the other waiting (%i)', async (round) => {
      const [killed, other] = await startTwo() as [Service, Service];
      const asked: Record<string, unknown>[] = [];
      const acknowledged: string[] = [];
      let isOver = false;

      /** Adds one touchpoint after the other; ends with the service or with the test. */
      async function lane(service: Service, name: string): Promise<number> {
        let slowest = 0;
        for (let made = 1; !isOver; made += 1) {
          const variables = { slug: `killed/${round}/${name}-${made}`, key: `killed-${round}-${name}-${made}` };
          asked.push(variables);
          const since = Date.now();
          const answer = await service.ask(add, variables).catch((): Answer | null => null);
          if (!answer) break;
          expect(answer.errors).toEqual([]);
          slowest = Math.max(slowest, Date.now() - since);
          acknowledged.push(variables.key);
        }
        return slowest;
      }

      const lanes = [...['a', 'b', 'c', 'd'].map((name) => lane(killed, name)), ...['e', 'f'].map((name) => lane(other, name))];
      while (acknowledged.length < 10) await new Promise((resolve) => setTimeout(resolve, 5));
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 200));
      await killed.kill();
      await new Promise((resolve) => setTimeout(resolve, 500));
      isOver = true;
      expect(Math.max(...await Promise.all(lanes))).toBeLessThan(3_000);

      const { flaws, edits, revision } = await ledger();
      expect(flaws).toEqual([]);
      expect(acknowledged.filter((key) => !edits.has(`local:${key}`))).toEqual([]);
      const unheard = asked.filter(({ key }) => !acknowledged.includes(key as string));
      expect(unheard.length).toBeLessThanOrEqual(4);
      const missing = unheard.filter(({ key }) => !edits.has(`local:${String(key)}`));
      for (const variables of unheard) expect((await other.get(add, variables)).addTouchpoint).toEqual({ slug: variables.slug, version: 1 });
      const after = await ledger();
      expect(after.flaws).toEqual([]);
      expect(after.revision).toBe(revision + missing.length);
    }, patience);
  });
});

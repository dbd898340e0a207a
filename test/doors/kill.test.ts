import { join } from 'node:path';
import { migrationsFolder } from '../../src/app/start';
import { openEmbedded } from '../../src/graph/embedded';
import type { Graph } from '../../src/graph/graph';
import { readMigrations } from '../../src/graph/migrations';
import { afterMs, agesOfPersonas, askGraph, makeReady, randomFrom, startWriter, type AskedEdit, type Said, type Writer } from '../support/killing';
import { launch, startService, temporaryFolder, type Service } from '../support/startService';
import { ledgerOf, revisionOf, type Ledger } from '../support/wholeness';

// Three times so many kills of a process that does nothing but write, and some of the whole service: 42 in all, 105 with 30 as
// `npm run test:kills` has it. The seed is printed with what fails.
const kills = Number(process.env.WAYMARK_KILLS ?? 12);
const serviceKills = Math.ceil(kills / 3);
const firstStarts = Math.ceil(kills / 6);
/** A second or two for each kill, on a busy machine many more. */
const patience = 60_000 + kills * 10_000;
const seed = Number(process.env.WAYMARK_KILL_SEED ?? 20_260_105);
const lanes = 3;

const editId = (key: string): string => `local:${key}`;

async function opened<Result>(file: string, look: (graph: Graph) => Promise<Result>): Promise<Result> {
  const graph = await openEmbedded(file);
  try {
    return await look(graph);
  } finally {
    await graph.close();
  }
}

/** Everything that was acknowledged is there, nothing is half there, and of the rest there is no more than was asked for. */
function expectWhole(ledger: Ledger, acknowledged: ReadonlyMap<string, any>, asked: AskedEdit[]): void {
  expect(ledger.flaws).toEqual([]);
  expect([...acknowledged.keys()].filter((key) => !ledger.edits.has(editId(key)))).toEqual([]);
  const known = new Set(asked.map(({ key }) => editId(key)));
  expect([...ledger.edits.keys()].filter((id) => id.startsWith('local:') && !known.has(id))).toEqual([]);
  for (const answer of acknowledged.values()) {
    if (answer.slug) expect(ledger.versions.get(`${answer.noun}:${answer.formerSlugs?.[0] ?? answer.slug}`)).toBeGreaterThanOrEqual(answer.version);
    else expect(answer).toEqual({ applied: true, problems: [] });
  }
}

/** Sends edits of which nobody heard whether they were made, each twice: each must have been made once in all. */
async function expectOnce(unheard: AskedEdit[], { edits }: Ledger, graph: Graph): Promise<void> {
  for (const { key, operation, query, variables } of unheard) {
    const before = await revisionOf(graph);
    const first = (await askGraph(graph, query, variables))[operation];
    expect(await revisionOf(graph)).toBe(before + (edits.has(editId(key)) ? 0 : 1));
    expect((await askGraph(graph, query, variables))[operation]).toEqual(first);
    expect(await revisionOf(graph)).toBe(before + (edits.has(editId(key)) ? 0 : 1));
  }
  expect((await ledgerOf(graph)).flaws).toEqual([]);
}

describe('killed with SIGKILL while it writes, the embedded engine loses nothing acknowledged and keeps nothing half-written', () => {
  let next: Writer | null = null;

  /** A writer whose modules are loaded; the one after it loads meanwhile. */
  async function loadedWriter(): Promise<Writer> {
    const writer = next ?? startWriter();
    next = startWriter();
    await writer.loaded;
    return writer;
  }

  /** Lets a writer go and kills it at a random moment: mostly while it writes, now and then while it opens or closes the file. */
  async function writeUntilKilled(file: string, run: string, random: () => number): Promise<Said> {
    const writer = await loadedWriter();
    const phase = random();
    writer.open(file, Math.floor(random() * 2 ** 31), run);
    if (phase < 0.1) {
      await afterMs(random() * 40);
    } else {
      await writer.acknowledged(1 + Math.floor(random() * 12));
      await afterMs(random() * 30);
      if (phase > 0.9) {
        writer.close();
        await afterMs(random() * 20);
      }
    }
    await writer.kill();
    return writer.said();
  }

  test.each([1, 2, 3])(`${kills} times, on file %i`, async (part) => {
    const file = join(temporaryFolder(), 'waymark.grafeo');
    const random = randomFrom(seed + part);
    await opened(file, makeReady);
    const acknowledged = new Map<string, any>();
    const asked: AskedEdit[] = [];
    const fates = { whole: 0, absent: 0 };
    for (let kill = 1; kill <= kills; kill += 1) {
      const said = await writeUntilKilled(file, `${part}-${kill}`, random);
      expect({ seed, part, kill, failed: said.failed }).toEqual({ seed, part, kill, failed: null });
      said.acknowledged.forEach((answer, key) => acknowledged.set(key, answer));
      asked.push(...said.asked);
      const unheard = said.asked.filter(({ key }) => !said.acknowledged.has(key));
      expect(unheard.length).toBeLessThanOrEqual(lanes);
      await opened(file, async (graph) => {
        const ledger = await ledgerOf(graph);
        expectWhole(ledger, acknowledged, asked);
        expect((await agesOfPersonas(graph)).size).toBe(1);
        for (const { key } of unheard) fates[ledger.edits.has(editId(key)) ? 'whole' : 'absent'] += 1;
        await expectOnce(unheard, ledger, graph);
      });
    }
    // The kills came while there was something to lose.
    expect(acknowledged.size).toBeGreaterThan(kills * 3);
    expect(fates.whole + fates.absent).toBeGreaterThan(kills);
    if (process.env.WAYMARK_KILL_FIGURES) process.stdout.write(`part ${part}: ${acknowledged.size} acknowledged, ${fates.whole} unheard of but whole, ${fates.absent} absent\n`);
  }, patience);
});

describe('the whole service, killed with SIGKILL,', () => {
  const random = randomFrom(seed);
  const change = 'mutation ($id: ID!, $version: Int!, $zh: String!, $key: String) { changeTouchpoint(id: $id, expectedVersion: $version, change: {notes: {zh: $zh, en: "noted"}}, idempotencyKey: $key) { noun: __typename slug version } }';

  /** Changes one touchpoint again and again until the service is gone. */
  async function lane(service: Service, slug: string, run: string, said: Said): Promise<void> {
    let { version } = (await service.get('query ($slug: ID!) { touchpoint(id: $slug) { version } }', { slug })).touchpoint;
    for (let made = 1; ; made += 1) {
      const key = `${run}-${slug}-${made}`;
      const variables = { id: slug, version, zh: String(random()), key };
      said.asked.push({ key, operation: 'changeTouchpoint', query: change, variables });
      const answer = (await service.get(change, variables)).changeTouchpoint;
      expect(answer.version).toBe(version + 1);
      said.acknowledged.set(key, answer);
      version = answer.version;
    }
  }

  test(`${serviceKills} times while it writes, loses nothing acknowledged, keeps nothing half-written, and does a repeated edit once`, async () => {
    const WAYMARK_DATA = temporaryFolder();
    const file = join(WAYMARK_DATA, 'waymark.grafeo');
    const slugs = ['life/online-purchase', 'life/e-policy-delivery', 'life/premium-payment'];
    const all: Said = { asked: [], acknowledged: new Map(), failed: null };
    for (let kill = 1; kill <= serviceKills; kill += 1) {
      const service = await startService({ WAYMARK_DATA });
      const said: Said = { asked: [], acknowledged: new Map(), failed: null };
      const writing = Promise.allSettled(slugs.map((slug) => lane(service, slug, String(kill), said)));
      while (said.acknowledged.size === 0) await afterMs(5);
      await afterMs(random() * 300);
      await service.kill();
      for (const result of await writing) expect(String((result as PromiseRejectedResult).reason)).toMatch(/ECONNRESET|ECONNREFUSED|socket hang up|EPIPE/);
      all.asked.push(...said.asked);
      said.acknowledged.forEach((answer, key) => all.acknowledged.set(key, answer));
      const unheard = said.asked.filter(({ key }) => !said.acknowledged.has(key));
      expect(unheard.length).toBeLessThanOrEqual(lanes);
      await opened(file, async (graph) => {
        const ledger = await ledgerOf(graph);
        expectWhole(ledger, all.acknowledged, all.asked);
        await expectOnce(unheard, ledger, graph);
      });
    }
    const last = await startService({ WAYMARK_DATA });
    expect((await last.get('{ checkRegistry { flaws { message } } }')).checkRegistry.flaws).toEqual([]);
    expect(await last.stop()).toEqual({ code: 0, signal: null });
  }, patience);

  test(`${firstStarts} times while it starts for the first time, starts whole the next time`, async () => {
    for (let kill = 1; kill <= firstStarts; kill += 1) {
      const WAYMARK_DATA = temporaryFolder();
      const { child, exited } = await launch({ WAYMARK_DATA });
      await afterMs(300 + random() * 900);
      child.kill('SIGKILL');
      await exited;
      const service = await startService({ WAYMARK_DATA });
      const { service: { migrations }, checkRegistry } = await service.get('{ service { migrations { number } } checkRegistry { checked flaws { message } } }');
      expect(migrations.map(({ number }: { number: number }) => number)).toEqual(readMigrations(migrationsFolder).map(({ number }) => number));
      expect(checkRegistry.flaws).toEqual([]);
      expect(checkRegistry.checked).toBeGreaterThan(600);
      await service.stop();
      expect((await opened(join(WAYMARK_DATA, 'waymark.grafeo'), ledgerOf)).flaws).toEqual([]);
    }
  }, patience);
});

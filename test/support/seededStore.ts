import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSeeds } from '../../src/app/loadSeeds';
import { openEmbedded } from '../../src/graph/embedded';
import type { Graph } from '../../src/graph/graph';
import { migrate, readMigrations } from '../../src/graph/migrations';
import type { EmbeddedOptions } from '../../src/graph/openStore';
import type { Clock } from '../../src/kernel/clock';
import { digestOfFiles, folderToMakeIn, keep, keptFolder, projectRoot } from './keptFolder';
import { steadyClock } from './steadyClock';

export const migrationsFolder = join(projectRoot, 'schema', 'migrations');

/** Brings a graph to the present schema, or to an earlier one. */
export const prepare = (graph: Graph, clock: Clock, upTo = Infinity): Promise<unknown> => migrate(graph, readMigrations(migrationsFolder).filter(({ number }) => number <= upTo), clock.now().toISOString());

/** Enters the seeds. @throws where they have problems */
export async function enterSeeds(graph: Graph, clock: Clock): Promise<void> {
  const report = await loadSeeds(graph, clock);
  if (!report.applied) throw new Error(JSON.stringify(report.problems.slice(0, 5)));
}

const storeIn = (folder: string): string => join(folder, 'waymark.grafeo');
const timeIn = (folder: string): string => join(folder, 'time');

const digest = (): string => digestOfFiles(['package.json', 'src', 'seeds', 'schema/migrations', 'test/support/steadyClock.ts', 'test/support/seededStore.ts']);

async function seedInto(folder: string): Promise<void> {
  const graph = await openEmbedded(storeIn(folder));
  try {
    const clock = steadyClock();
    await prepare(graph, clock);
    await enterSeeds(graph, clock);
    writeFileSync(timeIn(folder), clock.now().toISOString());
  } finally {
    await graph.close();
  }
}

let found: string | undefined;

/** The folder with a seeded store, made once for each state of source and seeds. */
async function seededStore(): Promise<string> {
  if (found !== undefined) return found;
  const folder = keptFolder('seeded', digest());
  if (!existsSync(folder)) {
    const making = folderToMakeIn();
    try {
      await seedInto(making);
      keep(making, folder);
    } finally {
      rmSync(making, { recursive: true, force: true });
    }
  }
  return (found = folder);
}

/** A clock that stands where it stood when the seeds had been entered. */
export async function clockAfterSeeds(): Promise<Clock> {
  const reached = Date.parse(readFileSync(timeIn(await seededStore()), 'utf8'));
  return steadyClock(new Date(reached - 1_000).toISOString());
}

/** A graph with the seeds: a copy of the seeded store, gone when it is closed. Entering them takes sixty times as long. */
export async function openSeededCopy(options: EmbeddedOptions = {}): Promise<Graph> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-seeded-'));
  const forget = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    copyFileSync(storeIn(await seededStore()), storeIn(folder));
    const graph = await openEmbedded(storeIn(folder), options);
    return { ...graph, close: () => graph.close().finally(forget) };
  } catch (error) {
    forget();
    throw error;
  }
}

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { pino, type Logger } from 'pino';
import { migrate, readMigrations } from '../graph/migrations';
import type { Graph } from '../graph/graph';
import { instantOf, systemClock } from '../kernel/clock';
import { Failure, unavailable } from '../kernel/failure';
import { isRegistryEmpty } from '../registry/entries.store';
import { addressFile } from './addressFile';
import type { Config } from './config';
import { reasonOf } from './failureLog';
import { loadSeeds } from './loadSeeds';
import { openGraph } from './openGraph';
import { buildServer } from './server';
import { root } from './version';

export const migrationsFolder = join(root, 'schema', 'migrations');

export interface Running {
  address: string;
  stop(): Promise<void>;
}

async function prepare(graph: Graph, config: Config, log: Logger): Promise<void> {
  const applied = await migrate(graph, readMigrations(migrationsFolder), instantOf(systemClock));
  for (const { number, name } of applied) log.info({ number, name }, 'migration applied');
  // A store that lost something is not taken for a new one.
  if (!config.seed || graph.notices.length > 0 || !(await isRegistryEmpty(graph))) return;
  const { applied: isSeeded, added, problems } = await loadSeeds(graph, systemClock);
  if (!isSeeded) throw new Error(`the seeds were refused: ${JSON.stringify(problems.slice(0, 5))}`);
  log.info({ added }, 'registry seeded');
}

async function listen(server: FastifyInstance, { host, port }: Config): Promise<string> {
  const address = await server.listen({ host, port });
  return `${address}/`;
}

const retryMs = 1_000;

/** A graph that answers UNAVAILABLE until it is prepared, and again once the service has ended its connections: what nobody waits for any more is not begun. */
function gated(graph: Graph): { graph: Graph; open(): void; shut(): void } {
  let why: string | null = 'the service is starting and its graph database does not answer yet; try again later';
  const entered = <Result>(work: () => Promise<Result>): Promise<Result> => (why === null ? work() : Promise.reject(unavailable(why)));
  return {
    open: () => { why = null; },
    shut: () => { why = 'the service stops'; },
    graph: {
      ...graph,
      read: (statement, parameters) => entered(() => graph.read(statement, parameters)),
      // A unit may have waited for its turn.
      write: (work, options) => entered(() => graph.write((unit) => entered(() => work(unit)), options)),
      health: () => entered(() => graph.health()),
    },
  };
}

/** Prepares the graph, again and again while the database is away. */
async function prepareWhenThere(graph: Graph, config: Config, log: Logger, isStopping: () => boolean): Promise<void> {
  for (;;) {
    try {
      return await prepare(graph, config, log);
    } catch (error) {
      if (isStopping()) return;
      if (!(error instanceof Failure) || error.code !== 'UNAVAILABLE') throw error;
      log.warn({ reason: reasonOf(error) }, 'the graph database does not answer; trying again');
      await new Promise((resolve) => setTimeout(resolve, retryMs));
    }
  }
}

/** Of the time to end in, what connections have at most; the rest is for the graph to write what it holds. */
const shareOfConnections = 0.8;

/** Closes the graph; where it is busy for longer, it is left as a kill would leave it, which loses nothing acknowledged. */
async function closeWithin(graph: Graph, ms: number, log: Logger): Promise<void> {
  const isClosed = await Promise.race([graph.close().then(() => true), new Promise<false>((resolve) => { setTimeout(resolve, ms, false).unref(); })]);
  if (!isClosed) log.warn('the graph was still busy; what was acknowledged is kept');
}

/** Starts the service: opens the graph, brings its schema up to date, seeds an empty one, and listens. */
export async function start(config: Config): Promise<Running> {
  const log = pino({ level: config.logLevel });
  const graph = await openGraph(config);
  for (const notice of graph.notices) log.warn({ notice }, 'the store was opened with losses');
  const gate = gated(graph);
  let stopping = false;
  try {
    if (!config.neo4j) await prepare(graph, config, log);
    const { server, close } = await buildServer({ graph: gate.graph, clock: systemClock, log, formbricksSecret: config.formbricksSecret, origins: config.origins, limits: config.limits, loopbackOnly: config.host === '127.0.0.1' || config.host === '::1' || config.host === 'localhost' });
    const address = await listen(server, config);
    if (!config.neo4j) {
      mkdirSync(config.data, { recursive: true });
      writeFileSync(addressFile(config), JSON.stringify({ address }));
    }
    const prepared = config.neo4j ? prepareWhenThere(graph, config, log, () => stopping) : Promise.resolve();
    prepared.then(gate.open, (error: unknown) => {
      process.stderr.write(`${String((error as Error).stack ?? error)}\n`);
      process.exit(1);
    });
    return {
      address,
      async stop() {
        stopping = true;
        const limitMs = config.stopSeconds * 1_000;
        const endsAt = performance.now() + limitMs;
        log.info({ seconds: config.stopSeconds }, 'stopping; a second signal ends at once');
        await close(limitMs * shareOfConnections);
        gate.shut();
        if (!config.neo4j) rmSync(addressFile(config), { force: true });
        await closeWithin(graph, endsAt - performance.now(), log);
      },
    };
  } catch (error) {
    await graph.close();
    throw error;
  }
}

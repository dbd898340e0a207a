import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { pino, type Logger } from 'pino';
import { migrate, readMigrations } from '../graph/migrations';
import type { Graph } from '../graph/graph';
import { instantOf, systemClock } from '../kernel/clock';
import { isRegistryEmpty } from '../registry/entries.store';
import type { Config } from './config';
import { openGraph } from './openGraph';
import { loadSeeds } from './seeds';
import { buildServer } from './server';
import { root } from './version';

export const migrationsFolder = join(root, 'schema', 'migrations');

/** Where the embedded store's service says how to reach it, so that the command line can work through it. */
export const addressFile = (config: Config): string => join(config.data, 'service.json');

export interface Running {
  address: string;
  stop(): Promise<void>;
}

async function prepare(graph: Graph, config: Config, log: Logger): Promise<void> {
  const applied = await migrate(graph, readMigrations(migrationsFolder), instantOf(systemClock));
  for (const { number, name } of applied) log.info({ number, name }, 'migration applied');
  if (!config.seed || !(await isRegistryEmpty(graph))) return;
  const { applied: isSeeded, added, problems } = await loadSeeds(graph, systemClock);
  if (!isSeeded) throw new Error(`the seeds were refused: ${JSON.stringify(problems.slice(0, 5))}`);
  log.info({ added }, 'registry seeded');
}

async function listen(server: FastifyInstance, { host, port }: Config): Promise<string> {
  const address = await server.listen({ host, port });
  return `${address}/`;
}

/** Starts the service: opens the graph, brings its schema up to date, seeds an empty one, and listens. */
export async function start(config: Config): Promise<Running> {
  const log = pino({ level: config.logLevel });
  const graph = openGraph(config);
  try {
    await prepare(graph, config, log);
    const server = await buildServer({ graph, clock: systemClock, log, loopbackOnly: config.host === '127.0.0.1' || config.host === '::1' || config.host === 'localhost' });
    const address = await listen(server, config);
    if (!config.neo4j) {
      mkdirSync(config.data, { recursive: true });
      writeFileSync(addressFile(config), JSON.stringify({ address }));
    }
    return {
      address,
      async stop() {
        await server.close();
        if (!config.neo4j) rmSync(addressFile(config), { force: true });
        await graph.close();
      },
    };
  } catch (error) {
    await graph.close();
    throw error;
  }
}

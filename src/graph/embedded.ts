import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { GrafeoDB, QueryResult } from '@grafeo-db/js';
import { engineFailure, type EngineFailureKind } from './engineFailure';
import type { Graph, Parameters, Unit } from './graph';
import type { Statement } from './statement';

const attempts = 5;
const checkpoint = { walBytes: 32_000_000, intervalMs: 60_000 };

const statusOf = (error: unknown): string => String((error as { gqlStatus?: unknown }).gqlStatus ?? '');

function kindOf(error: unknown): EngineFailureKind {
  const status = statusOf(error);
  if (status === '40000') return 'conflict';
  if (status === 'G2000' && /unique/i.test(String((error as Error).message))) return 'duplicate';
  return 'defect';
}

/** The engine wants null where JavaScript has undefined, and no reserved names; nothing else is converted. */
const sendable = (parameters: Parameters): Parameters => Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, value ?? null]));

const rowsOf = <Row>(result: QueryResult): Row[] => result.toArray() as Row[];

export interface EmbeddedOptions {
  /** Rows of statements without ORDER BY come in random order: for tests. */
  shuffleUnordered?: boolean;
}

/** Why the embedded engine cannot be used here, in words for whoever starts the service. */
export class EmbeddedUnusable extends Error {}

function openDatabase(file: string | null, options: EmbeddedOptions): GrafeoDB {
  let engine: typeof import('@grafeo-db/js');
  try {
    // Loaded late: the addon is a shared library that may not fit this machine, and Neo4j needs none of it.
    engine = require('@grafeo-db/js') as typeof import('@grafeo-db/js');
  } catch (error) {
    const glibc = (process.report?.getReport() as { header?: { glibcVersionRuntime?: string } } | undefined)?.header?.glibcVersionRuntime;
    throw new EmbeddedUnusable(
      `The embedded graph engine has no build that loads on this machine (${process.platform} ${process.arch}, ${glibc ? `glibc ${glibc}` : 'no glibc'}; `
      + `on Linux it needs glibc 2.34 or later): ${(error as Error).message.split('\n')[0]}`);
  }
  try {
    if (file !== null) mkdirSync(dirname(file), { recursive: true });
    const database = engine.GrafeoDB.create(file, { shuffleUnordered: options.shuffleUnordered ?? false });
    if (file !== null) database.setCheckpointTriggers(checkpoint);
    return database;
  } catch (error) {
    const message = (error as Error).message;
    const reason = /cannot be locked/.test(message)
      ? `another process holds the file ${file}: stop it, or let the command work through the running service`
      : `the file ${file} cannot be opened: ${message.split('\n')[0]}`;
    throw new EmbeddedUnusable(`The embedded graph engine cannot start: ${reason}`);
  }
}

/** `CREATE CONSTRAINT name IF NOT EXISTS FOR (n:Label) REQUIRE n.property IS UNIQUE` */
const uniqueness = /^CREATE CONSTRAINT (\w+) IF NOT EXISTS FOR \(n:(\w+)\) REQUIRE n\.(\w+) IS UNIQUE$/;

/**
 * The embedded engine: one file (or memory), one process. Writes wait for each other in one queue, because concurrent MERGEs of
 * a relationship would duplicate it; reads see the last commit and wait for nobody.
 */
export function openEmbedded(file: string | null, options: EmbeddedOptions = {}): Graph {
  const database = openDatabase(file, options);
  let queue: Promise<unknown> = Promise.resolve();

  const execute = async <Row>(target: Pick<GrafeoDB, 'executeCypher'>, { text }: Statement, parameters: Parameters = {}): Promise<Row[]> =>
    rowsOf<Row>(await target.executeCypher(text, sendable(parameters)));

  async function attempt<Result>(work: (unit: Unit) => Promise<Result>): Promise<Result> {
    const transaction = database.beginTransaction();
    const run = <Row>(statement: Statement, parameters?: Parameters) => execute<Row>(transaction, statement, parameters);
    try {
      const result = await work({ read: run, run });
      transaction.commit();
      return result;
    } catch (error) {
      // After a failed statement the engine's commit() would still succeed: always roll back.
      if (transaction.isActive) transaction.rollback();
      throw error;
    }
  }

  async function attemptUntilDone<Result>(work: (unit: Unit) => Promise<Result>): Promise<Result> {
    for (let attemptsLeft = attempts - 1; ; attemptsLeft -= 1) {
      try {
        return await attempt(work);
      } catch (error) {
        const kind = kindOf(error);
        if (kind !== 'conflict' || attemptsLeft === 0) throw engineFailure(kind, error);
      }
    }
  }

  return {
    engine: 'embedded',
    read: (statement, parameters) => execute(database, statement, parameters),
    write(work) {
      const turn = queue.then(() => attemptUntilDone(work));
      queue = turn.catch(() => undefined);
      return turn;
    },
    async define(ddl) {
      await database.executeCypher(ddl);
      // A unique constraint brings no index here, and inserts would go quadratic.
      const unique = uniqueness.exec(ddl);
      if (unique) await database.executeCypher(`CREATE INDEX ${unique[1]}_index IF NOT EXISTS FOR (n:${unique[2]}) ON (n.${unique[3]})`);
    },
    async health() {
      await database.executeCypher('RETURN 1 AS one');
    },
    async close() {
      await queue;
      if (file !== null) database.walCheckpoint();
      database.close();
    },
  };
}

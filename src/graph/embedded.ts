import type { GrafeoDB, QueryResult } from '@grafeo-db/js';
import { Failure } from '../kernel/failure';
import { onOtherThread } from '../kernel/processorTime';
import { engineFailure, type EngineFailureKind } from './engineFailure';
import type { Graph, Parameters, Unit } from './graph';
import { closeStore, openMemory, openStore, type EmbeddedOptions } from './openStore';
import type { Statement } from './statement';
import { watchFiles } from './storeFiles';

const attempts = 5;

const statusOf = (error: unknown): string => String((error as { gqlStatus?: unknown }).gqlStatus ?? '');

function kindOf(error: unknown): EngineFailureKind {
  const status = statusOf(error);
  const message = String((error as Error).message);
  // A commit that could not be written bears the status of a conflict: no room (28, on Windows 112), no more than a quota (122), too large a file (27).
  if (/no space left|not enough space|quota exceeded|\(os error (28|112|122|27)\)/i.test(message)) return 'full';
  if (/could not be written|I\/O error/i.test(message)) return 'unwritable';
  if (status === '40000') return 'conflict';
  if (status === 'G2000' && /unique/i.test(message)) return 'duplicate';
  return 'defect';
}

/** The engine wants null where JavaScript has undefined, and no reserved names; nothing else is converted. */
const sendable = (parameters: Parameters): Parameters => Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, value ?? null]));

const rowsOf = <Row>(result: QueryResult): Row[] => result.toArray() as Row[];

/** `CREATE CONSTRAINT name IF NOT EXISTS FOR (n:Label) REQUIRE n.property IS UNIQUE` */
const uniqueness = /^CREATE CONSTRAINT (\w+) IF NOT EXISTS FOR \(n:(\w+)\) REQUIRE n\.(\w+) IS UNIQUE$/;

/** After a write that could not be kept: whether one can be kept again, as large as a large edit; a disk that is full still takes a few bytes. */
const triedText = ' '.repeat(65_536);
const tried: Statement = { name: 'tried', text: 'MERGE (s:Store {id: \'store\'}) SET s.tried = $text RETURN size(s.tried) AS size' };

/**
 * The embedded engine: one folder (or memory), one process. Writes wait for each other in one queue, because concurrent MERGEs of
 * a relationship would duplicate it; reads see the last commit and wait for nobody.
 * @throws EmbeddedUnusable where there is no such engine here, or the store cannot be opened
 */
export async function openEmbedded(file: string | null, options: EmbeddedOptions = {}): Promise<Graph> {
  const { database, notices } = file === null ? openMemory(options) : await openStore(file, options);
  const goneFiles = file === null ? () => [] : watchFiles(file);
  let queue: Promise<unknown> = Promise.resolve();
  /** Why the last write was not kept; null where it was. */
  let unwritten: Failure | null = null;

  const execute = async <Row>(target: Pick<GrafeoDB, 'executeCypher'>, { text }: Statement, parameters: Parameters = {}): Promise<Row[]> =>
    rowsOf<Row>(await onOtherThread(() => target.executeCypher(text, sendable(parameters))));

  function refuseWhereGone(): void {
    const gone = goneFiles();
    if (gone.length > 0) throw engineFailure('gone', new Error(`not where it was opened: ${gone.join(', ')}`));
  }

  async function attempt<Result>(work: (unit: Unit) => Promise<Result>): Promise<Result> {
    refuseWhereGone();
    const transaction = database.beginTransaction();
    const run = <Row>(statement: Statement, parameters?: Parameters) => execute<Row>(transaction, statement, parameters);
    let isCommitting = false;
    try {
      const result = await work({ read: run, run });
      isCommitting = true;
      transaction.commit();
      unwritten = null;
      return result;
    } catch (error) {
      // After a failed statement the engine's commit() would still succeed: always roll back. A failed commit has done so itself.
      if (!isCommitting && transaction.isActive) transaction.rollback();
      throw error;
    }
  }

  /** Keeps the first cause of an outage, so that it is told once. */
  function failed(kind: EngineFailureKind, error: unknown): unknown {
    const failure = engineFailure(kind, error);
    if ((kind === 'full' || kind === 'unwritable') && failure instanceof Failure) {
      if (unwritten?.code === failure.code) failure.cause = unwritten.cause;
      unwritten = failure;
    }
    return failure;
  }

  async function attemptUntilDone<Result>(work: (unit: Unit) => Promise<Result>): Promise<Result> {
    for (let attemptsLeft = attempts - 1; ; attemptsLeft -= 1) {
      try {
        return await attempt(work);
      } catch (error) {
        const kind = kindOf(error);
        if (kind !== 'conflict' || attemptsLeft === 0) throw failed(kind, error);
      }
    }
  }

  const write: Graph['write'] = (work) => {
    const turn = queue.then(() => attemptUntilDone(work));
    queue = turn.catch(() => undefined);
    return turn;
  };

  return {
    engine: 'embedded',
    notices,
    read: (statement, parameters) => execute(database, statement, parameters),
    write,
    async define(ddl) {
      try {
        await database.executeCypher(ddl);
        // A unique constraint brings no index here, and inserts would go quadratic.
        const unique = uniqueness.exec(ddl);
        if (unique) await database.executeCypher(`CREATE INDEX ${unique[1]}_index IF NOT EXISTS FOR (n:${unique[2]}) ON (n.${unique[3]})`);
      } catch (error) {
        throw failed(kindOf(error), error);
      }
    },
    async health() {
      refuseWhereGone();
      if (unwritten) await write((unit) => unit.run(tried, { text: triedText }));
      else await database.executeCypher('RETURN 1 AS one');
    },
    async close() {
      await queue;
      if (file === null) database.close();
      else await closeStore(database);
    },
  };
}

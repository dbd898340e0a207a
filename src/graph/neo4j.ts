import neo4j, { Neo4jError, type Driver, type ManagedTransaction, type QueryResult, type RecordShape } from 'neo4j-driver';
import { Failure } from '../kernel/failure';
import { engineFailure, type EngineFailureKind } from './engineFailure';
import type { Graph, Parameters, Unit } from './graph';
import { limited } from './limited';
import type { Statement } from './statement';

export interface Neo4jSettings {
  uri: string;
  user: string;
  password: string;
  database: string;
  /** How long one statement of everyday work may take; 5 s where nothing is said. */
  deadlineMs?: number;
}

const usualDeadlineMs = 5_000;
/** A server that has just started loads itself and plans everything for the first time. */
const firstDeadlineMs = 20_000;
const bulkDeadlineMs = 120_000;
const healthDeadlineMs = 2_000;
const graceMs = 500;
const schemaAttempts = 50;
/** Units beside edits that are under way at once in one process; more would only wait for each other's locks and take up connections. */
const mostBeside = 8;
const besideAttempts = 40;

function kindOf(error: unknown): EngineFailureKind {
  if (error instanceof Failure) return 'defect';
  if (!(error instanceof Neo4jError)) return 'defect';
  const { code } = error;
  if (code === 'Neo.ClientError.Schema.ConstraintValidationFailed') return 'duplicate';
  // A statement that runs into its deadline is ended by the server with one of these two: it was not a conflict.
  if (code === 'Neo.ClientError.Transaction.LockClientStopped' || code.startsWith('Neo.ClientError.Transaction.TransactionTimedOut') || code === 'Neo.TransientError.Transaction.Terminated') return 'unavailable';
  if (code.startsWith('Neo.TransientError.Transaction.')) return 'conflict';
  if (code === 'N/A' || code.startsWith('Neo.TransientError.') || code === 'ServiceUnavailable' || code === 'SessionExpired'
    || code.startsWith('Neo.ClientError.Security.') || code === 'Neo.ClientError.Database.DatabaseNotFound') return 'unavailable';
  return 'defect';
}

/** The driver sends every number as a float: integral ones are wrapped, undefined becomes null. */
function sendable(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(sendable);
  if (typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, sendable(item)]));
  return value;
}

/**
 * Processes that change the schema at the same moment get into each other's way: one is ended as a deadlock, or finds that IF NOT EXISTS
 * looked too early. Asked again, the definition is there, or is made.
 */
async function definedOnce(define: () => Promise<void>): Promise<void> {
  for (let attemptsLeft = schemaAttempts - 1; ; attemptsLeft -= 1) {
    try {
      return await define();
    } catch (error) {
      const isRace = kindOf(error) === 'conflict' || (error instanceof Neo4jError && /^Neo\.ClientError\.Schema\.\w*AlreadyExists$/.test(error.code));
      if (!isRace || attemptsLeft === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 100));
    }
  }
}

/** Repeats a unit that another one locked out, after a moment by chance so that the same two do not meet again. */
async function untilThrough<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let attemptsLeft = besideAttempts - 1; ; attemptsLeft -= 1) {
    try {
      return await attempt();
    } catch (error) {
      const cause: unknown = error instanceof Failure ? error.cause : error;
      if (kindOf(cause) !== 'conflict' || attemptsLeft === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 50));
    }
  }
}

const rowsOf = <Row>(result: QueryResult<RecordShape>): Row[] => result.records.map((record) => record.toObject() as Row);

/** Neo4j, one server or a cluster: one driver per process, no state of the service's own. */
export function openNeo4j({ uri, user, password, database, deadlineMs: statementDeadlineMs = usualDeadlineMs }: Neo4jSettings): Graph {
  const driver: Driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    connectionTimeout: 1_000,
    connectionAcquisitionTimeout: 2_000,
    maxTransactionRetryTime: 3_000,
    userAgent: 'waymark',
  });
  // Shared bookmarks: on a cluster a reader of this process sees what its writers committed.
  const shared = { database, bookmarkManager: driver.executeQueryBookmarkManager };
  const reading = { ...shared, defaultAccessMode: neo4j.session.READ };

  let hasAnswered = false;
  const patience = (deadlineMs: number): number => (hasAnswered ? deadlineMs : Math.max(deadlineMs, firstDeadlineMs));

  /** The server ends a statement that takes too long; a server that no longer hears us cannot, and the driver would wait for minutes. */
  async function translated<Result>(work: () => Promise<Result>, deadlineMs = statementDeadlineMs, kind = kindOf, silence: EngineFailureKind = 'slow'): Promise<Result> {
    let limit: NodeJS.Timeout | undefined;
    const tooLate = new Promise<never>((_, reject) => {
      limit = setTimeout(() => reject(engineFailure(silence, new Error('no word from the database')) as Error), deadlineMs + graceMs);
    });
    try {
      return await Promise.race([work(), tooLate]);
    } catch (error) {
      throw engineFailure(kind(error), error);
    } finally {
      clearTimeout(limit);
    }
  }

  // Edits wait for each other in the database (holdRegistry). They wait here, one transaction under way in each process: one that waited
  // there would hold a connection and use up its deadline while others are served.
  let queue: Promise<unknown> = Promise.resolve();
  let outages = 0;

  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const outagesBefore = outages;
    const turn = queue.then(() => {
      // Those behind one that found no database do not each wait for as long.
      if (outages !== outagesBefore) throw engineFailure('unavailable', new Error('an edit before this one found no database'));
      return work();
    });
    queue = turn.catch((error: unknown) => {
      if (error instanceof Failure && error.code === 'UNAVAILABLE') outages += 1;
    });
    return turn;
  }

  const beside = limited(mostBeside);

  const unitOf = (transaction: ManagedTransaction): Unit => {
    const run = async <Row>({ text }: Statement, parameters: Parameters = {}): Promise<Row[]> =>
      rowsOf<Row>(await transaction.run(text, sendable(parameters) as Parameters));
    return { read: run, run };
  };

  return {
    engine: 'neo4j',
    notices: [],
    read<Row>({ text }: Statement, parameters: Parameters = {}): Promise<Row[]> {
      const timeout = patience(statementDeadlineMs);
      return translated(async () => {
        const session = driver.session(reading);
        try {
          // Auto-commit is one round trip; executeRead costs three.
          const rows = rowsOf<Row>(await session.run(text, sendable(parameters) as Parameters, { timeout }));
          hasAnswered = true;
          return rows;
        } finally {
          await session.close();
        }
      }, timeout);
    },
    write(work, options = {}) {
      // Once a commit was sent, nobody can say that nothing was written, whatever the driver met when it tried again.
      let wasCommitSent = false;
      const kindOfWrite = (error: unknown): EngineFailureKind => {
        const kind = kindOf(error);
        return wasCommitSent && (kind === 'unavailable' || kind === 'conflict') ? 'unheard' : kind;
      };
      const attempt = () => {
        const timeout = patience(options.bulk ? bulkDeadlineMs : statementDeadlineMs);
        return translated(async () => {
          const session = driver.session(shared);
          try {
            return await session.executeWrite(async (transaction) => {
              const result = await work(unitOf(transaction));
              hasAnswered = true;
              wasCommitSent = true;
              return result;
            }, { timeout });
          } finally {
            await session.close();
          }
        }, timeout, kindOfWrite, 'silent');
      };
      return options.besideEdits ? beside(() => untilThrough(attempt)) : inTurn(attempt);
    },
    define: (ddl) => translated(() => definedOnce(async () => {
      const session = driver.session(shared);
      try {
        await session.run(ddl);
      } finally {
        await session.close();
      }
    }), bulkDeadlineMs),
    health: () => translated(async () => {
      await driver.verifyConnectivity({ database });
    }, healthDeadlineMs),
    close: () => driver.close(),
  };
}

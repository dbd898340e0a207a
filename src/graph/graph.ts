import type { Statement } from './statement';

export type Parameters = Record<string, unknown>;

/** Reads: one statement, one snapshot, rows as plain objects (numbers, texts, booleans, null, lists and maps of these). */
export interface Reader {
  read<Row = Record<string, unknown>>(statement: Statement, parameters?: Parameters): Promise<Row[]>;
}

/** One write transaction. All of it is kept or nothing; it sees what it wrote. */
export interface Unit extends Reader {
  run<Row = Record<string, unknown>>(statement: Statement, parameters?: Parameters): Promise<Row[]>;
}

export interface WriteOptions {
  /** A bulk load may take longer than the statement deadline of everyday work. */
  bulk?: boolean;
  /**
   * The unit is no edit: it does not wait in the line of edits, and several run at the same time where the engine can. It locks only what
   * it writes itself, in one order everywhere; where units meet all the same, they are repeated until all are done.
   */
  besideEdits?: boolean;
}

/** The port to the graph. Only this folder knows which engine is behind it. */
export interface Graph extends Reader {
  readonly engine: string;
  /** Runs the work in one transaction and commits it. It is repeated on a conflict, so it may run twice and touches nothing but the graph. */
  write<Result>(work: (unit: Unit) => Promise<Result>, options?: WriteOptions): Promise<Result>;
  /** Changes the schema: one DDL statement in the common dialect of `schema/migrations/`, which may have been applied already. */
  define(ddl: string): Promise<void>;
  /** What whoever runs the service should know of how the store was opened, in sentences; usually none. */
  readonly notices: readonly string[];
  /** Resolves when the engine answers and, where a write had failed, one works again; rejects with UNAVAILABLE or STORE_FULL otherwise. */
  health(): Promise<void>;
  close(): Promise<void>;
}

import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { GrafeoDB } from '@grafeo-db/js';
import { logBytes, logFolderOf } from './storeFiles';

export interface EmbeddedOptions {
  /** Rows of statements without ORDER BY come in random order: for tests. */
  shuffleUnordered?: boolean;
  /** Goes on with what there is where the log of the store is missing or damaged. */
  salvage?: boolean;
}

/** Why the embedded engine cannot be used here, in words for whoever starts the service. */
export class EmbeddedUnusable extends Error {}

export interface OpenedStore {
  database: GrafeoDB;
  notices: string[];
}

const checkpoint = { walBytes: 32_000_000, intervalMs: 60_000 };

const salvageWord = 'WAYMARK_STORE_SALVAGE=1 goes on with what there is';

// The engine's own words, not the statements of the registry: they are about this engine's files alone.
const lastEnd = 'MATCH (s:Store {id: \'store\'}) RETURN s.isClosed AS isClosed';
const noteEnd = 'MERGE (s:Store {id: \'store\'}) SET s.isClosed = $isClosed';

function loadEngine(): typeof import('@grafeo-db/js') {
  try {
    // Loaded late: the addon is a shared library that may not fit this machine, and Neo4j needs none of it.
    return require('@grafeo-db/js') as typeof import('@grafeo-db/js');
  } catch (error) {
    const glibc = (process.report?.getReport() as { header?: { glibcVersionRuntime?: string } } | undefined)?.header?.glibcVersionRuntime;
    throw new EmbeddedUnusable(
      `The embedded graph engine has no build that loads on this machine (${process.platform} ${process.arch}, ${glibc ? `glibc ${glibc}` : 'no glibc'}; `
      + `on Linux it needs glibc 2.34 or later): ${(error as Error).message.split('\n')[0]}`);
  }
}

function reasonOf(file: string, message: string, salvage: boolean): string {
  if (/cannot be locked/.test(message)) return `another process holds the file ${file}: stop it, or let the command work through the running service`;
  if (/is damaged at/.test(message)) return `the log of the store ${file} is damaged, and what was written after the damage cannot be read (${message}); put a backup in its place${salvage ? '' : `; ${salvageWord}, and keeps the rest beside it`}`;
  return `the file ${file} cannot be opened: ${message}`;
}

function create(file: string, options: EmbeddedOptions): GrafeoDB {
  const engine = loadEngine();
  try {
    mkdirSync(dirname(file), { recursive: true });
    const database = engine.GrafeoDB.create(file, { shuffleUnordered: options.shuffleUnordered ?? false, walSalvage: options.salvage ?? false });
    database.setCheckpointTriggers(checkpoint);
    return database;
  } catch (error) {
    throw new EmbeddedUnusable(`The embedded graph engine cannot start: ${reasonOf(file, (error as Error).message.split('\n')[0]!, options.salvage ?? false)}`);
  }
}

/** Writes into the file itself, and not only into its log, whether the store was closed. */
async function note(database: GrafeoDB, isClosed: boolean): Promise<void> {
  await database.executeCypher(noteEnd, { isClosed });
  database.walCheckpoint();
}

const tornWords = (file: string, bytes: number, salvaged: boolean): string => (salvaged
  ? `the log was damaged: ${bytes} bytes of it could not be read when the store was opened and are kept in the folder damaged-… of the log, after the next stop in ${logFolderOf(file)}.damaged; what was written there is missing`
  : `the end of the log was incomplete: ${bytes} bytes of it were left out when the store was opened, so the last moment before the service or the machine went down may be missing`);

/**
 * Opens the store, or makes one. The file knows whether it was closed; one that was not has a log beside it, with what was written since its
 * last checkpoint.
 * @throws EmbeddedUnusable where the file cannot be opened, or where the log that belongs to it is missing and nobody said to go on without
 */
export async function openStore(file: string, options: EmbeddedOptions): Promise<OpenedStore> {
  const logBefore = logBytes(file);
  const database = create(file, options);
  const notices: string[] = [];
  const [end] = (await database.executeCypher(lastEnd)).toArray() as { isClosed: boolean }[];
  const isLogMissing = end?.isClosed === false && logBefore === null;
  if (isLogMissing && !options.salvage) {
    database.close();
    throw new EmbeddedUnusable(`The embedded graph engine cannot start: the store ${file} was not closed, and its log ${logFolderOf(file)} is missing, so that what was written last is missing too; `
      + `put the whole folder back, or a backup; ${salvageWord}`);
  }
  if (isLogMissing) notices.push(`the store was opened without its log ${logFolderOf(file)}: what was written after the last checkpoint is missing`);
  // A log only grows when it is opened; the engine cuts what was not written to the end.
  const torn = logBefore === null ? 0 : logBefore - (logBytes(file) ?? 0);
  if (torn > 0) notices.push(tornWords(file, torn, options.salvage ?? false));
  await note(database, false);
  return { database, notices };
}

export async function closeStore(database: GrafeoDB): Promise<void> {
  await note(database, true);
  database.close();
}

export const openMemory = (options: EmbeddedOptions): OpenedStore =>
  ({ database: loadEngine().GrafeoDB.create(null, { shuffleUnordered: options.shuffleUnordered ?? false }), notices: [] });

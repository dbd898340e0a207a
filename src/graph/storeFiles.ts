import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A store on disk is two things: its file, and beside it the folder of its log, which holds what the file does not have yet. */
export const logFolderOf = (file: string): string => `${file}.wal`;

/** The size of the log in bytes; null where there is none. */
export function logBytes(file: string): number | null {
  const folder = logFolderOf(file);
  try {
    const logs = readdirSync(folder).filter((name) => name.endsWith('.log'));
    return logs.length === 0 ? null : logs.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  } catch {
    return null;
  }
}

const identityOf = (path: string): string | null => {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found ? `${found.dev}:${found.ino}` : null;
};

/** Remembers the files that were opened; what it answers names those that are no longer where they were. */
export function watchFiles(file: string): () => string[] {
  const opened = [file, logFolderOf(file)].map((path) => ({ path, identity: identityOf(path) }));
  return () => opened.filter(({ path, identity }) => identityOf(path) !== identity).map(({ path }) => path);
}

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const projectRoot = join(__dirname, '..', '..');
const cache = join(projectRoot, 'node_modules', '.cache', 'waymark');
const keptMs = 24 * 3_600_000;

function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' }).sort().map((name) => join(path, name)).filter((file) => statSync(file).isFile());
}

/** Tells one state of files from another; a folder stands for all that is in it. */
export function digestOfFiles(names: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of names.flatMap((name) => filesOf(join(projectRoot, name)))) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/** Where something made of files of this digest is kept, whether or not it was made. */
export const keptFolder = (name: string, digest: string): string => join(cache, `${name}-${digest}`);

function forgetOld(): void {
  for (const name of readdirSync(cache)) if (Date.now() - statSync(join(cache, name)).mtimeMs > keptMs) rmSync(join(cache, name), { recursive: true, force: true });
}

/** A new folder to make something in, beside those that are kept. */
export function folderToMakeIn(): string {
  mkdirSync(cache, { recursive: true });
  forgetOld();
  return mkdtempSync(join(cache, 'making-'));
}

/** Keeps what was made, unless somebody else was faster: so that workers that make the same thing do not meet a half-made one. */
export function keep(made: string, folder: string): void {
  try {
    renameSync(made, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}

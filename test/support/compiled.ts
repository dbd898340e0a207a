import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

export const projectRoot = join(__dirname, '..', '..');
const cache = join(projectRoot, 'node_modules', '.cache', 'waymark');
const keptMs = 24 * 3_600_000;

/** Tells one state of the source from another. */
function digestOfSource(): string {
  const hash = createHash('sha256').update(readFileSync(join(projectRoot, '.swcrc'))).update(readFileSync(join(projectRoot, 'package.json')));
  const files = readdirSync(join(projectRoot, 'src'), { recursive: true, encoding: 'utf8' }).sort();
  for (const file of files) {
    const path = join(projectRoot, 'src', file);
    if (statSync(path).isFile()) hash.update(`\0${file}\0`).update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 16);
}

function compileInto(folder: string): void {
  const swc = require.resolve('@swc/cli/bin/swc.js');
  const compiled = spawnSync(process.execPath, [swc, 'src', '-d', join(folder, 'dist'), '--strip-leading-paths', '-q', '--copy-files'], { cwd: projectRoot, encoding: 'utf8' });
  if (compiled.status !== 0) throw new Error(`the service does not compile:\n${compiled.stderr}${compiled.stdout}`);
  const bundled = spawnSync('npm', ['run', '--silent', 'bundle', '--', `--outdir=${join(folder, 'dist', 'web', 'assets', 'client')}`], { cwd: projectRoot, encoding: 'utf8', shell: process.platform === 'win32' });
  if (bundled.status !== 0) throw new Error(`the scripts of the pages are not bundled:\n${bundled.stderr}${bundled.stdout}`);
  // The service finds these beside the folder it was compiled into.
  for (const name of ['schema', 'seeds', 'package.json']) symlinkSync(join(projectRoot, name), join(folder, name));
}

function forgetOld(): void {
  for (const name of readdirSync(cache)) if (Date.now() - statSync(join(cache, name)).mtimeMs > keptMs) rmSync(join(cache, name), { recursive: true, force: true });
}

/**
 * The folder with the service compiled from the source as it is now. It never touches `dist/`: each state of the source has a folder
 * of its own in the cache, made beside and renamed, so that workers that compile at the same time do not meet a half-made one.
 */
export function compiledService(): string {
  for (;;) {
    const digest = digestOfSource();
    const folder = join(cache, digest);
    if (existsSync(folder)) return join(folder, 'dist');
    mkdirSync(cache, { recursive: true });
    forgetOld();
    const making = mkdtempSync(join(cache, 'making-'));
    try {
      compileInto(making);
      // Somebody may have edited the source meanwhile: then this is neither the old state nor the new one.
      if (digestOfSource() === digest) renameSync(making, folder);
    } catch (error) {
      if (!existsSync(folder)) throw error;
    } finally {
      rmSync(making, { recursive: true, force: true });
    }
  }
}

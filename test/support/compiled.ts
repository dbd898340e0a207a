import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { digestOfFiles, folderToMakeIn, keep, keptFolder, projectRoot } from './keptFolder';

const digestOfSource = (): string => digestOfFiles(['.swcrc', 'package.json', 'src']);

function compileInto(folder: string): void {
  const swc = require.resolve('@swc/cli/bin/swc.js');
  const compiled = spawnSync(process.execPath, [swc, 'src', '-d', join(folder, 'dist'), '--strip-leading-paths', '-q', '--copy-files'], { cwd: projectRoot, encoding: 'utf8' });
  if (compiled.status !== 0) throw new Error(`the service does not compile:\n${compiled.stderr}${compiled.stdout}`);
  const bundled = spawnSync('npm', ['run', '--silent', 'bundle', '--', `--outdir=${join(folder, 'dist', 'web', 'assets', 'client')}`], { cwd: projectRoot, encoding: 'utf8', shell: process.platform === 'win32' });
  if (bundled.status !== 0) throw new Error(`the scripts of the pages are not bundled:\n${bundled.stderr}${bundled.stdout}`);
  // The service finds these beside the folder it was compiled into.
  for (const name of ['schema', 'seeds', 'package.json']) symlinkSync(join(projectRoot, name), join(folder, name));
}

let found: string | undefined;

/**
 * The folder with the service compiled from the source as a file of tests found it. It never touches `dist/`: each state of the source
 * has a folder of its own in the cache.
 */
export function compiledService(): string {
  while (found === undefined) {
    const digest = digestOfSource();
    const folder = keptFolder('service', digest);
    if (!existsSync(folder)) {
      const making = folderToMakeIn();
      try {
        compileInto(making);
        // Somebody may have edited the source meanwhile: then this is neither the old state nor the new one.
        if (digestOfSource() === digest) keep(making, folder);
      } finally {
        rmSync(making, { recursive: true, force: true });
      }
    }
    if (existsSync(folder)) found = join(folder, 'dist');
  }
  return found;
}

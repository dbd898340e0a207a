import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { projectRoot } from '../support/keptFolder';
import { temporaryFolder } from '../support/startService';

const { name, version, bin } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { name: string; version: string; bin: Record<string, string> };

const builtCommand = "process.stdout.write('ran ' + process.argv.slice(2).join(' ') + '\\n'); process.exitCode = 3;";

/** A fresh clone as npx sees it: the package and what its command is, without anything built. Setting up and building are quick here. */
function clone(setup: string): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'build.js'), `const fs = require('fs'); console.log('builds'); fs.mkdirSync('dist'); fs.writeFileSync('dist/cli.js', ${JSON.stringify(builtCommand)});`);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version, bin, scripts: { setup, build: 'node build.js' } }));
  cpSync(join(projectRoot, '.ci'), join(folder, '.ci'), { recursive: true });
  return folder;
}

function npx(cwd: string, cache: string, ...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { PATH, HOME } = process.env;
  const { status, stdout, stderr } = spawnSync('npx', ['--offline', 'waymark', ...args], { cwd, encoding: 'utf8', env: { PATH, HOME, npm_config_cache: cache }, shell: process.platform === 'win32' });
  return { status, stdout, stderr };
}

test('`npx waymark` works when it is the first command in a fresh clone: it builds what is missing, once, and standard output is the command\'s', () => {
  const folder = clone('node --version');
  const cache = temporaryFolder();
  const first = npx(folder, cache, 'check', '--json');
  expect(first).toEqual({ status: 3, stdout: 'ran check --json\n', stderr: expect.stringMatching(/not built yet.*builds/s) });
  expect(npx(folder, cache, 'export')).toEqual({ status: 3, stdout: 'ran export\n', stderr: expect.not.stringMatching(/builds/) });
});

test('called where the set-up fails, `npx waymark` ends with its code, and works once there is something built', () => {
  const folder = clone('node -e "process.exit(5)"');
  const cache = temporaryFolder();
  expect(npx(folder, cache, 'check')).toMatchObject({ status: 5, stdout: '' });
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist', 'cli.js'), builtCommand);
  expect(npx(folder, cache, 'check')).toMatchObject({ status: 3, stdout: 'ran check\n' });
});

#!/usr/bin/env node
// What `npx waymark` runs. npx links to this file when it is first called and never looks again: so it has to be there before
// anything is built. Where nothing is built yet, that is done first; standard output belongs to the command.
const { spawnSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
const command = join(root, 'dist', 'cli.js');

if (!existsSync(command)) {
  process.stderr.write('Waymark is not built yet; this is done now, and takes about half a minute.\n');
  for (const script of ['setup', 'build']) {
    const { status } = spawnSync('npm', ['run', '--silent', script], { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
    if (status !== 0) process.exit(status ?? 1);
  }
}
require(command);

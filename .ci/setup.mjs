// Installs the packages, unless those here are already the ones that package.json and its lock ask for: so a second start
// takes no time and needs no registry. `npm install` and not `npm ci`: the lock misses optional packages of other platforms, which ci refuses.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const stamp = 'node_modules/.waymark-setup';
const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const wanted = createHash('sha256')
  .update(JSON.stringify([dependencies, devDependencies, process.platform, process.arch]))
  .update(readFileSync('package-lock.json'))
  .digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  const installed = spawnSync('npm', ['install', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: 'inherit', shell: process.platform === 'win32' });
  if (installed.status !== 0) process.exit(installed.status ?? 1);
  writeFileSync(stamp, wanted);
}

// Installs the packages behind PNG drawings (`pngDependencies` in package.json): some 80 MB, most of it a Chinese font. npm does not know
// this list, so they are neither installed with the rest nor saved as dependencies.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const { pngDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const isThere = ([name, version]) => existsSync(`node_modules/${name}/package.json`) && JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version === version;
const missing = () => Object.entries(pngDependencies).filter((entry) => !isThere(entry)).map(([name, version]) => `${name}@${version}`);

if (missing().length > 0) {
  const installed = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', ...missing()], { stdio: 'inherit', shell: process.platform === 'win32' });
  if (installed.status !== 0) process.exit(installed.status ?? 1);
  if (missing().length > 0) throw new Error(`npm did not install ${missing().join(', ')}`);
}

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const root = join(__dirname, '..', '..');

const filesUnder = (folder: string): string[] => readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));

const sources = filesUnder('src').filter((file) => file.endsWith('.ts'));

/** Words that say nothing, and so gather everything. */
const vague = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'manager', 'service', 'base', 'index']);

/** Whether a vague word is in a name, alone or as a part of it: `touchpointService`, `date-utils`. */
const isVague = (name: string): boolean => name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase().split(/[ ._-]/).some((word) => vague.has(word));

test('no file has a name that says nothing', () => {
  expect(sources.filter((file) => isVague(basename(file, '.ts')))).toEqual([]);
});

test.each(['util', 'dateUtils', 'touchpointManager', 'journey.service', 'index', 'baseStore'])('%s would be one', (name) => expect(isVague(name)).toBe(true));

test.each(['database', 'reindexing', 'touchpoint.store'])('%s would not', (name) => expect(isVague(name)).toBe(false));

test('a file is named in camelCase, its role after a dot', () => {
  const odd = sources.filter((file) => !/^[a-z][A-Za-z0-9]*(\.(store|rules|resolver|route))?(\.test)?\.ts$/.test(basename(file)));
  expect(odd).toEqual([]);
});

test('only app/config.ts reads the environment, however it is spelled; what packages read while they are loaded is said before', () => {
  const readers = sources.filter((file) => !/\.test\.ts$/.test(file) && /process\s*\??\.?\s*(\[\s*['"]env['"]\s*\]|\.\s*env\b)/.test(readFileSync(join(root, file), 'utf8')));
  expect(readers.sort()).toEqual(['src/app/asInProduction.ts', 'src/app/config.ts']);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..', 'src');

const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name)).map((entry) => join(entry.parentPath, entry.name));

const textOf = (file: string): string => readFileSync(file, 'utf8');

/** The one way in which a statement says that something stands on a day. */
const stands = /\((\w+)\.validFrom IS NULL OR \1\.validFrom <= (\$\w+)\) AND \(\1\.validTo IS NULL OR \1\.validTo > \2\)/g;

const asksForEnd = /\.validTo (IS|<|>|=)/g;

test('every statement that asks whether something stands on a day asks it in the same words', () => {
  const stores = files.filter((file) => file.endsWith('.store.ts'));
  const odd = stores.flatMap((file) => [...textOf(file).replace(stands, '').matchAll(asksForEnd)].map(([found]) => `${file.slice(root.length + 1)}: ${found}`));
  expect(odd).toEqual([]);
  expect(stores.filter((file) => textOf(file).search(stands) >= 0).length).toBeGreaterThan(3);
});

test.each(['t.validTo IS NULL OR t.validTo >= $day', '(t.validTo IS NULL OR t.validTo > $day)', '(t.validFrom IS NULL OR t.validFrom <= $day) AND (m.validTo IS NULL OR m.validTo > $day)'])('%s would be other words', (words) => {
  expect(words.replace(stands, '')).toMatch(/\.validTo (IS|<|>|=)/);
});

// The order of two ends is no question of a day: a record's own, what was asked at some time in a span, and a flow that lasts over a whole span.
test('outside statements one file decides it', () => {
  const compares = /\bvalidTo!? ?(<=|>=|<|>) |(<=|>=|<|>) \w+\.validTo\b/;
  expect(files.filter((file) => !file.endsWith('.store.ts') && compares.test(textOf(file))).map((file) => file.slice(root.length + 1)).sort()).toEqual(['registry/checkRecord.ts', 'scores/versionsAsked.ts', 'surveys/planGeneration.ts']);
});

import fc from 'fast-check';
import '../app/schema';
import { seedFiles } from '../app/seeds';
import { dialects, playSheet, type Dialect } from '../../test/support/playSheet';
import { readFiles, type ImportFile } from './readFiles';

/** What files want objects to be; a link without words and one with none are the same. */
async function wanted(files: ImportFile[]): Promise<Record<string, unknown>> {
  const { lines, problems } = await readFiles(files, []);
  expect(problems).toEqual([]);
  return Object.fromEntries(lines.map(({ intent: { noun, slug, attributes, links } }) => [`${noun}:${slug}`, { attributes, links }]));
}

const seeds = seedFiles();

test('a file that was opened and saved by a sheet says what it said before, in whatever dialect the sheet writes', async () => {
  const before = await wanted(seeds);
  expect(Object.keys(before).length).toBeGreaterThan(700);
  await fc.assert(fc.asyncProperty(fc.tuple(...seeds.map(() => dialects)), async (drawn) => {
    expect(await wanted(seeds.map((file, index) => playSheet(file, drawn[index] as Dialect)))).toEqual(before);
  }), { numRuns: 10, endOnFailure: true });
}, 120_000);

test('a row may be as long as the longest text of the registry', async () => {
  const frozen = JSON.stringify({ format: 1, text: '字'.repeat(1_500_000) });
  const { lines, problems } = await readFiles([{ name: 'journey-versions.csv', content: `id,journey,number,effectiveOn,frozen\nbank/x#1,bank/x,1,2021-12-31,"${frozen.replaceAll('"', '""')}"\n` }], []);
  expect(problems).toEqual([]);
  expect(lines[0]!.intent.attributes.frozen).toBe(frozen);
});

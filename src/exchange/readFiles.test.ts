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

const touchpoints = (content: string): ImportFile[] => [{ name: 'touchpoints.csv', content }];
const listed = (entries: number): string => Array.from({ length: entries }, (_, index) => `c${index}`).join('|');

describe('what is more than may be is refused, and the limit named', () => {
  test.each<[string, string, { field: string; line: number; column?: number; allowed: string }]>([
    ['lines', `id\n${'\n'.repeat(1_000_001)}`, { field: 'content', line: 1, allowed: 'at most 1000000 lines' }],
    ['rows', `id\n${'a\n'.repeat(50_001)}`, { field: 'content', line: 50_002, allowed: 'at most 50000 rows in the files of one import: import the others after them' }],
    ['cells of a row', `id\na${','.repeat(16_384)}`, { field: 'content', line: 2, allowed: 'at most 16384 cells' }],
    ['empty cells of a row', `id\n${','.repeat(9_000_000)}\n`, { field: 'content', line: 2, column: 16_385, allowed: 'at most 16384 cells' }],
    ['characters of a cell', `id,code\na,${'x'.repeat(1_000_001)}`, { field: 'code', line: 2, column: 2, allowed: 'at most 40 characters' }],
    ['characters of a day', `id,validFrom\na,2020-${' '.repeat(1_000)}01-01`, { field: 'validFrom', line: 2, allowed: 'at most 1000 characters' }],
    ['entries of a list', `id,channels\na,${listed(1_002)}`, { field: 'channels', line: 2, allowed: 'at most 1000' }],
  ])('%s', async (_name, content, expected) => {
    const { problems } = await readFiles(touchpoints(content), []);
    expect(problems).toEqual([expect.objectContaining(expected)]);
  });

  test('rows of all files together', async () => {
    const rows = (prefix: string): string => `id\n${Array.from({ length: 30_000 }, (_, index) => `${prefix}${index}`).join('\n')}`;
    const { problems } = await readFiles([...touchpoints(rows('a')), { name: 'channels.csv', content: rows('b') }], []);
    expect(problems).toEqual([expect.objectContaining({ file: 'channels.csv', message: 'too many rows' })]);
  });

  test('but a list of a thousand entries is read', async () => {
    const { problems, lines } = await readFiles(touchpoints(`id,channels\na,${listed(1_000)}`), []);
    expect(problems).toEqual([]);
    expect(lines[0]!.intent.links.channels).toHaveLength(1_000);
  });
});

test.each<[string, string, object[]]>([
  ['in a cell', 'id,code\na,1\nb,x', [{ file: 'touchpoints.csv', field: 'content', line: 3, column: 2, message: expect.stringMatching(/^the last line has no line end: if the file was cut there, this value may be cut too/) }]],
  ['in the only row', 'id,code\r\nb,x', [expect.objectContaining({ line: 2, column: 2 })]], ['behind a quote', 'id,code\na,1\nb,"x"', []], ['behind an empty cell', 'id,code\na,1\nb,', []], ['as all lines do', 'id,code\na,1\nb,x\n', []], ['in the headings', 'id,code', []],
])('a file that ends %s', async (_name, content, expected) => expect((await readFiles(touchpoints(content), [])).notices).toEqual(expected));

test('half of a pair is told with its line', async () => {
  const { problems } = await readFiles(touchpoints('id,code\na,😀\nb,\ud83d\n'), []);
  expect(problems).toEqual([expect.objectContaining({ message: 'not well-formed Unicode (half of a surrogate pair)', line: 3, column: 1 })]);
});

test('characters of two halves are kept wherever the pieces of a long file end', async () => {
  for (const before of [0, 1]) {
    const { lines } = await readFiles(touchpoints(`id,name.zh,name.en\n${'x'.repeat(before)}a,${'😀'.repeat(100_000)},b\n`), []);
    expect(lines[0]!.intent.attributes.name).toEqual(['😀'.repeat(100_000), 'b']);
  }
});

test('a long file lets others in while it is read', async () => {
  let turns = 0;
  let isOver = false;
  const count = (): void => { turns += 1; if (!isOver) setImmediate(count); };
  setImmediate(count);
  await readFiles(touchpoints(`id,code\n${Array.from({ length: 40_000 }, (_, index) => `a${index},!`).join('\n')}`), []);
  isOver = true;
  expect(turns).toBeGreaterThan(10);
});

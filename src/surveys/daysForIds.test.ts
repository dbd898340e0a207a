import { readRows } from '../../test/support/readRows';
import { lookThrough } from './lookThrough';
import type { FileLine } from './report';

const time = '2026-01-05T10:00:00Z';
const rows = (...values: [id: string, region: string, products: string][]): string => `id,score,answeredAt,region,products\n${values.map(([id, region, products]) => `${id},9,${time},"${region}","${products}"\n`).join('')}`;

async function found(text: string): Promise<string[]> {
  const { lines } = await readRows('csv', text);
  return (await lookThrough((async function* () { yield* lines as FileLine[]; })())).found.map(({ message }) => message);
}

test('ids and codes in which a sheet may have written days are said, by field', async () => {
  expect(await found(rows(['1-3', 'n', 'a'], ['3-Jan', '1月3日', 'a|Mar-21'], ['2026/1/5', 'n', 'a']))).toEqual([
    expect.stringMatching(/^id: 2 values look like a day .*, the first on line 3, and are taken as they stand/), expect.stringMatching(/^products: 1 value looks .* line 3/), expect.stringMatching(/^region: 1 value looks/),
  ]);
  expect(await found(rows(['1-3', 'May', '2024-01'], ['A/3/5', '3/5', 'JAN'], ['20260105', '1月', 'a']))).toEqual([]);
});

test.each<[string, [string, string, string]]>([['region', ['1', '1.2E+11', 'a']], ['products', ['1', 'n', 'a|1E+11']]])('codes that a sheet cut refuse the file, as ids do: %s', async (field, row) => {
  await expect(readRows('csv', rows(row))).rejects.toThrow(`${field}: cut by a sheet, which wrote a long number in powers of ten; different codes are the same`);
});

test('what a program writes in the place of a value is refused by its line, as errors of sheets are', async () => {
  const { lines } = await readRows('csv', `id,score,answeredAt,comment\n1,9,${time},[object Object]\n2,9,${time},fine\n`);
  expect(lines).toMatchObject([{ answer: [{ field: 'comment', message: '[object Object] is what a program writes where it cannot write a value, no value' }] }, { answer: { comment: 'fine' } }]);
});

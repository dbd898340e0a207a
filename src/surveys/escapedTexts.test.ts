import { readRows } from '../../test/support/readRows';

const read = async (separator: string, ...comments: string[]) => {
  const { lines, found } = await readRows('csv', ['id\tscore\tansweredAt\tcomment', ...comments.map((comment, index) => `${index}\t9\t2026-01-05T10:00:00Z\t${comment}`), ''].join('\n').replaceAll('\t', separator));
  return [lines.map((line: any) => line.answer.comment), found.filter(({ about }) => about === 'escapes').map(({ message }) => message)];
};

test('what workbooks write for line ends is read as such, and said', async () => {
  expect(await read(',', 'fine', '"a_x000D_\nb_x000d_c"')).toEqual([['fine', 'a\nb\nc'], ['_x000D_, as workbooks write line ends, is read as a line end: 1 comment, the first on line 3']]);
});

test('what databases write between tabs stays, and is said', async () => {
  expect(await read('\t', 'first\\nsecond\\tthird \\\\ back', 'fine', 'a\\nb')).toEqual([['first\\nsecond\\tthird \\\\ back', 'fine', 'a\\nb'], [expect.stringMatching(/^\\n, \\t or \\\\, as databases write .* stay as they are: 2 comments, the first on line 2/)]]);
  expect((await read(',', 'C:\\new'))[1]).toEqual([]);
});

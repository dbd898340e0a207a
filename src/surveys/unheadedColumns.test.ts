import { readRows } from '../../test/support/readRows';

const at = '2026-01-05T10:00:00+08:00';

test.each([[`id,score,,answeredAt\n1,3,9,${at}\n`, 3], [`id,score,answeredAt,\n1,9,${at},\n2,8,${at},x\n`, 4], [`,id,score,answeredAt\nx,1,2,${at}\n`, 1]])('what stands under no heading is refused whole, with its place: %j', async (text, column) => {
  await expect(readRows('csv', text)).rejects.toThrow(new RegExp(`^line \\d, column ${column}: something stands in a column without a heading`));
});

test('with a mapping it is left out and named once; an empty column is let be', async () => {
  const { lines, found } = await readRows('csv', `id,Q1,,answeredAt,\n1,3,9,${at},\n2,4,7,${at},\n`, { columns: { score: 'Q1' } });
  expect(lines).toHaveLength(2);
  expect(found.filter(({ about }) => about === 'columns').map(({ message }) => message)).toEqual(['not read: column 3, which has no heading']);
  expect((await readRows('csv', `id,score,,answeredAt\n1,3, ,${at}\n`)).found).toEqual([]);
});

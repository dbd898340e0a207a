import { readRows } from '../../test/support/readRows';

const table = (heading: string, row: string): string => `id,answeredAt,${heading}\nA1,2026-01-05T10:00:00Z,${row}\n`;
const said = async (...asked: Parameters<typeof readRows>): Promise<string[]> => (await readRows(...asked)).found.filter(({ about }) => about === 'columns').map(({ message }) => message);

test('words in brackets that may mean another thing are said with the field that was read', async () => {
  expect(await said('csv', table('score (previous),comment (agent note),segment（as of 2019）', '9,x,young'))).toEqual(['read without a look at the words in brackets: score from score (previous), comment from comment (agent note), segment from segment（as of 2019）']);
});

test('so are capitals, which are no zone of a score', async () => expect(await said('csv', table('score (OLD)', '9'))).toHaveLength(1));

test.each(['score (0-10)', 'score (0 – 10)', 'Score (1~5分)', 'score (required)', 'score（必填）', 'score (0 to 10)'])('%s says its form alone', async (heading) => {
  const { found, lines } = await readRows('csv', table(heading, '9'));
  expect([found, lines]).toMatchObject([[], [{ answer: { score: 9 } }]]);
});

test('the column that is called like the field goes before one with words in brackets, which is not read; of two such somebody says which', async () => {
  const terms = { columns: { comment: 'why' } };
  const { lines, found } = await readRows('csv', table('score (previous),score,why', '3,9,x'), terms);
  expect(lines).toMatchObject([{ answer: { score: 9 } }]);
  expect(found.map(({ message }) => message)).toEqual(['not read: score (previous)']);
  await expect(readRows('csv', table('score (previous),score (now)', '3,9'))).rejects.toThrow('line 1, column 4: score: 2 columns are called so, but for words in brackets: score (previous), score (now) (allowed: which of them is meant said: --map score=COLUMN)');
  expect((await readRows('csv', table('score (previous),score (now)', '3,9'), { columns: { score: 'score (now)' } })).lines).toMatchObject([{ answer: { score: 9 } }]);
});

import { readRows } from '../../test/support/readRows';

const said = async (content: string): Promise<string[]> => (await readRows('csv', content)).found.filter(({ about }) => about === 'quotes').map(({ message }) => message);
const at = '2026-01-05T10:00:00Z';

test.each(['\n', '\r', '\r\n'])('a comment that a line end without quotes cut is said with both lines, where rows end with %j', async (end) => {
  const rows = ['id,score,answeredAt,comment,region', `A1,9,${at},fine,north`, `A2,8,${at},first line\nsecond line,north`, `A3,7,${at},fine,north`, ''].join(end);
  expect(await said(rows)).toEqual([expect.stringMatching(/^1 row ends with its comment, and the row below it is no answer, the first on lines 3 and 4: was the comment cut/)]);
});

test('so is one in the last column', async () => {
  expect(await said(`id,score,answeredAt,comment\nA1,9,${at},first line\nsecond line\nA2,9,${at},fine\n`)).toEqual([expect.stringMatching('lines 2 and 3')]);
});

test.each([
  ['rows without their last cells', `A1,9,${at},fine\nA2,9,${at},fine\n`], ['a row that is no answer below a whole one', `A1,9,${at},fine,north\nA2,x,y,fine,north\n`], ['a text of several lines in quotes', `A1,9,${at},"a\nb"\nA2,9,${at},c\n`], ['a wrong score', `A1,9,${at},fine\nA2,11,${at},c,north\n`],
])('%s are not', async (_name, rows) => expect(await said(`id,score,answeredAt,comment,region\n${rows}`)).toEqual([]));

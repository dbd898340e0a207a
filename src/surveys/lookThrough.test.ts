import { lookThrough } from './lookThrough';

test('comments of nothing but question marks are counted: what an encoding leaves of letters that it has no place for', async () => {
  const look = (comments: string[]) => lookThrough((async function* () { for (const [index, comment] of comments.entries()) yield { line: index + 2, answer: { id: String(index), score: 9, comment } }; })());
  const { found } = await look(['fine', '????', '??, ??!', '?', 'why??', '', '？？']);
  expect(found).toEqual([{ about: 'encoding', message: expect.stringMatching(/^2 comments are nothing but question marks, the first on line 3/) }]);
  expect((await look(['fine', '?', '3 ??'])).found).toEqual([]);
});

import { readRows } from '../../test/support/readRows';
import { lookThrough } from './lookThrough';
import { readAnswer } from './readAnswer';
import type { FileLine } from './report';

const time = '2026-01-05T10:00:00Z';

async function read(format: string, text: string) {
  const { lines } = await readRows(format, text, { constants: { point: 'p', source: 's' } });
  const { found } = await lookThrough((async function* () { yield* lines as FileLine[]; })());
  return { answers: lines.map((line: any) => line.answer), said: found.filter(({ about }) => about === 'escapes').map(({ message }) => message) };
}

test('signs that a tool wrote as HTML or JSON writes them are read in comments and codes of files, and said', async () => {
  const { answers, said } = await read('csv', `id,score,answeredAt,comment,region,products,customer\n1,9,${time},方&#22531; &amp; co,&#21271;區,a|&quot;b&quot;,c&amp;1\n2,9,${time},R&D,北區,a,c\n3,9,${time},\\u5f88\\u597d,北區,a,c\n`);
  expect(answers[0]).toMatchObject({ comment: '方堃 & co', region: '北區', products: ['a', '"b"'], customer: 'c&amp;1' });
  expect(answers.slice(1)).toMatchObject([{ comment: 'R&D', region: '北區' }, { comment: '很好' }]);
  expect(said).toEqual([expect.stringMatching(/^comment: signs .* are read as those signs: 2 rows, the first on line 2$/), expect.stringMatching(/^products: .* 1 row, the first on line 2$/), expect.stringMatching(/^region: /)]);
});

test('in exports in JSON as well; lines that are answers by themselves stand as they are, and personal data in them is masked all the same', async () => {
  expect((await read('delighted', JSON.stringify([{ id: '1', survey_type: 'nps', score: 9, created_at: 1_767_578_400, comment: 'it&#39;s' }]))).answers[0]).toMatchObject({ comment: 'it\'s' });
  const { answers, said } = await read('ndjson', `${JSON.stringify({ id: '1', score: 9, answeredAt: time, comment: 'it&#39;s amy&#64;example.com' })}\n`);
  expect([answers[0].comment, said]).toEqual(['it&#39;s amy&#64;example.com', []]);
  expect(readAnswer(answers[0], '2027-01-01T00:00:00.000Z')).toMatchObject({ comment: 'it&#39;s [EMAIL]' });
});

test.each(['id', 'customer'])('an %s in which an address stands so is refused', (field) => {
  const answer = { source: 's', id: '1', point: 'p', score: 9, answeredAt: time, [field]: 'amy&#64;example.com' };
  expect(readAnswer(answer, '2027-01-01T00:00:00.000Z')).toEqual([expect.objectContaining({ field })]);
});

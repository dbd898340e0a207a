import { readRows } from '../../test/support/readRows';

const at = '2026-01-05T10:00:00+08:00';
const rules = (about: string, found: { about: string; message: string }[]): string[] => found.filter((each) => each.about === about).map(({ message }) => message);

test('a column that a rule looks at is known without a mapping', async () => {
  const { lines } = await readRows('csv', `id,score,answeredAt,Status\n1,9,${at},test\n2,8,${at},live\n`, { excludedValues: [['status', 'test']] });
  expect(lines).toEqual([{ line: 2, leftOut: 'status=test' }, { line: 3, answer: { id: '2', score: 8, answeredAt: '2026-01-05T02:00:00.000Z' } }]);
  await expect(readRows('csv', `id,score,answeredAt,other\n1,9,${at},test\n`, { excludedValues: [['status', 'test']] })).rejects.toThrow('unknown column');
});

test('values are compared without regard to case, width and blanks', async () => {
  const { lines } = await readRows('csv', ['csat', ' CSAT', 'Csat\u200b', 'ＣＳＡＴ', 'NPS'].map((question, id) => `${id},9,${at},${question}\n`).join('').replace(/^/, 'id,score,answeredAt,question\n'), { excludedValues: [['question', 'CSAT ']] });
  expect(lines.map((line) => 'leftOut' in line)).toEqual([true, true, true, true, false]);
});

test('a rule that no row has is said', async () => {
  const { found } = await readRows('csv', `id,score,answeredAt,status\n1,9,${at},test\n`, { excludedValues: [['status', 'test'], ['status', 'tests']] });
  expect(rules('rules', found)).toEqual(['--exclude status=tests: no row has this value']);
});

import { badInputs, problemsTold } from './failure';
import { toldProblems } from './toldProblems';

const problems = (file: string, from: number, count: number) => Array.from({ length: count }, (_, index) => ({ field: 'id', message: 'empty', file, line: from + index }));

test('a hundred are told, of the others how many there are and where', () => {
  const all = [...problems('a.csv', 2, 150), ...problems('b.csv', 2, 9_850)];
  const told = toldProblems(all);
  expect(told.problems).toEqual(all.slice(0, 100));
  expect(told.problemCount).toBe(10_000);
  expect(told.furtherProblems).toEqual([{ file: 'a.csv', count: 50, fromLine: 102, toLine: 151 }, { file: 'b.csv', count: 9_850, fromLine: 2, toLine: 9_851 }]);
});

test('a refusal tells the same, and no more where there are few', () => {
  expect(badInputs(problems('a.csv', 2, 10_000)).details).toEqual({ problems: problems('a.csv', 2, 100), problemCount: 10_000, furtherProblems: [{ file: 'a.csv', count: 9_900, fromLine: 102, toLine: 10_001 }] });
  expect(badInputs(problems('a.csv', 2, 3)).details).toEqual({ problems: problems('a.csv', 2, 3) });
  expect(problemsTold(badInputs(problems('a.csv', 2, 3)))).toEqual(toldProblems(problems('a.csv', 2, 3)));
});

import { gatherKinds, tellKinds, type Finding } from './gatherKinds';

const finding = (file: string, field: string, line: number): Finding => ({ file, field, line, message: `wrong in line ${line}`, kind: 'wrong' });

/** So many kinds, each on five lines. */
const kinds = (file: string, count: number): Finding[] => Array.from({ length: 5 }, (_, line) => Array.from({ length: count }, (_each, at) => finding(file, `column ${at}`, line + 2))).flat();

const sum = (counted: { count: number }[]): number => counted.reduce((all, { count }) => all + count, 0);

test('each kind is told once, with its places and first lines', async () => {
  expect(await gatherKinds(kinds('a.csv', 1))).toEqual([{ file: 'a.csv', field: 'column 0', line: 2, message: 'wrong in line 2', count: 5, lines: [2, 3, 4, 5, 6] }]);
});

test('problems of other kinds than the first hundred are counted in places, as those that are told are', async () => {
  const findings = [...kinds('a.csv', 90), ...kinds('b.csv', 30), ...kinds('c.csv', 2)];
  const { problems, problemCount, furtherProblems } = await tellKinds(findings);
  expect(problems.length).toBe(100);
  expect(problemCount).toBe(122 * 5);
  expect(furtherProblems).toEqual([{ file: 'b.csv', count: 100, fromLine: 2, toLine: 6 }, { file: 'c.csv', count: 10, fromLine: 2, toLine: 6 }]);
  expect(sum(problems) + sum(furtherProblems)).toBe(problemCount);
});

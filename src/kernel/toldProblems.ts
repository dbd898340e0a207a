/**
 * One thing wrong with an input: where (a field path, or file, line and column) and what was allowed. What was sent it repeats only of an entry of a list,
 * and of that what `sayable` lets through.
 */
export interface Problem {
  field: string;
  message: string;
  allowed?: string;
  /** Which entry of the field, from 0, where the field is a list. */
  entry?: number;
  /** The entry that was refused. */
  value?: string | number | boolean;
  file?: string;
  line?: number;
  column?: number;
}

/** Problems beyond those that are told one by one: how many, of which file, between which lines. */
export interface FurtherProblems {
  count: number;
  file?: string;
  fromLine?: number;
  toLine?: number;
}

/** Problems as an answer tells them, through every door. */
export interface ToldProblems {
  /** The first hundred. */
  problems: Problem[];
  /** How many there are. */
  problemCount: number;
  /** Where the others are, file by file. */
  furtherProblems: FurtherProblems[];
}

/** How many problems are told one by one; nobody reads them all. */
export const mostProblems = 100;

function within(file: string | undefined, problems: readonly Problem[]): FurtherProblems {
  const lines = problems.flatMap(({ line }) => line ?? []);
  return {
    count: problems.length, ...(file === undefined ? {} : { file }),
    ...(lines.length === 0 ? {} : { fromLine: lines.reduce((a, b) => Math.min(a, b)), toLine: lines.reduce((a, b) => Math.max(a, b)) }),
  };
}

/** The first hundred problems, and of the others how many there are and where. */
export function toldProblems(all: readonly Problem[]): ToldProblems {
  const others = new Map<string | undefined, Problem[]>();
  for (const problem of all.slice(mostProblems)) {
    const group = others.get(problem.file);
    if (group) group.push(problem);
    else others.set(problem.file, [problem]);
  }
  return { problems: all.slice(0, mostProblems), problemCount: all.length, furtherProblems: [...others].map(([file, problems]) => within(file, problems)) };
}

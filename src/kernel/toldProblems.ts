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

/** Problems beyond those that are told: in how many places, of which file, between which lines. */
export interface FurtherProblems {
  count: number;
  file?: string;
  fromLine?: number;
  toLine?: number;
}

/** Problems as an answer tells them, through every door. */
export interface ToldProblems {
  /** The first hundred; of a file, the first hundred kinds. */
  problems: Problem[];
  /** In how many places: what is told and what is further add up to it. */
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

/** How many problems there are and where, file by file. */
export function furtherProblems(others: readonly Problem[]): FurtherProblems[] {
  const byFile = new Map<string | undefined, Problem[]>();
  for (const problem of others) {
    const group = byFile.get(problem.file);
    if (group) group.push(problem);
    else byFile.set(problem.file, [problem]);
  }
  return [...byFile].map(([file, problems]) => within(file, problems));
}

/** The first hundred problems, and of the others how many there are and where. */
export const toldProblems = (all: readonly Problem[]): ToldProblems => ({ problems: all.slice(0, mostProblems), problemCount: all.length, furtherProblems: furtherProblems(all.slice(mostProblems)) });

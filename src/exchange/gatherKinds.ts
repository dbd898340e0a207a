import type { Problem } from '../kernel/failure';

/** A kind of problem, or of notice, with all the lines on which it stands: said once. Its line and column are those of the first. */
export interface GatheredProblem extends Problem {
  /** On how many lines, or in how many places. */
  count: number;
  /** The first lines. */
  lines: number[];
}

/** Something found in a file, before it is gathered; `kind` tells what is alike where the message names an example. */
export interface Finding extends Problem {
  kind?: string;
}

const mostLines = 5;

/** Each kind once for each file and field: file by file in the order in which they came, by line and column. */
export function gatherKinds(findings: Finding[]): GatheredProblem[] {
  const kinds = new Map<string, GatheredProblem>();
  for (const { kind, ...problem } of findings) {
    const key = JSON.stringify([problem.file, problem.field, kind ?? problem.message]);
    const known = kinds.get(key);
    if (known) {
      known.count += 1;
      if (problem.line !== undefined && known.lines.length < mostLines && !known.lines.includes(problem.line)) known.lines.push(problem.line);
    } else kinds.set(key, { ...problem, count: 1, lines: problem.line === undefined ? [] : [problem.line] });
  }
  const files = [...new Set(findings.map(({ file }) => file))];
  return [...kinds.values()].sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}

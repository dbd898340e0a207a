import type { Problem } from '../kernel/failure';
import { furtherProblems, mostProblems, type FurtherProblems } from '../kernel/toldProblems';

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

const nameOfKind = ({ file, field, kind, message }: Finding): string => JSON.stringify([file, field, kind ?? message]);

/** Each kind once for each file and field: file by file in the order in which they came, by line and column. */
function kindsOf(findings: readonly Finding[]): [name: string, problem: GatheredProblem][] {
  const kinds = new Map<string, GatheredProblem>();
  for (const { kind, ...problem } of findings) {
    const key = nameOfKind({ ...problem, ...(kind === undefined ? {} : { kind }) });
    const known = kinds.get(key);
    if (known) {
      known.count += 1;
      if (problem.line !== undefined && known.lines.length < mostLines && !known.lines.includes(problem.line)) known.lines.push(problem.line);
    } else kinds.set(key, { ...problem, count: 1, lines: problem.line === undefined ? [] : [problem.line] });
  }
  const files = [...new Set(findings.map(({ file }) => file))];
  return [...kinds].sort(([, a], [, b]) => files.indexOf(a.file) - files.indexOf(b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}

/** Each kind once for each file and field. */
export const gatherKinds = (findings: readonly Finding[]): GatheredProblem[] => kindsOf(findings).map(([, problem]) => problem);

export interface ToldKinds {
  problems: GatheredProblem[];
  /** In how many places: the counts of what is told and what is further add up to it. */
  problemCount: number;
  furtherProblems: FurtherProblems[];
}

/** The first hundred kinds, and in how many places, and where, those of other kinds are. */
export function tellKinds(findings: readonly Finding[]): ToldKinds {
  const told = kindsOf(findings).slice(0, mostProblems);
  const names = new Set(told.map(([name]) => name));
  return { problems: told.map(([, problem]) => problem), problemCount: findings.length, furtherProblems: furtherProblems(findings.filter((finding) => !names.has(nameOfKind(finding)))) };
}

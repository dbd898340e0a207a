import type { Problem } from '../kernel/failure';
import { giveWay } from '../kernel/giveWay';
import { mostProblems, type FurtherProblems } from '../kernel/toldProblems';

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

/** So many are gathered before others are let in. */
const findingsATurn = 500;

const nameOfKind = ({ file, field, kind, message }: Finding): string => `${file ?? ''}\u0000${field}\u0000${kind ?? message}`;

/** A kind, and between which lines it is found. */
interface Kind {
  told: GatheredProblem;
  fromLine?: number;
  toLine?: number;
}

const newKind = ({ kind: _, ...problem }: Finding): Kind => ({ told: { ...problem, count: 0, lines: [] } });

function addTo({ told, fromLine, toLine }: Kind, line: number | undefined): Kind {
  told.count += 1;
  if (line === undefined) return fromLine === undefined ? { told } : { told, fromLine, toLine: toLine! };
  if (told.lines.length < mostLines && !told.lines.includes(line)) told.lines.push(line);
  return { told, fromLine: Math.min(fromLine ?? line, line), toLine: Math.max(toLine ?? line, line) };
}

/** Each kind once for each file and field: file by file in the order in which they came, by line and column. */
async function kindsOf(findings: readonly Finding[]): Promise<Kind[]> {
  const kinds = new Map<string, Kind>();
  const files = new Map<string | undefined, number>();
  for (const [at, finding] of findings.entries()) {
    if (at % findingsATurn === 0) await giveWay();
    if (!files.has(finding.file)) files.set(finding.file, files.size);
    const name = nameOfKind(finding);
    kinds.set(name, addTo(kinds.get(name) ?? newKind(finding), finding.line));
  }
  const placeOf = ({ told: { file } }: Kind): number => files.get(file)!;
  return [...kinds.values()].sort((a, b) => placeOf(a) - placeOf(b) || (a.told.line ?? 0) - (b.told.line ?? 0) || (a.told.column ?? 0) - (b.told.column ?? 0));
}

/** Each kind once for each file and field. */
export const gatherKinds = async (findings: readonly Finding[]): Promise<GatheredProblem[]> => (await kindsOf(findings)).map(({ told }) => told);

export interface ToldKinds {
  problems: GatheredProblem[];
  /** In how many places: the counts of what is told and what is further add up to it. */
  problemCount: number;
  furtherProblems: FurtherProblems[];
}

/** Kinds that are not told, file by file. */
function further(kinds: readonly Kind[]): FurtherProblems[] {
  const byFile = new Map<string | undefined, FurtherProblems>();
  for (const { told: { file, count }, fromLine, toLine } of kinds) {
    const known = byFile.get(file) ?? { count: 0, ...(file === undefined ? {} : { file }) };
    byFile.set(file, {
      ...known, count: known.count + count,
      ...(fromLine === undefined ? {} : { fromLine: Math.min(known.fromLine ?? fromLine, fromLine), toLine: Math.max(known.toLine ?? 0, toLine!) }),
    });
  }
  return [...byFile.values()];
}

/** The first hundred kinds, and in how many places, and where, those of other kinds are. */
export async function tellKinds(findings: readonly Finding[]): Promise<ToldKinds> {
  const kinds = await kindsOf(findings);
  return { problems: kinds.slice(0, mostProblems).map(({ told }) => told), problemCount: findings.length, furtherProblems: further(kinds.slice(mostProblems)) };
}

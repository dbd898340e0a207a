import type { Unit, WriteOptions } from '../graph/graph';
import { editOnce, type EditHead } from '../history/history.rules';
import { readNames } from '../history/otherKeys.store';
import { todayOf } from '../kernel/clock';
import { Failure, problemsTold, type Problem } from '../kernel/failure';
import { giveWay } from '../kernel/giveWay';
import { settleNames } from '../registry/settleNames.rules';
import type { Outcome } from '../registry/planEntry';
import { saveEntries } from '../registry/saveEntries.rules';
import { isInNamingTable, sortFiles, unnamedDocuments } from './documents';
import { equalNames } from './equalNames.rules';
import { gatherKinds, tellKinds, type Finding, type GatheredProblem, type ToldKinds } from './gatherKinds';
import type { MappedColumn } from './headings';
import { isVersion, publishedFromDrafts, sortVersions } from './importVersions.rules';
import { lostCharacters } from './lostCharacters';
import { numbersRewritten } from './numbersRewritten';
import { placeOf, readFiles, type ImportFile, type ReadFiles } from './readFiles';

export interface ImportedLine extends Outcome {
  file: string;
  line: number;
}

export interface ImportReport extends ToldKinds {
  /** Whether it was written. False for a dry run, and where there are problems. */
  applied: boolean;
  dryRun: boolean;
  added: number;
  changed: number;
  unchanged: number;
  /** What became, or would become, of each line. Empty where there are problems, and for an edit that had been made before. */
  lines: ImportedLine[];
  /** What was read otherwise than it stands, and what is worth a look, each kind once for each file and field. */
  notices: GatheredProblem[];
}

type Write = <Result>(work: (unit: Unit) => Promise<Result>, options?: WriteOptions) => Promise<Result>;

/** Thrown at the end of a dry run, so that everything it wrote is taken back. */
class TakeBack extends Error {
  constructor(readonly report: ImportReport) {
    super('dry run');
  }
}

/** Thrown where anything is wrong, with all of it: what a refusal tells is gathered from the whole. */
class AllProblems extends Error {
  constructor(readonly problems: Finding[]) {
    super('refused');
  }
}

async function importLines(unit: Unit, at: string, { lines, problems, isKnown }: ReadFiles, documents: ReadonlyMap<string, string>) {
  const { names } = await settleNames(unit, (await readNames(unit)).names, lines.filter((line) => !isVersion(line)).map(({ intent }) => intent));
  const versions = await sortVersions(unit, lines.filter(isVersion), documents, names);
  const first = [...lines.filter((line) => !isVersion(line)), ...versions.whole];
  const today = todayOf({ now: () => new Date(at) });
  const found: Finding[] = [...problems, ...versions.problems];
  const told = new Set<Problem>(found);
  const ofVersions = new Set(versions.problems.map(placeOf));
  const { outcomes, changes } = await saveEntries(unit, at, first.map(({ intent }) => intent), {
    follow: () => publishedFromDrafts(unit, today, versions.toPublish),
    found,
    check: lostCharacters,
    async refuse(all) {
      const others: Problem[] = [];
      for (const problem of all) {
        await giveWay();
        if (!told.has(problem) && !isKnown(problem) && !ofVersions.has(placeOf(problem))) others.push(problem);
      }
      return new AllProblems([...found, ...others]);
    },
  });
  const places = [...first, ...versions.toPublish];
  const notices = outcomes.flatMap((outcome, index) => numbersRewritten(outcome).map((notice) => first[index]?.intent.locate?.(notice) ?? notice));
  return { notices, lines: outcomes.map((outcome, index): ImportedLine => ({ file: places[index]!.file, line: places[index]!.line, ...outcome })), changes };
}

const count = (lines: ImportedLine[], action: Outcome['action']): number => lines.filter((line) => line.action === action).length;

/** What a refusal says is wrong; null for an error that is none. */
function problemsIn(error: unknown): Finding[] | null {
  if (error instanceof AllProblems) return error.problems;
  return error instanceof Failure ? problemsTold(error)?.problems ?? null : null;
}

export interface ImportAsked {
  files: ImportFile[];
  /** Columns of the files that are called otherwise than attributes. */
  columns?: MappedColumn[];
  dryRun: boolean;
}

/**
 * Imports files of the registry, all or nothing. A dry run does everything an import does, in the same transaction, and takes it back.
 * @returns what became of each line; or, with nothing written, every problem found. Both with what was read otherwise than it stands
 */
export async function importFiles(write: Write, head: EditHead, { files, columns = [], dryRun }: ImportAsked): Promise<ImportReport> {
  const { tables, documents, problems: unclear } = sortFiles(files);
  const read = await readFiles(tables, columns);
  // What a line that cannot be read names is not known.
  const unnamed = documents.size === 0 || read.problems.some(isInNamingTable) ? [] : unnamedDocuments(documents, read.lines);
  read.problems = [...read.problems, ...unclear, ...unnamed];
  let notices = read.notices;
  try {
    return await write(async (unit) => {
      let imported: ImportedLine[] = [];
      const counts = await editOnce(unit, head, async () => {
        notices = [...read.notices, ...await equalNames(unit, read.lines)];
        const done = await importLines(unit, head.at, read, documents);
        imported = done.lines;
        notices.push(...done.notices);
        return { answer: { added: count(imported, 'ADDED'), changed: count(imported, 'CHANGED'), unchanged: count(imported, 'UNCHANGED') }, changes: done.changes };
      });
      const report: ImportReport = { applied: !dryRun, dryRun, ...counts, lines: imported, ...await tellKinds([]), notices: await gatherKinds(notices) };
      if (dryRun) throw new TakeBack(report);
      return report;
    }, { bulk: true });
  } catch (error) {
    if (error instanceof TakeBack) return error.report;
    const problems = problemsIn(error);
    if (problems === null) throw error;
    return { applied: false, dryRun, added: 0, changed: 0, unchanged: 0, lines: [], ...await tellKinds(problems), notices: await gatherKinds(notices) };
  }
}

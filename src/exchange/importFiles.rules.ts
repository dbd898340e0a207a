import type { Unit, WriteOptions } from '../graph/graph';
import { editOnce, type EditHead } from '../history/history.rules';
import { todayOf } from '../kernel/clock';
import { Failure, problemsTold } from '../kernel/failure';
import { toldProblems, type ToldProblems } from '../kernel/toldProblems';
import { saveEntries, type Outcome } from '../registry/saveEntries.rules';
import { sortFiles } from './documents';
import { isVersion, publishedFromDrafts, sortVersions } from './importVersions.rules';
import { readFiles, type ImportFile, type ReadLine } from './readFiles';

export interface ImportedLine extends Outcome {
  file: string;
  line: number;
}

export interface ImportReport extends ToldProblems {
  /** Whether it was written. False for a dry run, and where there are problems. */
  applied: boolean;
  dryRun: boolean;
  added: number;
  changed: number;
  unchanged: number;
  /** What became, or would become, of each line. Empty where there are problems, and for an edit that had been made before. */
  lines: ImportedLine[];
}

type Write = <Result>(work: (unit: Unit) => Promise<Result>, options?: WriteOptions) => Promise<Result>;

/** Thrown at the end of a dry run, so that everything it wrote is taken back. */
class TakeBack extends Error {
  constructor(readonly report: ImportReport) {
    super('dry run');
  }
}

async function importLines(unit: Unit, at: string, lines: ReadLine[], documents: ReadonlyMap<string, string>) {
  const versions = await sortVersions(unit, lines.filter(isVersion), documents);
  const first = [...lines.filter((line) => !isVersion(line)), ...versions.whole];
  const today = todayOf({ now: () => new Date(at) });
  const { outcomes, changes } = await saveEntries(unit, at, first.map(({ intent }) => intent), () => publishedFromDrafts(unit, today, versions.toPublish));
  const places = [...first, ...versions.toPublish];
  return { lines: outcomes.map((outcome, index): ImportedLine => ({ file: places[index]!.file, line: places[index]!.line, ...outcome })), changes };
}

const count = (lines: ImportedLine[], action: Outcome['action']): number => lines.filter((line) => line.action === action).length;

const refused = (dryRun: boolean, problems: ToldProblems): ImportReport => ({ applied: false, dryRun, added: 0, changed: 0, unchanged: 0, lines: [], ...problems });

/**
 * Imports files of the registry, all or nothing. A dry run does everything an import does, in the same transaction, and takes it back.
 * @returns what became of each line; or, with nothing written, the problems found
 */
export async function importFiles(write: Write, head: EditHead, files: ImportFile[], dryRun: boolean): Promise<ImportReport> {
  const { tables, documents, problems: unclear } = sortFiles(files);
  const { lines, problems } = readFiles(tables);
  problems.push(...unclear);
  if (problems.length > 0) return refused(dryRun, toldProblems(problems));
  try {
    return await write(async (unit) => {
      let imported: ImportedLine[] = [];
      const counts = await editOnce(unit, head, async () => {
        const done = await importLines(unit, head.at, lines, documents);
        imported = done.lines;
        return { answer: { added: count(imported, 'ADDED'), changed: count(imported, 'CHANGED'), unchanged: count(imported, 'UNCHANGED') }, changes: done.changes };
      });
      const report: ImportReport = { applied: !dryRun, dryRun, ...counts, lines: imported, ...toldProblems([]) };
      if (dryRun) throw new TakeBack(report);
      return report;
    }, { bulk: true });
  } catch (error) {
    if (error instanceof TakeBack) return error.report;
    const told = error instanceof Failure ? problemsTold(error) : null;
    if (told === null) throw error;
    return refused(dryRun, told);
  }
}

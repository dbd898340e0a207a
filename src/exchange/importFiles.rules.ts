import type { Unit, WriteOptions } from '../graph/graph';
import { editOnce, type EditHead } from '../history/history.rules';
import { Failure, problemsTold } from '../kernel/failure';
import { toldProblems, type ToldProblems } from '../kernel/toldProblems';
import { splitKey } from '../kernel/id';
import { versionsToPublish } from '../journeys/publishJourney.rules';
import { existingKeys } from '../registry/entries.store';
import type { Intent } from '../registry/intent';
import { saveEntries, type Outcome } from '../registry/saveEntries.rules';
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

const isDraftPublication = ({ intent }: ReadLine): boolean => intent.noun === 'JourneyVersion' && intent.attributes.frozen === undefined;

/** Versions without a document that do not exist yet are published from the drafts as this import leaves them. */
async function withFrozenDrafts(unit: Unit, lines: ReadLine[]): Promise<Intent[]> {
  const known = await existingKeys(unit, lines.map(({ intent }) => `JourneyVersion:${intent.slug}`));
  const isNew = ({ intent }: ReadLine): boolean => !known.has(`JourneyVersion:${intent.slug}`);
  const published = await versionsToPublish(unit, lines.filter(isNew).map(({ intent: { attributes, links, locate } }) => ({
    journey: splitKey(links.journey?.[0]?.key ?? '')?.slug ?? '',
    number: Number(attributes.number),
    effectiveOn: String(attributes.effectiveOn),
    note: attributes.note as [string, string] | null,
    isLine: true,
    ...(locate ? { locate } : {}),
  })));
  const frozen = new Map(published.map((intent) => [intent.slug, intent]));
  return lines.map(({ intent }) => frozen.get(intent.slug) ?? intent);
}

async function importLines(unit: Unit, at: string, lines: ReadLine[]) {
  const publications = lines.filter(isDraftPublication);
  const others = lines.filter((line) => !isDraftPublication(line));
  const { outcomes, changes } = await saveEntries(unit, at, others.map(({ intent }) => intent), () => withFrozenDrafts(unit, publications));
  const places = [...others, ...publications];
  return { lines: outcomes.map((outcome, index): ImportedLine => ({ file: places[index]!.file, line: places[index]!.line, ...outcome })), changes };
}

const count = (lines: ImportedLine[], action: Outcome['action']): number => lines.filter((line) => line.action === action).length;

const refused = (dryRun: boolean, problems: ToldProblems): ImportReport => ({ applied: false, dryRun, added: 0, changed: 0, unchanged: 0, lines: [], ...problems });

/**
 * Imports files of the registry, all or nothing. A dry run does everything an import does, in the same transaction, and takes it back.
 * @returns what became of each line; or, with nothing written, the problems found
 */
export async function importFiles(write: Write, head: EditHead, files: ImportFile[], dryRun: boolean): Promise<ImportReport> {
  const { lines, problems } = readFiles(files);
  if (problems.length > 0) return refused(dryRun, toldProblems(problems));
  try {
    return await write(async (unit) => {
      let imported: ImportedLine[] = [];
      const counts = await editOnce(unit, head, async () => {
        const done = await importLines(unit, head.at, lines);
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

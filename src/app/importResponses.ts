import { createReadStream, statSync } from 'node:fs';
import { SingleBar } from 'cli-progress';
import { UnreadableFile } from '../files/unreadableFile';
import type { Problem } from '../kernel/failure';
import { lookThrough } from '../surveys/lookThrough';
import type { Finding, Placing, ReadingTerms } from '../surveys/readingTerms';
import type { FileLine, FileReportLine, SameRow, SentLine } from '../surveys/report';
import { SameRows } from '../surveys/sameRows';
import { readingOf, responseFormats } from '../surveys/responseFile';
import { Refused, type Consultation } from './consultation';
import type { Speech } from './commands';
import { slugsEntered } from './slugsEntered';
import { movesForetold } from './movesForetold';
import { readingAsked, type ReadingAsked } from './readingAsked';
import { holdToScales } from './scalesOfTargets';
import { reportTo, type ShowReport } from './showReport';

export interface ResponsesAsked extends ReadingAsked {
  source?: string;
  format?: string;
  dryRun: boolean;
  correct: boolean;
  /** Answers on the scale are taken although a share of the file is outside it. */
  partial: boolean;
  /** The report as JSON, one object a line. */
  json: boolean;
}

type ReadFile = (tell: (finding: Finding) => void, place?: Placing) => { lines: AsyncGenerator<FileLine>; bytesRead: () => number; close: () => void };

/** How a file is read on the terms that are given. */
function reader(file: string, format: string | undefined): (terms: ReadingTerms) => ReadFile {
  const read = format === undefined ? readingOf(file) : responseFormats[format];
  if (!read) throw new Refused(`--format: one of ${Object.keys(responseFormats).join(', ')}`);
  if (!statSync(file).isFile()) throw new Refused(`${file}: not a file that can be read twice (it is looked through before anything is written); a stream goes to POST /responses`);
  return (terms) => (tell, place) => {
    const stream = createReadStream(file);
    return { lines: read(stream, terms, tell, place), bytesRead: () => stream.bytesRead, close: () => stream.destroy() };
  };
}

/** Looks a file through before anything is sent, so that what is wrong with it as a whole keeps all of it from being written. Answers what all rows together, and the columns of a table, tell of its values. */
async function lookedThrough(consultation: Consultation, readFile: ReadFile, { partial, correct, idsFromContent }: ResponsesAsked, show: ShowReport): Promise<Partial<ReadingTerms>> {
  const found: Finding[] = [];
  let isTable = false;
  const { lines, close } = readFile((finding) => found.push(finding), () => { isTable = true; });
  try {
    const look = await lookThrough(lines);
    found.unshift(...look.found, ...(correct ? look.lacking : []));
    if (look.roundedIds) throw new UnreadableFile(`id: the last digits of ${look.roundedIds.count} ids are zeros, as a sheet leaves them that keeps fifteen digits of a number; different answers have the same id`, 'ids as the source wrote them', { line: look.roundedIds.line });
    if (isTable) {
      found.unshift(...look.columns.found);
      look.columns.refuseMixed();
    }
    await holdToScales(consultation, look, partial, (finding) => found.push(finding));
    return { nothing: look.nothing, ...(idsFromContent ? { enteredAs: await slugsEntered(consultation, look.targets) } : {}), ...(isTable ? look.columns.terms : {}) };
  } finally {
    close();
    for (const finding of found) show({ found: finding });
  }
}

/** Says, before a correction is written, which answers it moves elsewhere. Answers false where that cannot be known. */
async function movesSaid(consultation: Consultation, readFile: ReadFile, { source, correct, dryRun }: ResponsesAsked, show: ShowReport): Promise<boolean> {
  // A dry run says it by itself.
  if (!correct || dryRun) return true;
  const { lines, close } = readFile(() => undefined);
  try {
    const found = await movesForetold(consultation, lines, source ?? null);
    if (!Array.isArray(found)) show({ failed: { ...found.failed, acknowledgedUpToLine: 0 } });
    else for (const each of found) show({ found: each });
    return Array.isArray(found);
  } finally {
    close();
  }
}

/** What is told by the way of rows that are read. */
interface Hearing {
  leaveOut(line: number, rule: string): void;
  same(row: SameRow): void;
  /** @param line from here on rows are compared with those before it only */
  full(line: number): void;
}

/** Answers of a file, without its rows that are left out: those are told by the way, as are rows that fall together. */
async function* answersOnly(lines: AsyncIterable<FileLine>, hearing: Hearing): AsyncGenerator<SentLine> {
  const rows = new SameRows();
  let isFull = false;
  for await (const each of lines) {
    if ('leftOut' in each) {
      hearing.leaveOut(each.line, each.leftOut);
      continue;
    }
    const same = rows.of(each);
    if (same) hearing.same(same);
    if (rows.isFull && !isFull) hearing.full(each.line);
    isFull = rows.isFull;
    yield each;
  }
}

/** Problems with the column in which their field stands in the file. */
const placed = (problems: readonly Problem[], columns: ReadonlyMap<string, number>): Problem[] => problems.map((problem) => (columns.has(problem.field) ? { ...problem, column: columns.get(problem.field)! } : problem));

async function imported(consultation: Consultation, readFile: ReadFile, asked: ResponsesAsked, show: ShowReport, progress: (bytes: number, tally: object) => void): Promise<boolean> {
  const leftOutBy: Record<string, number> = {};
  let leftOut = 0;
  let acknowledgedUpToLine = 0;
  let columns: ReadonlyMap<string, number> = new Map();
  const { lines, bytesRead, close } = readFile(() => undefined, (placedAt) => { columns = placedAt; });
  const answers = answersOnly(lines, {
    leaveOut(line, rule) {
      leftOut += 1;
      leftOutBy[rule] = (leftOutBy[rule] ?? 0) + 1;
      show({ leftOut: { line, rule } });
    },
    same: (same) => show({ same }),
    full: (line) => show({ found: { about: 'ids', message: `from line ${line} on rows are held against those before it only, to tell which fall together` } }),
  });
  let isClean = false;
  try {
    for await (const report of consultation.submit(answers, { source: asked.source ?? null, dryRun: asked.dryRun, correct: asked.correct })) {
      if ('acknowledged' in report) {
        acknowledgedUpToLine = report.acknowledged.upToLine;
        progress(bytesRead(), report.acknowledged);
      }
      if ('done' in report) isClean = report.done.refused === 0;
      if ('refused' in report) show({ refused: { ...report.refused, problems: placed(report.refused.problems, columns) } });
      else show('done' in report ? { done: { ...report.done, leftOut, leftOutBy, lines: report.done.lines + leftOut } } : report);
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    show({ failed: { code: 'BAD_INPUT', message: error.message, acknowledgedUpToLine } });
  } finally {
    close();
  }
  return isClean;
}

/** Imports answers from a file, a batch at a time; on a terminal a bar shows how far it is. Answers whether it went through without a refusal. */
export async function importResponsesCommand(consultation: Consultation, file: string, asked: ResponsesAsked, { out, isTerminal }: Speech): Promise<boolean> {
  const terms = readingAsked({ ...asked, set: [...(asked.source === undefined ? [] : [`source=${asked.source}`]), ...asked.set] });
  const readOn = reader(file, asked.format);
  let readFile = readOn(terms);
  const show = reportTo(out, asked.json);
  try {
    readFile = readOn({ ...terms, ...await lookedThrough(consultation, readFile, asked, show) });
    if (!(await movesSaid(consultation, readFile, asked, show))) return false;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    show({ failed: { code: 'BAD_INPUT', message: error.message, acknowledgedUpToLine: 0 } } satisfies FileReportLine);
    return false;
  }
  const bar = new SingleBar({ format: '{bar} {percentage}% | {accepted} accepted, {refused} refused | {eta_formatted} left', stream: process.stderr, noTTYOutput: false, clearOnComplete: true });
  if (isTerminal) bar.start(statSync(file).size, 0, { accepted: 0, refused: 0 });
  try {
    return await imported(consultation, readFile, asked, show, (bytes, tally) => bar.update(bytes, tally));
  } finally {
    bar.stop();
  }
}

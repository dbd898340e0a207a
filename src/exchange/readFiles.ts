import { tableOfText, refuseWider, type TableRow } from '../files/readTable';
import { separatorName } from '../files/tellSeparator';
import { UnreadableFile } from '../files/unreadableFile';
import type { Problem } from '../kernel/failure';
import { keyOf } from '../kernel/id';
import { allNouns, type Noun } from '../registry/noun';
import { findHeading } from './findHeading';
import type { Finding } from './gatherKinds';
import { foldHeading, headingsWith, knownHeadings, type MappedColumn } from './headings';
import { placeColumns } from './placeColumns';
import { readLine, type ReadLine, type Surroundings } from './readLine';
import { shownName } from './shownName';
import { strayRow } from './strayRows';

export interface ImportFile {
  /** `touchpoints.csv`: the noun is told by the name. */
  name: string;
  content: string;
}

export interface ReadFiles {
  lines: ReadLine[];
  problems: Finding[];
  /** What was read otherwise than it stands. */
  notices: Finding[];
  /** Whether a problem found later follows from one that was found here: a cell that could not be read, a heading that is not known. */
  isKnown(problem: Problem): boolean;
}

interface OneRead {
  lines: ReadLine[];
  problems: Finding[];
  notices: Finding[];
  /** The headings of the file, folded. */
  headings?: Set<string>;
  /** The columns of a file with unknown headings; null for others. */
  readOf?: { file: string; fields: Set<string> } | null;
}

const bareName = (name: string): string => name.replace(/^.*[/\\]/, '');

/** The name of a noun's file: also with the ending that a sheet gives to tabs. */
const nounOfFile = (bare: string): Noun | undefined => allNouns().find(({ file }) => [`${file}.csv`, `${file}.tsv`].includes(bare.toLowerCase()));

const refusedFile = (file: string, field: string, message: string, allowed: string, line?: number, column?: number): OneRead =>
  ({ lines: [], notices: [], problems: [{ field, file, message, allowed, ...(line === undefined ? {} : { line, column: column ?? 1 }) }] });

/** Rows as far as they are to be read: those that are no objects are problems, and cut ones are said. */
function objectsAmong(body: TableRow[], width: number, idAt: number, problems: Finding[], notices: Finding[], file: string): TableRow[] {
  return body.filter((row) => {
    const stray = strayRow(row, idAt);
    if (stray) {
      problems.push({ field: 'id', file, line: row.line, column: 1, ...stray });
      return false;
    }
    try {
      refuseWider(row, width);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      problems.push({ field: 'content', file, line: row.line, column: error.column ?? 1, kind: 'wide', message: error.wrong, allowed: error.allowed! });
      return false;
    }
    if (row.cells.length < width) notices.push({ field: 'content', file, line: row.line, column: row.cells.length + 1, kind: 'short', message: `rows that end before the last column, read as if empty cells followed: ${row.cells.length} cells under ${width} headings` });
    return true;
  });
}

/** Reads a whole table; rows until there is a fault of form. */
async function tableOf(content: string): Promise<{ rows: TableRow[]; separator: string; isSeparatorSaid: boolean }> {
  const { separator, isSeparatorSaid, rows: coming } = await tableOfText(content);
  const rows: TableRow[] = [];
  for await (const row of coming) rows.push(row);
  return { rows, separator, isSeparatorSaid };
}

async function readFile({ name, content }: ImportFile, mapping: MappedColumn[]): Promise<OneRead> {
  const bare = bareName(name);
  const file = shownName(bare);
  const noun = nounOfFile(bare);
  if (!noun) return refusedFile(file, 'name', 'no kind of object has a file of this name', allNouns().map((each) => `${each.file}.csv`).join(', '));
  // The reader of CSV would put a replacement character for half of a surrogate pair and say nothing.
  const broken = content.split('\n').findIndex((text) => !text.isWellFormed());
  if (broken >= 0) return refusedFile(file, 'content', 'not well-formed Unicode (half of a surrogate pair)', 'well-formed text', broken + 1);
  let table: Awaited<ReturnType<typeof tableOf>>;
  try {
    table = await tableOf(content);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return refusedFile(file, 'content', error.wrong, error.allowed ?? '', error.line ?? 1, error.column ?? 1);
  }
  const known = headingsWith(noun, mapping);
  const found = findHeading(table.rows, known);
  return found ? readBelow(noun, file, table, found, known, mapping.length > 0) : refusedFile(file, 'content', 'empty', 'a header row', 1);
}

function readBelow(noun: Noun, file: string, { separator, isSeparatorSaid }: { separator: string; isSeparatorSaid: boolean }, { heading, body, problems: above }: NonNullable<ReturnType<typeof findHeading>>, known: ReadonlyMap<string, string>, isMapped: boolean): OneRead {
  const placed = placeColumns(noun, heading, body, known, isMapped);
  const problems: Finding[] = [...above, ...placed.problems].map((problem) => ({ file, ...problem }));
  const notices: Finding[] = placed.notices.map((notice) => ({ file, ...notice }));
  if (separator !== ',') notices.unshift({ field: 'content', file, line: heading.line, column: 1, message: `a ${separatorName(separator)} stands between cells${isSeparatorSaid ? ', as the file says' : ''}` });
  const headings = new Set(heading.cells.map(foldHeading));
  if (placed.idAt < 0) return { lines: [], problems, notices, headings };
  const rows = objectsAmong(body, heading.cells.length, placed.idAt, problems, notices, file);
  const around: Surroundings = { noun, file, placed, commaDivides: separator !== ';', rows, problems, notices };
  const lines = rows.map((_, at) => readLine(around, at)).filter((line) => line !== null);
  return { lines, problems, notices, headings, readOf: placed.hasStrangers || placed.problems.length > 0 ? { file, fields: new Set(placed.columns.map(({ column }) => column.name)) } : null };
}

/** A mapping that maps nothing is a slip. */
function unusedMappings(files: ImportFile[], read: OneRead[], mapping: MappedColumn[]): Finding[] {
  const nouns = files.map(({ name }) => nounOfFile(bareName(name))).filter((noun) => noun !== undefined);
  return mapping.flatMap(({ attribute, column }) => {
    const isAttribute = nouns.some((noun) => knownHeadings(noun).has(foldHeading(attribute)));
    if (!isAttribute) return [{ field: 'columns', message: `no file here has the attribute ${shownName(attribute)}`, allowed: 'an attribute as it stands at the head of an exported column: owner, name.zh' }];
    return read.some(({ headings }) => headings?.has(foldHeading(column))) ? [] : [{ field: 'columns', message: `no file here has the column ${shownName(column)}`, allowed: 'a heading of a file' }];
  });
}

/**
 * Reads files, as the registry writes them or as sheets and people do, into what they want objects to be, with every problem of form: file, line,
 * column, what is wrong and what was allowed.
 */
export async function readFiles(files: ImportFile[], mapping: MappedColumn[]): Promise<ReadFiles> {
  const read = await Promise.all(files.map((file) => readFile(file, mapping)));
  const lines = read.flatMap((each) => each.lines);
  const problems = [...unusedMappings(files, read, mapping), ...read.flatMap((each) => each.problems)];
  const seen = new Map<string, ReadLine>();
  const once: ReadLine[] = [];
  for (const each of lines) {
    const key = keyOf(each.intent.noun, each.intent.slug);
    const first = seen.get(key);
    if (first) problems.push({ field: 'id', file: each.file, line: each.line, column: 1, message: 'the same id as in a line before', allowed: `each id once; line ${first.line} of ${first.file} has it` });
    else {
      seen.set(key, each);
      once.push(each);
    }
  }
  const places = new Set(problems.map(({ file, line, field }) => JSON.stringify([file, line, field])));
  const partly = new Map(read.flatMap(({ readOf }) => (readOf ? [[readOf.file, readOf.fields] as const] : [])));
  return {
    lines: once, problems, notices: read.flatMap((each) => each.notices),
    isKnown: ({ file, line, field, message }) => places.has(JSON.stringify([file, line, field])) || (message === 'missing' && partly.get(file ?? '')?.has(field) === false),
  };
}

import { separatorName } from '../files/tellSeparator';
import { UnreadableFile } from '../files/unreadableFile';
import type { Problem } from '../kernel/failure';
import { giveWay } from '../kernel/giveWay';
import { keyOf } from '../kernel/id';
import { allNouns, type Noun } from '../registry/noun';
import { findHeading } from './findHeading';
import type { Finding } from './gatherKinds';
import { foldHeading, headingsWith, knownHeadings, type MappedColumn } from './headings';
import { placeColumns } from './placeColumns';
import { fileBounds } from './fileBounds';
import { readLine, type ReadLine, type Surroundings } from './readLine';
import { cutEnd, objectsAmong, readRows, swallowed, type ReadRows } from './readRows';
import { shownName } from './shownName';

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
  /** How many rows it has. */
  rowCount?: number;
  /** The headings of the file, folded. */
  headings?: Set<string>;
  /** The columns of a file with unknown headings; null for others. */
  readOf?: { file: string; fields: Set<string> } | null;
}

/** Where a problem is, to be compared. */
export const placeOf = ({ file, line, field }: Pick<Problem, 'file' | 'line' | 'field'>): string => `${file ?? ''}\u0000${line ?? 0}\u0000${field}`;

const bareName = (name: string): string => name.replace(/^.*[/\\]/, '');

/** The name of a noun's file: also with the ending that a sheet gives to tabs. */
const nounOfFile = (bare: string): Noun | undefined => allNouns().find(({ file }) => [`${file}.csv`, `${file}.tsv`].includes(bare.toLowerCase()));

const refusedFile = (file: string, field: string, message: string, allowed: string, line?: number, column?: number): OneRead =>
  ({ lines: [], notices: [], problems: [{ field, file, message, allowed, ...(line === undefined ? {} : { line, column: column ?? 1 }) }] });

async function readFile({ name, content }: ImportFile, mapping: MappedColumn[], room: number): Promise<OneRead> {
  const bare = bareName(name);
  const file = shownName(bare);
  const noun = nounOfFile(bare);
  if (!noun) return refusedFile(file, 'name', 'no kind of object has a file of this name', allNouns().map((each) => `${each.file}.csv`).join(', '));
  let table: ReadRows;
  try {
    table = await readRows(content, room);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return refusedFile(file, 'content', error.wrong, error.allowed ?? '', error.line ?? 1, error.column ?? 1);
  }
  const known = headingsWith(noun, mapping);
  const found = findHeading(table.rows, known);
  return found ? readBelow(noun, file, table, found, known, mapping.length > 0) : refusedFile(file, 'content', 'empty', 'a header row', 1);
}

async function readBelow(noun: Noun, file: string, { rows: { length }, separator, isSeparatorSaid, openEnd }: ReadRows, { heading, body, problems: above }: NonNullable<ReturnType<typeof findHeading>>, known: ReadonlyMap<string, string>, isMapped: boolean): Promise<OneRead> {
  const placed = placeColumns(noun, heading, body, known, isMapped);
  const problems: Finding[] = [...above, ...placed.problems].map((problem) => ({ file, ...problem }));
  const notices: Finding[] = placed.notices.map((notice) => ({ file, ...notice }));
  if (separator !== ',') notices.unshift({ field: 'content', file, line: heading.line, column: 1, message: `a ${separatorName(separator)} stands between cells${isSeparatorSaid ? ', as the file says' : ''}` });
  const cut = cutEnd(body, openEnd);
  if (cut) notices.push({ file, ...cut });
  const headings = new Set(heading.cells.map(foldHeading));
  if (placed.idAt < 0) return { lines: [], problems, notices, headings };
  const opened = swallowed(heading, separator, heading.cells.length, placed.idAt);
  if (opened) problems.push({ file, ...opened });
  const rows = await objectsAmong({ body, width: heading.cells.length, separator }, placed, {
    problem: (found) => { problems.push({ file, ...found }); },
    notice: (found) => { notices.push({ file, ...found }); },
  });
  const around: Surroundings = { noun, file, placed, commaDivides: separator !== ';', rows, problems, notices };
  const lines: ReadLine[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    await giveWay();
    const line = readLine(around, at);
    if (line) lines.push(line);
  }
  return { rowCount: length, lines, problems, notices, headings, readOf: placed.hasStrangers || placed.problems.length > 0 ? { file, fields: new Set(placed.columns.map(({ column }) => column.name)) } : null };
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
  const read: OneRead[] = [];
  let room = fileBounds.rows;
  for (const file of files) {
    const one = await readFile(file, mapping, room);
    room -= one.rowCount ?? 0;
    read.push(one);
  }
  const lines = read.flatMap((each) => each.lines);
  const problems = [...unusedMappings(files, read, mapping), ...read.flatMap((each) => each.problems)];
  const seen = new Map<string, ReadLine>();
  const once: ReadLine[] = [];
  for (const each of lines) {
    await giveWay();
    const key = keyOf(each.intent.noun, each.intent.slug);
    const first = seen.get(key);
    if (first) problems.push({ field: 'id', file: each.file, line: each.line, column: 1, message: 'the same id as in a line before', allowed: `each id once; line ${first.line} of ${first.file} has it` });
    else {
      seen.set(key, each);
      once.push(each);
    }
  }
  const places = new Set<string>();
  for (const { file, line, field } of problems) {
    await giveWay();
    places.add(placeOf({ file, line, field }));
  }
  const partly = new Map(read.flatMap(({ readOf }) => (readOf ? [[readOf.file, readOf.fields] as const] : [])));
  return {
    lines: once, problems, notices: read.flatMap((each) => each.notices),
    isKnown: ({ file, line, field, message }) => places.has(placeOf({ file, line, field })) || (message === 'missing' && partly.get(file ?? '')?.has(field) === false),
  };
}

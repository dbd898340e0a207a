import { parse, CsvError } from 'csv-parse/sync';
import type { Problem } from '../kernel/failure';
import { isSlug, keyOf, slugAllowed } from '../kernel/id';
import { allNouns, type EntryRecord, type Noun } from '../registry/noun';
import type { Intent } from '../registry/intent';
import { shownName } from './shownName';
import { CellProblem, columnsOf, type Column } from './columns';

export interface ImportFile {
  /** `touchpoints.csv`: the noun is told by the name. */
  name: string;
  content: string;
}

/** A line of a file as what it wants an object to be. */
export interface ReadLine {
  file: string;
  line: number;
  intent: Intent;
}

export interface ReadFiles {
  lines: ReadLine[];
  problems: Problem[];
}

interface Row {
  cells: string[];
  line: number;
}

const bareName = (name: string): string => name.replace(/^.*[/\\]/, '');

function rowsOf(content: string): Row[] {
  let line = 1;
  const parsed = parse(content, { bom: true, info: true, relaxColumnCount: true, skipEmptyLines: true }) as unknown as { record: string[]; info: { lines: number } }[];
  return parsed.map(({ record, info }) => {
    const row = { cells: record, line };
    line = info.lines + 1;
    return row;
  });
}

interface PlacedColumn {
  column: Column;
  at: number[];
}

/** Finds the columns of the noun in the header. Columns that the file leaves out stay as they are. */
function placed(noun: Noun, header: string[], problem: (column: number, message: string, allowed: string) => void): PlacedColumn[] {
  const columns = columnsOf(noun);
  const known = new Set(['id', ...columns.flatMap(({ headers }) => headers)]);
  header.forEach((name, index) => {
    if (!known.has(name)) problem(index + 1, 'an unknown column', [...known].join(', '));
    else if (header.indexOf(name) < index) problem(index + 1, 'the same column twice', 'each column once');
  });
  if (!header.includes('id')) problem(1, 'no id column', 'a column called id');
  return columns.flatMap((column) => {
    const at = column.headers.map((name) => header.indexOf(name));
    if (at.every((index) => index < 0)) return [];
    const half = at.findIndex((index) => index < 0);
    if (half >= 0) problem(Math.max(...at) + 1, `without its other language`, column.headers[half]!);
    return [{ column, at }];
  });
}

function readFile({ name, content }: ImportFile): ReadFiles {
  const bare = bareName(name);
  const file = shownName(bare);
  const problems: Problem[] = [];
  const noun = allNouns().find((each) => `${each.file}.csv` === bare);
  if (!noun) return { lines: [], problems: [{ field: 'name', file, message: 'no kind of object has a file of this name', allowed: allNouns().map((each) => `${each.file}.csv`).join(', ') }] };
  // The reader of CSV would put a replacement character for half of a surrogate pair and say nothing.
  const broken = content.split('\n').findIndex((text) => !text.isWellFormed());
  if (broken >= 0) return { lines: [], problems: [{ field: 'content', file, line: broken + 1, column: 1, message: 'not well-formed Unicode (half of a surrogate pair)', allowed: 'well-formed text' }] };
  let rows: Row[];
  try {
    rows = rowsOf(content);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { lines: [], problems: [{ field: 'content', file, line: Number((error as { lines?: number }).lines ?? 1), column: 1, message: 'not CSV', allowed: 'comma-separated values, quoted as in RFC 4180' }] };
  }
  const [header, ...body] = rows;
  if (!header) return { lines: [], problems: [{ field: 'content', file, line: 1, column: 1, message: 'empty', allowed: 'a header row' }] };
  const columns = placed(noun, header.cells, (column, message, allowed) => problems.push({ field: shownName(header.cells[column - 1] ?? 'id'), file, line: 1, column, message, allowed }));
  if (problems.length > 0) return { lines: [], problems };
  const lines = body.map((row) => readLine(noun, file, header.cells, columns, row, problems));
  return { lines, problems };
}

function readLine(noun: Noun, file: string, header: string[], columns: PlacedColumn[], { cells, line }: Row, problems: Problem[]): ReadLine {
  const record: EntryRecord = { attributes: {}, links: {} };
  if (cells.length !== header.length) problems.push({ field: 'id', file, line, column: cells.length, message: `${cells.length} cells`, allowed: `${header.length} cells, as the header has` });
  const slug = cells[header.indexOf('id')] ?? '';
  if (!isSlug(slug)) problems.push({ field: 'id', file, line, column: header.indexOf('id') + 1, message: slug.trim() === '' ? 'empty' : 'not a slug', allowed: slugAllowed });
  for (const { column, at } of columns) {
    try {
      column.read(at.map((index) => cells[index] ?? ''), record);
    } catch (error) {
      if (!(error instanceof CellProblem)) throw error;
      problems.push({ field: column.name, file, line, column: at[0]! + 1, message: error.message, allowed: error.allowed });
    }
  }
  const columnOf = (field: string): number => Math.max(0, header.findIndex((name) => name === field || name.startsWith(`${field}.`))) + 1;
  return {
    file, line,
    intent: {
      noun: noun.name, slug, mode: 'PUT', ...record,
      locate: (problem) => ({ ...problem, file, line, column: columnOf(problem.field) }),
    },
  };
}

/** Reads files into what they want objects to be, with every problem of form: file, line, column, what is wrong and what was allowed. */
export function readFiles(files: ImportFile[]): ReadFiles {
  const read = files.map(readFile);
  const lines = read.flatMap((each) => each.lines);
  const problems = read.flatMap((each) => each.problems);
  const seen = new Map<string, ReadLine>();
  for (const each of lines.filter(({ intent }) => isSlug(intent.slug))) {
    const key = keyOf(each.intent.noun, each.intent.slug);
    const first = seen.get(key);
    if (first) problems.push({ field: 'id', file: each.file, line: each.line, column: 1, message: `the same id as line ${first.line} of ${first.file}`, allowed: 'each id once' });
    else seen.set(key, each);
  }
  return { lines, problems };
}

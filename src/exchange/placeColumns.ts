import type { TableRow } from '../files/readTable';
import { shownHeading } from '../files/shownHeading';
import type { Noun } from '../registry/noun';
import { columnsOf, type Column } from './columns';
import type { Finding } from './gatherKinds';
import { foldHeading, headersOf } from './headings';

export interface PlacedColumn {
  column: Column;
  at: number[];
}

export interface PlacedColumns {
  columns: PlacedColumn[];
  /** Where the ids stand; below 0 where nothing can be read. */
  idAt: number;
  /** Whether headings were refused: what then seems missing may stand below them. */
  hasStrangers: boolean;
  problems: Omit<Finding, 'file'>[];
  notices: Omit<Finding, 'file'>[];
}

/** Which of the columns without a heading hold anything; each row is looked at once. */
function filledAmong(blanks: readonly number[], body: TableRow[]): Set<number> {
  const filled = new Set<number>();
  let open = [...blanks];
  for (const { cells } of body) {
    if (open.length === 0) break;
    const found = open.filter((index) => index < cells.length && cells[index]!.trim() !== '');
    if (found.length === 0) continue;
    for (const index of found) filled.add(index);
    open = open.filter((index) => !filled.has(index));
  }
  return filled;
}

const mostNamed = 12;

const named = (names: string[]): string => `${names.slice(0, mostNamed).join(', ')}${names.length > mostNamed ? ` and ${names.length - mostNamed} more` : ''}`;

/**
 * Finds the columns of the noun under a heading, in whatever order. Columns that the file leaves out stay as they are; columns without a heading and
 * without content are none. Unknown ones are refused, in one problem; with a mapping they are left out, and named once.
 */
export function placeColumns(noun: Noun, { line, cells }: TableRow, body: TableRow[], known: ReadonlyMap<string, string>, isMapped: boolean): PlacedColumns {
  const problems: PlacedColumns['problems'] = [];
  const notices: PlacedColumns['notices'] = [];
  const headers = cells.map((cell) => known.get(foldHeading(cell)));
  const isCertain = headers.some((header) => header !== undefined);
  /** A customer's words or number may stand in the place of a heading. */
  const shown = (index: number): string => shownHeading(cells[index]!, index, isCertain);
  const strangers = cells.flatMap((cell, index) => (headers[index] === undefined && cell.trim() !== '' ? [index] : []));
  if (strangers.length > 0) {
    const column = strangers[0]! + 1;
    const names = named(strangers.map(shown));
    if (isMapped) notices.push({ field: 'content', line, column, message: `columns left out: ${names}` });
    else problems.push({ field: shown(strangers[0]!), line, column, message: strangers.length === 1 ? 'an unknown column' : `${strangers.length} unknown columns: ${names}`, allowed: `${headersOf(noun).join(', ')}, or their Chinese headings; another heading with a mapping: --map attribute=column` });
  }
  const filled = filledAmong(cells.flatMap((cell, index) => (cell.trim() === '' ? [index] : [])), body);
  cells.forEach((cell, index) => {
    if (filled.has(index)) problems.push({ field: 'content', line, column: index + 1, message: 'a column without a heading', allowed: 'a heading for each column that is not empty' });
    const header = headers[index];
    if (header !== undefined && headers.indexOf(header) < index) problems.push({ field: header, line, column: index + 1, message: 'the same column twice', allowed: `each column once; column ${headers.indexOf(header) + 1} is this one as well` });
  });
  const translated = cells.find((cell, index) => headers[index] !== undefined && cell !== headers[index]);
  if (translated !== undefined) notices.push({ field: 'content', line, column: cells.indexOf(translated) + 1, message: `headings in other words or another case: ${shown(cells.indexOf(translated))} is ${headers[cells.indexOf(translated)]}` });
  const idAt = headers.indexOf('id');
  if (idAt < 0) problems.push({ field: 'id', line, column: 1, message: 'no id column', allowed: 'a column called id (編號)' });
  const columns = columnsOf(noun).flatMap((column) => {
    const at = column.headers.map((header) => headers.indexOf(header));
    if (at.every((index) => index < 0)) return [];
    const half = at.findIndex((index) => index < 0);
    if (half < 0) return [{ column, at }];
    problems.push({ field: column.name, line, column: Math.max(...at) + 1, message: 'without its other language', allowed: column.headers[half]! });
    return [];
  });
  return { columns, idAt, hasStrangers: strangers.length > 0 && !isMapped, problems, notices };
}

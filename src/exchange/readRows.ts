import { lineEnds } from '../files/decodeText';
import { refuseWider, tableOfText, type TableRow } from '../files/readTable';
import type { OpenEnd } from '../files/rowsPassing';
import { swallowedProblem, swallowedRows } from '../files/swallowedRows';
import { UnreadableFile } from '../files/unreadableFile';
import { giveWay } from '../kernel/giveWay';
import { isSlug } from '../kernel/id';
import { plainCell } from './cell';
import type { Column } from './columns';
import { fileBounds } from './fileBounds';
import type { Finding } from './gatherKinds';
import type { PlacedColumns } from './placeColumns';
import { strayRow } from './strayRows';

export interface ReadRows {
  rows: TableRow[];
  separator: string;
  isSeparatorSaid: boolean;
  /** The last row, where no line end closes it. */
  openEnd: OpenEnd | null;
}

const halfPair = /\p{Surrogate}/u;

/** The reader of CSV would put a replacement character for half of a surrogate pair and say nothing. */
function refuseBroken(content: string): void {
  if (content.isWellFormed()) return;
  throw new UnreadableFile('not well-formed Unicode (half of a surrogate pair)', 'well-formed text', { line: lineEnds(content.slice(0, halfPair.exec(content)!.index)) + 1, column: 1 });
}

/**
 * Reads a whole table.
 * @param room how many rows it may have
 * @throws UnreadableFile for a fault of form, and for more lines, rows or cells of a row than may be, before they are looked at
 */
export async function readRows(content: string, room: number): Promise<ReadRows> {
  refuseBroken(content);
  const lines = lineEnds(content);
  if (lines > fileBounds.lines) throw new UnreadableFile(`a file of ${lines} lines`, `at most ${fileBounds.lines} lines`, { line: 1, column: 1 });
  await giveWay();
  const { separator, isSeparatorSaid, rows: coming, openEnd } = await tableOfText(content);
  const rows: TableRow[] = [];
  for await (const row of coming) {
    // One row is the heading.
    if (rows.length > room) throw new UnreadableFile('too many rows', `at most ${fileBounds.rows} rows in the files of one import: import the others after them`, { line: row.line, column: 1 });
    rows.push(row);
    await giveWay();
  }
  return { rows, separator, isSeparatorSaid, openEnd: openEnd() };
}

type Problem = Omit<Finding, 'file'>;

function tooLong({ line, cells }: TableRow, columnAt: ReadonlyMap<number, Column>): Problem | null {
  const at = cells.findIndex((cell, index) => cell.length > fileBounds.cell && cell.length > (columnAt.get(index)?.longest ?? 0));
  if (at < 0) return null;
  const { name: field = 'content', longest = fileBounds.cell } = columnAt.get(at) ?? {};
  return { field, line, column: at + 1, kind: 'long', message: 'too long', allowed: `at most ${longest} characters` };
}

function tooWide(row: TableRow, width: number): Problem | null {
  try {
    refuseWider(row, width);
    return null;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { field: 'content', line: row.line, column: error.column ?? 1, kind: 'wide', message: error.wrong, allowed: error.allowed! };
  }
}

function stray(row: TableRow, idAt: number): Problem | null {
  const found = strayRow(row, idAt);
  return found && { field: 'id', line: row.line, column: 1, ...found };
}

/** Rows of the table within a cell, which a quote that was left open keeps together: as many cells as the table, an id in its column. */
export function swallowed(row: TableRow, separator: string, width: number, idAt: number): Problem | null {
  const found = swallowedRows(row, separator, ({ cells, from, to }) => cells.length === width && idAt >= from && idAt < to && isSlug(plainCell(cells[idAt]!)));
  return found && { field: 'content', line: found.line, column: found.column, kind: 'swallowed', ...swallowedProblem(found) };
}

/** A last cell that may be cut: no line end closes its row, no quote the cell. One that is empty could not be told from a whole one and changes nothing by itself. */
export function cutEnd(body: readonly TableRow[], openEnd: OpenEnd | null): Problem | null {
  const last = body.at(-1);
  if (!last || last.line !== openEnd?.line || openEnd.isQuoted || last.cells.at(-1)!.trim() === '') return null;
  return { field: 'content', line: last.line, column: last.cells.length, message: 'the last line has no line end: if the file was cut there, this value may be cut too, and rows may be missing' };
}

/** Rows as far as they are to be read: those that are no objects are problems, and cut ones are said. */
export async function objectsAmong({ body, width, separator }: { body: readonly TableRow[]; width: number; separator: string }, { idAt, columns }: PlacedColumns, tell: Record<'problem' | 'notice', (found: Problem) => void>): Promise<TableRow[]> {
  const columnAt = new Map(columns.flatMap(({ column, at }) => at.map((index) => [index, column] as const)));
  const rows: TableRow[] = [];
  for (const row of body) {
    await giveWay();
    const problem = tooLong(row, columnAt) ?? swallowed(row, separator, width, idAt) ?? stray(row, idAt) ?? tooWide(row, width);
    if (problem) {
      tell.problem(problem);
      continue;
    }
    if (row.cells.length < width) tell.notice({ field: 'content', line: row.line, column: row.cells.length + 1, kind: 'short', message: `rows that end before the last column, read as if empty cells followed: ${row.cells.length} cells under ${width} headings` });
    rows.push(row);
  }
  return rows;
}

import { lineEnds } from './decodeText';
import type { TableRow } from './readTable';

/** A line within a cell, as the row that it would be if no quote held it: cells before and behind it go with its first and last line. */
export interface LineAsRow extends TableRow {
  /** From which cell on, and before which, it stands in the text: the others are cells before and behind it. */
  from: number;
  to: number;
}

/** Rows that a quote keeps together with the one above them. */
export interface SwallowedRows {
  /** Where the quote is opened. */
  line: number;
  column: number;
  /** The line on which it is closed. */
  closed: number;
  /** The lines that look like rows of the table. */
  rows: number[];
}

const lineEnd = /\r\n|\n|\r/;

/** The lines of a cell, each as a row. */
function linesOf({ cells, line }: TableRow, at: number, separator: string): LineAsRow[] {
  const first = line + cells.slice(0, at).reduce((sum, cell) => sum + lineEnds(cell), 0);
  const texts = cells[at]!.split(lineEnd);
  return texts.map((text, index) => {
    const [parts, before, behind] = [text.split(separator), index === 0 ? cells.slice(0, at) : [], index === texts.length - 1 ? cells.slice(at + 1) : []];
    return { line: first + index, cells: [...before, ...parts, ...behind], from: before.length, to: before.length + parts.length };
  });
}

/**
 * Looks for rows of a table that stand within a cell, since a quote was opened in one row and closed rows later: such a file is no fault of
 * form, and the rows would be lost. A text of several lines is one cell, whatever its lines hold, as long as none of them looks like a row.
 * @param isRow whether a line looks like a row of the table
 */
export function swallowedRows(row: TableRow, separator: string, isRow: (line: LineAsRow) => boolean): SwallowedRows | null {
  for (const [at, cell] of row.cells.entries()) {
    if (!cell.includes('\n') && !cell.includes('\r')) continue;
    const lines = linesOf(row, at, separator);
    const rows = lines.filter((line) => line.to - line.from > 1 && isRow(line)).map(({ line }) => line);
    if (rows.length > 0) return { line: lines[0]!.line, column: at + 1, closed: lines.at(-1)!.line, rows };
  }
  return null;
}

const mostNamed = 10;

/** What is wrong with rows within a cell, and what would be right. */
export const swallowedProblem = ({ closed, rows }: SwallowedRows): { message: string; allowed: string } => ({
  message: `a quote is opened here and closed on line ${closed}: line${rows.length === 1 ? '' : 's'} ${rows.slice(0, mostNamed).join(', ')}${rows.length > mostNamed ? ` and ${rows.length - mostNamed} more` : ''} look${rows.length === 1 ? 's' : ''} like rows of the table, which would be lost`,
  allowed: 'a quote closed in its own row; in a text of several lines none that has the cells of a row',
});

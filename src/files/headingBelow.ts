import type { TableRow } from './readTable';

/** So many lines of titles and dates may stand above a heading. */
export const linesAboveHeading = 20;

/** What is wrong with rows above a heading. */
export interface RowsAbove {
  /** The row that holds the headings. */
  heading: TableRow;
  /** Its place among the rows. */
  at: number;
  message: string;
  allowed: string;
}

/**
 * Whether something stands above the headings of a table: the first row holds no more than one of them, and one below it holds more.
 * Null where the first row has to be taken for the headings.
 * @param rows the first rows of the table
 * @param fits how many cells of a row are headings that are known, once each
 */
export function headingBelow(rows: readonly TableRow[], fits: (row: TableRow) => number): RowsAbove | null {
  const [first] = rows;
  if (!first) return null;
  const own = fits(first);
  if (own > 1) return null;
  const at = rows.slice(0, linesAboveHeading).findIndex((row) => fits(row) > Math.max(1, own));
  const heading = rows[at];
  return heading ? { heading, at, message: `line ${first.line} is no heading, line ${heading.line} looks like it`, allowed: 'the heading as the first line: take out what stands above it' } : null;
}

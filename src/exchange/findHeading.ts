import type { TableRow } from '../files/readTable';
import type { Finding } from './gatherKinds';
import { foldHeading } from './headings';

/** So many lines of titles and dates may stand above a heading. */
const looksAt = 20;

export interface FoundHeading {
  heading: TableRow;
  /** The rows below it. */
  body: TableRow[];
  problems: Omit<Finding, 'file'>[];
}

/** How many cells of a row are headings of the noun, once each. */
const fits = ({ cells }: TableRow, known: ReadonlyMap<string, string>): number => new Set(cells.map((cell) => known.get(foldHeading(cell))).filter((header) => header !== undefined)).size;

/**
 * The row that holds the headings: the first one, or where that one holds none, the first below it that does. Then it is said, and read on from there,
 * so that everything else that is wrong is told with it.
 */
export function findHeading(rows: TableRow[], known: ReadonlyMap<string, string>): FoundHeading | null {
  const [first] = rows;
  if (!first) return null;
  const below = fits(first, known) > 1 ? 0 : rows.slice(0, looksAt).findIndex((row) => fits(row, known) > Math.max(1, fits(first, known)));
  if (below <= 0) return { heading: first, body: rows.slice(1), problems: [] };
  const heading = rows[below]!;
  const problem = { field: 'content', line: first.line, column: 1, message: `line ${first.line} is no heading, line ${heading.line} looks like it`, allowed: 'the heading as the first line: take out what stands above it' };
  return { heading, body: rows.slice(below + 1), problems: [problem] };
}

import { headingBelow } from '../files/headingBelow';
import type { TableRow } from '../files/readTable';
import type { Finding } from './gatherKinds';
import { foldHeading } from './headings';

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
  const below = headingBelow(rows, (row) => fits(row, known));
  if (below === null) return { heading: first, body: rows.slice(1), problems: [] };
  const { heading, at, message, allowed } = below;
  return { heading, body: rows.slice(at + 1), problems: [{ field: 'content', line: first.line, column: 1, message, allowed }] };
}

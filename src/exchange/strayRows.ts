import type { TableRow } from '../files/readTable';
import { isTotal } from '../files/totals';
import { isSlug } from '../kernel/id';
import { plainCell } from './cell';

const isNumber = (cell: string): boolean => /^[-+\d.,%()（）]+$/.test(plainCell(cell));

/** What a row is that is no object, as sheets have them below and between: its problem, or null for a row that is to be read. */
export function strayRow({ cells }: TableRow, idAt: number): { message: string; allowed: string } | null {
  const id = plainCell(cells[idAt] ?? '');
  const filled = cells.filter((cell) => cell.trim() !== '');
  const names = filled.filter(isTotal).length;
  // `total` may be an id; it is none where all else of the row are numbers.
  if (names > 0 && (!isSlug(id) || (isTotal(id) && filled.every((cell) => isTotal(cell) || isNumber(cell))))) return { message: 'a row of totals', allowed: 'objects only: take the row out' };
  if (filled.length === 1 && id !== '' && !isSlug(id)) return { message: 'a title or a note, with one cell only', allowed: 'objects only: take the row out' };
  return null;
}

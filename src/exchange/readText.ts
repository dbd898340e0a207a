import { isCutBySheet, isDayOfSheet, unguardCell } from '../files/guardedCells';
import { CellProblem, plainCell, widthSaid, type Read, type Said } from './cell';

const blanksAround: Said = { kind: 'blanks around texts, taken off' };

/** A text without the apostrophe that keeps a sheet from computing or rewriting it, without blanks around it, its lines ending as the registry keeps them. */
export function readText(cell: string): Read<string> {
  const bare = unguardCell(cell.trim());
  const value = bare.trim().replace(/\r\n?/g, '\n');
  return { value, ...((bare !== bare.trim() || cell !== cell.trim()) && value !== '' ? { said: blanksAround } : {}) };
}

const dayForCode: Said = { kind: 'codes that look like days, as sheets write them in the place of 1-3 or MAR1, taken as they stand' };

/** A code, or a version: the same in full width and in half. */
export function readCode(cell: string): Read<string> {
  const { value: text, said } = readText(cell);
  const value = plainCell(text);
  // Behind an apostrophe it is a code that a sheet left as it was.
  const isAsWritten = text === cell.trim();
  if (isAsWritten && isCutBySheet(value)) throw new CellProblem('a number cut by a sheet: only its first digits are left', 'the code as it was: set the column\'s format to text and enter it again; with an apostrophe before it where it is written so');
  const read = widthSaid(text, value) ?? (isAsWritten && isDayOfSheet(value) ? { ...dayForCode, example: value } : said);
  return { value, ...(read ? { said: read } : {}) };
}

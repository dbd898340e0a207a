import { unguardCell } from '../files/guardedCells';
import { plainCell, widthSaid, type Read, type Said } from './cell';

const blanksAround: Said = { kind: 'blanks around texts, taken off' };

/** A text without the apostrophe that keeps a sheet from computing or rewriting it, without blanks around it, its lines ending as the registry keeps them. */
export function readText(cell: string): Read<string> {
  const bare = unguardCell(cell.trim());
  const value = bare.trim().replace(/\r\n?/g, '\n');
  return { value, ...((bare !== bare.trim() || cell !== cell.trim()) && value !== '' ? { said: blanksAround } : {}) };
}

/** A code, or a version: the same in full width and in half. */
export function readCode(cell: string): Read<string> {
  const { value: text, said } = readText(cell);
  const value = plainCell(text);
  const read = widthSaid(text, value) ?? said;
  return { value, ...(read ? { said: read } : {}) };
}

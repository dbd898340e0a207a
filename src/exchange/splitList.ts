import { CellProblem, plainCell, type Read } from './cell';
import { fileBounds } from './fileBounds';

/** What people put between entries in place of a bar. */
export const otherDividers = /[;；、，,｜\n]/;

const pieces = (cell: string, divider: RegExp | string): string[] => cell.split(divider).map((entry) => entry.trim()).filter((entry, index, all) => entry !== '' || all.length === 1 || index < all.length - 1);

/** What divides 1000 entries, and a bar behind the last. Counted before the cell is divided. @throws CellProblem */
function refuseLong(cell: string): void {
  const divides = cell.includes('|') ? /\|/g : new RegExp(otherDividers, 'g');
  for (let count = 0; divides.test(cell);) {
    count += 1;
    if (count > fileBounds.entries) throw new CellProblem('too many entries', `at most ${fileBounds.entries}`);
  }
}

const barDivides = 'a bar | between entries';

/**
 * The entries of a cell. A bar divides them. Without one, a semicolon, 、 or comma is taken for it where every piece reads as an entry,
 * and the whole does not.
 * @param isEntry whether a text can be one entry
 * @throws CellProblem where something else divides, and it cannot be told what
 */
export function splitList(cell: string, isEntry: (text: string) => boolean): Read<string[]> {
  const text = cell.trim();
  if (text === '') return { value: [] };
  refuseLong(text);
  if (text.includes('|')) return { value: pieces(text, '|') };
  if (isEntry(text) || !otherDividers.test(text)) return { value: [text] };
  const entries = pieces(text, otherDividers);
  if (!entries.every(isEntry)) throw new CellProblem('a list whose entries no bar divides', barDivides);
  return { value: entries, said: { kind: 'lists that no bar divides', example: `${entries.map(plainCell).slice(0, 3).join(' | ')}${entries.length > 3 ? ' | …' : ''}` } };
}

import { plain } from '../kernel/text';

/** A cell that cannot be read. */
export class CellProblem extends Error {
  constructor(message: string, readonly allowed: string) {
    super(message);
  }
}

/** What a cell was read as where it was not written as the registry writes it: what sort of thing, and the first such cell beside what it became. */
export interface Said {
  kind: string;
  example?: string;
}

/** A value, and what must be said of how it was read. */
export interface Read<Value> {
  value: Value;
  said?: Said;
}

/** A cell that holds a number, a day, an id, a code or a word: full-width characters as half-width ones, nothing invisible, no blanks around it. */
export const plainCell = plain;

/** Says so where a cell is not written in plain characters. */
export const widthSaid = (cell: string, plain: string): Said | undefined =>
  plain === cell.trim() ? undefined : { kind: 'full-width or invisible characters, read as plain ones' };

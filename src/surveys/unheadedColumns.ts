import type { TableRow } from '../files/readTable';
import { UnreadableFile } from '../files/unreadableFile';
import type { Tell } from './readingTerms';

/** Watches the columns of a table that have no heading: what stands in them would be lost without a word. */
export class UnheadedColumns {
  private readonly places: readonly number[];
  private readonly told = new Set<number>();

  /** @param areOthersLeftOut whether columns that are not known are left out and named; otherwise they are a mistake */
  constructor(heading: TableRow, private readonly areOthersLeftOut: boolean, private readonly tell: Tell) {
    this.places = heading.cells.flatMap((name, index) => (name.trim() === '' ? [index] : []));
  }

  /** Names each column once in which something stands. @throws UnreadableFile where columns are not left out */
  look({ line, cells }: TableRow): void {
    for (const place of this.places) {
      if (this.told.has(place) || (cells[place] ?? '').trim() === '') continue;
      this.told.add(place);
      const name = `column ${place + 1}`;
      if (!this.areOthersLeftOut) throw new UnreadableFile('something stands in a column without a heading', 'a heading over each column in which something stands; with a mapping (--map field=column) other columns are left out and named', { line, column: place + 1 });
      this.tell({ about: 'columns', message: `not read: ${name}, which has no heading`, names: [name] });
    }
  }
}

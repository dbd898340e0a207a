import type { TableRow } from '../files/readTable';
import type { PlacedColumns } from './placeColumns';
import { readScoreCell } from './readScoreCell';
import { isTime } from './readTime';
import type { ReadingTerms, Tell } from './readingTerms';

/**
 * Watches for comments that a line end without quotes cut: the row ends with the comment, and the next one, which holds the rest of it, is no answer and
 * is refused. The answer above it looks like a whole one.
 */
export class CutComments {
  private above: number | null = null;
  private count = 0;
  private first = { above: 0, below: 0 };

  constructor(private readonly width: number, private readonly placed: Pick<PlacedColumns, 'at'>, private readonly terms: ReadingTerms, private readonly tell: Tell) {}

  private cell({ cells }: TableRow, field: 'score' | 'answeredAt'): string {
    return cells[this.placed.at.get(field) ?? -1] ?? '';
  }

  private isAnswer(row: TableRow): boolean {
    return typeof readScoreCell(this.cell(row, 'score'), this.terms) === 'number' || isTime(this.cell(row, 'answeredAt'));
  }

  look(row: TableRow): void {
    const { line, cells } = row;
    const place = this.placed.at.get('comment');
    const isAnswer = this.isAnswer(row);
    if (this.above !== null && !isAnswer && (cells.length < this.width || place !== this.width - 1)) {
      this.count += 1;
      if (this.count === 1) this.first = { above: this.above, below: line };
    }
    this.above = isAnswer && cells.length - 1 === place && cells[place]!.trim() !== '' ? line : null;
  }

  end(): void {
    if (this.count === 0) return;
    const { above, below } = this.first;
    this.tell({ about: 'quotes', message: `${this.count} row${this.count === 1 ? ' ends with its comment, and the row below it is' : 's end with their comments, and the rows below them are'} no answer, the first on lines ${above} and ${below}: was the comment cut, by a line end in it without quotes? Only what stands of it is taken` });
  }
}

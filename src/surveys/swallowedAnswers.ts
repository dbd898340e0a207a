import type { TableRow } from '../files/readTable';
import { swallowedProblem, swallowedRows, type LineAsRow } from '../files/swallowedRows';
import { UnreadableFile } from '../files/unreadableFile';
import type { AnswerField } from './answer';
import type { PlacedColumns } from './placeColumns';
import { readScoreCell } from './readScoreCell';
import { isTime } from './readTime';
import type { ReadingTerms, Tell } from './readingTerms';
import { trimmedId } from './trimmedId';

/** Ids have digits and no blanks. */
const isId = (cell: string): boolean => /^\S*\d\S*$/.test(trimmedId(cell));

const fewestCells = 3;

/** Watches the cells of a table for answers that a quote which was left open made part of them. */
export class SwallowedAnswers {
  private readonly width: number;
  private odd: { line: number; closed: number; count: number } | null = null;

  constructor(heading: TableRow, private readonly separator: string, private readonly placed: Pick<PlacedColumns, 'at'>, private readonly terms: ReadingTerms, private readonly tell: Tell) {
    this.width = heading.cells.length;
  }

  /** A line with a time and what else an answer has, in their columns; without a time only one that has all cells of a row. */
  private isAnswer({ cells, from, to }: LineAsRow): boolean {
    const has = (field: AnswerField, fits: (cell: string) => boolean): boolean => {
      const place = this.placed.at.get(field);
      return place !== undefined && place >= from && place < to && fits(cells[place]!);
    };
    const [id, score, time] = [has('id', isId), has('score', (cell) => typeof readScoreCell(cell, this.terms) === 'number'), has('answeredAt', isTime)];
    if (time && (id || score)) return true;
    return cells.length === this.width && (time || (id && score));
  }

  /** @throws UnreadableFile for lines within a cell that look like answers */
  look(row: TableRow): void {
    const found = swallowedRows(row, this.separator, (line) => this.isAnswer(line));
    if (found) {
      const { message, allowed } = swallowedProblem(found);
      throw new UnreadableFile(message, allowed, found);
    }
    const odd = this.width < fewestCells ? null : swallowedRows(row, this.separator, ({ cells, from }) => from === 0 && cells.length === this.width);
    if (odd) this.odd = { line: odd.line, closed: odd.closed, ...this.odd, count: (this.odd?.count ?? 0) + 1 };
  }

  end(): void {
    if (this.odd === null) return;
    const { line, closed, count } = this.odd;
    this.tell({ about: 'quotes', message: `${count} cell${count === 1 ? ' has lines' : 's have lines'} with as many separators as a row, the first from line ${line} to ${closed}: was a quote left open?` });
  }
}

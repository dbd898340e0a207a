import type { TableRow } from '../files/readTable';
import { UnreadableFile } from '../files/unreadableFile';
import { countHeadings } from './countHeadings';
import type { PlacedColumns } from './placeColumns';
import { readScoreCell } from './readScoreCell';
import { readTime } from './readTime';
import type { ReadingTerms } from './readingTerms';
import { foldHeading } from './tableForms';

/** The rule by which a row of headings that stands once more is left out. */
export const headingsRepeated = 'headings repeated';

const plainScore = /^\s*\d{1,2}\s*$/;

/** Finds rows of headings among the rows of a table, as they stand where several files were put together. */
export class RepeatedHeadings {
  private readonly own: readonly string[];
  private readonly names: ReadonlySet<string>;

  constructor(private readonly heading: TableRow, private readonly placed: PlacedColumns, private readonly terms: ReadingTerms) {
    this.own = heading.cells.map(foldHeading);
    this.names = new Set(this.own.filter((name) => name !== ''));
  }

  /** A row with a score or with a time in its column is no row of headings. */
  private isAnswer({ cells }: TableRow): boolean {
    const score = cells[this.placed.at.get('score') ?? -1] ?? '';
    if (plainScore.test(score) || typeof readScoreCell(score, this.terms) === 'number') return true;
    const time = cells[this.placed.at.get('answeredAt') ?? -1] ?? '';
    const read = time === '' ? null : readTime(time, { zone: 'UTC', dates: 'mdy' });
    return read !== null && 'instant' in read;
  }

  /** Names where an id, a score and a time would stand, each another one and without a digit: headings of a table that calls them otherwise. */
  private isOfNames({ cells }: TableRow): boolean {
    const places = (['id', 'score', 'answeredAt'] as const).map((field) => this.placed.at.get(field));
    const names = places.map((at) => foldHeading(cells[at ?? -1] ?? ''));
    return names.every((name) => /\p{L}/u.test(name) && !/\p{N}/u.test(name)) && new Set(names).size === names.length;
  }

  private refuse({ line }: TableRow): never {
    throw new UnreadableFile(`a row of headings in another order than on line ${this.heading.line}, or with others: the rows below it are of another table`, 'one table in a file: each with its own headings as a file of its own', { line });
  }

  /** Descriptions of columns may hold the heading of another column as well. @throws UnreadableFile for a row that holds headings in the columns of others, and not in their own */
  refuseMoved(row: TableRow): void {
    const cells = row.cells.map(foldHeading);
    const moved = cells.filter((name) => this.names.has(name) && cells[this.own.indexOf(name)] !== name);
    if (new Set(moved).size > 1) this.refuse(row);
  }

  /**
   * Whether a row is the headings once more.
   * @throws UnreadableFile for one of headings that is not the same, since its rows would be read under the wrong ones
   */
  isRepeated(row: TableRow): boolean {
    if (this.isAnswer(row)) return false;
    const cells = row.cells.map(foldHeading);
    const width = Math.max(cells.length, this.own.length);
    if (Array.from({ length: width }, (_, index) => (cells[index] ?? '') === (this.own[index] ?? '')).every(Boolean)) return true;
    const known = new Set(cells.filter((name) => this.names.has(name))).size;
    if (known > 1 || countHeadings(row, this.terms.columns) > 1 || this.isOfNames(row)) this.refuse(row);
    return false;
  }
}

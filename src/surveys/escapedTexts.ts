import type { TableRow } from '../files/readTable';
import type { Separator } from '../files/tellSeparator';
import type { Tell } from './readingTerms';

const lineEndOfWorkbooks = /_x000D_(?:\r\n|\n|\r)?|_x000A_/gi;

/** A text with line ends where a workbook's file has `_x000D_` in their place. */
export const withLineEnds = (text: string): string => text.replace(lineEndOfWorkbooks, '\n');

/** What `mysql -B` and COPY write for line ends, tabs and backslashes in a table of tabs. */
const escaped = /\\[nrt\\]/;

class Cells {
  private count = 0;
  private first = 0;

  add(line: number): void {
    this.count += 1;
    if (this.count === 1) this.first = line;
  }

  said(): string | null {
    return this.count === 0 ? null : `${this.count} comment${this.count === 1 ? '' : 's'}, the first on line ${this.first}`;
  }
}

/** Counts comments in which signs stand in the place of line ends: those of workbooks are read, those of databases stay as they are, since a path may hold them. */
export class EscapedTexts {
  private readonly workbook = new Cells();
  private readonly database = new Cells();

  constructor(private readonly separator: Separator, private readonly place: number | undefined, private readonly tell: Tell) {}

  look({ line, cells }: TableRow): void {
    const text = this.place === undefined ? '' : cells[this.place] ?? '';
    if (withLineEnds(text) !== text) this.workbook.add(line);
    if (this.separator === '\t' && escaped.test(text)) this.database.add(line);
  }

  end(): void {
    const [workbook, database] = [this.workbook.said(), this.database.said()];
    if (workbook !== null) this.tell({ about: 'escapes', message: `_x000D_, as workbooks write line ends, is read as a line end: ${workbook}` });
    if (database !== null) this.tell({ about: 'escapes', message: `\\n, \\t or \\\\, as databases write line ends, tabs and backslashes between tabs, stay as they are: ${database}; export the table as CSV, with quotes, where they should be read` });
  }
}

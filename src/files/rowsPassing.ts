import type { Separator } from './tellSeparator';
import { UnreadableFile } from './unreadableFile';

/** Cells of one row: as many columns as a sheet has. */
const mostCells = 16_384;

const [quote, lineFeed, carriageReturn] = [0x22, 0x0a, 0x0d];

/** A last row that no line end closes. */
export interface OpenEnd {
  line: number;
  /** Whether a quote closes its last cell, so that nothing of it is cut. */
  isQuoted: boolean;
}

/** The text of a table as it passes on its way to the parser, which would make every cell of a row before it gives any. */
export class RowsPassing {
  /** Whether a quote is still open: a doubled one in a cell closes it and opens it again. */
  isOpen = false;

  private readonly separator: number;
  private begins: number;
  private cells = 1;
  private isAfterReturn = false;
  private isTooWide = false;
  private last = lineFeed;

  /** @param line on which the text begins */
  constructor(separator: Separator, private line: number) {
    this.separator = separator.charCodeAt(0);
    this.begins = line;
  }

  /** How the text ended, once it has passed: the line on which a row begins that no line end closes, and whether a quote closes its last cell; null where all lines end. */
  get openEnd(): OpenEnd | null {
    return this.last === lineFeed || this.last === carriageReturn ? null : { line: this.begins, isQuoted: this.last === quote };
  }

  /** A line that ends between two rows begins the next one. */
  private endLine(): void {
    this.line += 1;
    if (this.isOpen) return;
    this.begins = this.line;
    this.cells = 1;
  }

  /** Goes on to the end of a piece, to where a row gets too many cells, or to where that row ends. Answers how far it came. */
  private pass(piece: string, from: number): number {
    if (piece !== '') this.last = piece.charCodeAt(piece.length - 1);
    for (let at = from; at < piece.length; at += 1) {
      const code = piece.charCodeAt(at);
      if (code === quote) this.isOpen = !this.isOpen;
      else if (code === this.separator && !this.isOpen) {
        this.cells += 1;
        if (this.cells > mostCells && !this.isTooWide) {
          this.isTooWide = true;
          return at;
        }
      } else if (code === carriageReturn || code === lineFeed) {
        if (this.isTooWide && !this.isOpen) return at;
        if (code === carriageReturn || !this.isAfterReturn) this.endLine();
      }
      this.isAfterReturn = code === carriageReturn;
    }
    return piece.length;
  }

  /** @throws UnreadableFile for a row of too many cells, of which no more than are allowed are let through, the others only counted */
  async* through(text: AsyncIterable<string>): AsyncGenerator<string> {
    for await (const piece of text) {
      let from = 0;
      if (!this.isTooWide) {
        const end = this.pass(piece, 0);
        yield piece.slice(0, end);
        if (!this.isTooWide) continue;
        from = end + 1;
      }
      if (this.pass(piece, from) < piece.length) break;
    }
    if (this.isTooWide) throw new UnreadableFile(`a row of ${this.cells} cells`, `at most ${mostCells} cells`, { line: this.begins, column: mostCells + 1 });
  }
}

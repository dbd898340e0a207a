import type { Separator } from './tellSeparator';
import { UnreadableFile } from './unreadableFile';

/** Cells of one row: as many columns as a sheet has. */
const mostCells = 16_384;

const [quote, lineFeed, carriageReturn, equalsSign, byteOrderMark] = [0x22, 0x0a, 0x0d, 0x3d, 0xfeff];

/** Pieces of which none ends with `=`, so that it stands beside the quote that may follow. */
async function* withoutEqualsAtEnd(text: AsyncIterable<string>): AsyncGenerator<string> {
  let kept = '';
  for await (const piece of text) {
    const whole = kept + piece;
    kept = whole.endsWith('=') ? '=' : '';
    yield kept === '' ? whole : whole.slice(0, -1);
  }
  if (kept !== '') yield kept;
}

/** A last row that no line end closes. */
export interface OpenEnd {
  line: number;
  /** Whether a quote closes its last cell, so that nothing of it is cut. */
  isQuoted: boolean;
}

/**
 * The text of a table as it passes on its way to the parser, which would make every cell of a row before it gives any. A cell `="00123"`, as systems
 * write ids for sheets, gets the quotes around it that a table wants.
 */
export class RowsPassing {
  /** Whether a quote is still open: a doubled one in a cell closes it and opens it again. */
  isOpen = false;

  private readonly separator: number;
  private begins: number;
  private cells = 1;
  private isAfterReturn = false;
  private isTooWide = false;
  private last = lineFeed;
  private isFormula = false;
  /** Where quotes are to be put into the piece. */
  private quotes: number[] = [];

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
    for (let at = from; at < piece.length; at += 1) {
      const code = piece.charCodeAt(at);
      if (this.isFormula && code !== quote) this.endFormula(at);
      if (code === quote) this.passQuote(piece, at);
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
    if (piece !== '') this.last = piece.charCodeAt(piece.length - 1);
    return piece.length;
  }

  /** A quote behind `=` at the beginning of a cell opens a formula, within which each stands twice. */
  private passQuote(piece: string, at: number): void {
    const before = at > 1 ? piece.charCodeAt(at - 2) : this.last;
    if (!this.isOpen && at > 0 && piece.charCodeAt(at - 1) === equalsSign && [this.separator, lineFeed, carriageReturn, byteOrderMark].includes(before)) {
      this.isFormula = true;
      this.quotes.push(at - 1);
    }
    if (this.isFormula) this.quotes.push(at);
    this.isOpen = !this.isOpen;
  }

  /** Behind a quote that closes a formula it ends. */
  private endFormula(at: number): void {
    if (this.isOpen) return;
    this.isFormula = false;
    this.quotes.push(at);
  }

  /** A piece up to where it goes, with the quotes that it lacks. */
  private quoted(piece: string, end: number): string {
    const at = this.quotes;
    this.quotes = [];
    return [0, ...at].map((begin, index) => piece.slice(begin, at[index] ?? end)).join('"');
  }

  /** @throws UnreadableFile for a row of too many cells, of which no more than are allowed are let through, the others only counted */
  async* through(text: AsyncIterable<string>): AsyncGenerator<string> {
    for await (const piece of withoutEqualsAtEnd(text)) {
      let from = 0;
      if (!this.isTooWide) {
        const end = this.pass(piece, 0);
        yield this.quoted(piece, end);
        if (!this.isTooWide) continue;
        from = end + 1;
      }
      if (this.pass(piece, from) < piece.length) break;
    }
    if (this.isFormula && !this.isOpen) yield '"';
    if (this.isTooWide) throw new UnreadableFile(`a row of ${this.cells} cells`, `at most ${mostCells} cells`, { line: this.begins, column: mostCells + 1 });
  }
}

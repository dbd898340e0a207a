/** Lines with bytes that programs read otherwise. */
export interface LinesFound {
  count: number;
  line: number;
}

const [lineFeed, carriageReturn, beyondAscii] = [0x0a, 0x0d, 0x81];

/** From 0xC6A1 to 0xC7FC: kana, numbers in circles and Cyrillic, in places of their own in ETEN and HKSCS, and in others in Python's big5 and cp950. */
const isDisputed = (lead: number, trail: number): boolean => (lead === 0xc6 && trail >= 0xa1) || (lead === 0xc7 && trail <= 0xfc);

/** Looks for characters of Big5 that stand for one thing in browsers and in Hong Kong, and for another in Python: nothing in the file says which is meant. */
export class TwoReadings {
  private lead = 0;
  private line = 1;
  private lastFound = 0;
  private isAfterReturn = false;
  private readonly found: LinesFound = { count: 0, line: 0 };

  look(piece: Uint8Array): void {
    for (const byte of piece) {
      if (this.lead !== 0) {
        if (isDisputed(this.lead, byte)) this.note();
        this.lead = 0;
      } else if (byte >= beyondAscii) this.lead = byte;
      else if (byte === carriageReturn || (byte === lineFeed && !this.isAfterReturn)) this.line += 1;
      this.isAfterReturn = byte === carriageReturn;
    }
  }

  private note(): void {
    if (this.lastFound === this.line) return;
    this.lastFound = this.line;
    this.found.count += 1;
    if (this.found.count === 1) this.found.line = this.line;
  }

  get lines(): LinesFound | null {
    return this.found.count === 0 ? null : this.found;
  }
}

/** What must be said of such lines. */
export const twoReadingsSaid = ({ count, line }: LinesFound): string =>
  `${count} line${count === 1 ? ' has' : 's have'} bytes from C6A1 to C7FC, the first line ${line}: read as browsers and Hong Kong read them (kana, numbers in circles); Python's big5 and cp950 have others of these there. Where Python wrote the file, have it write utf-8 (or big5hkscs); no --encoding reads those`;

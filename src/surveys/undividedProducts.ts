import type { SentAnswer } from './answer';
import type { Finding } from './readingTerms';

/** What other tools write between several choices of one answer. */
const divider = /[,;、，；｜\n]/;

/** Counts values of products that look like several: a bar divides, whatever else stands in a value belongs to its code. */
export class UndividedProducts {
  private count = 0;
  private line = 0;

  add(line: number, { products }: SentAnswer): void {
    if (![products].flat().some((each) => typeof each === 'string' && divider.test(each.trim()))) return;
    this.count += 1;
    this.line ||= line;
  }

  findings(): Finding[] {
    if (this.count === 0) return [];
    return [{ about: 'codes', names: ['products'], message: `products: ${this.count === 1 ? '1 row has' : `${this.count} rows have`} a comma, a semicolon, 、 or ｜ in a value, the first on line ${this.line}, and each value is taken as one code: write | between several products` }];
  }
}

import type { SentAnswer } from './answer';
import { isMadeOfContent } from './contentIds';
import { fingerprint } from './fingerprint';
import type { SameRow, SentLine } from './report';
import { trimmedId } from './trimmedId';

/** So many ids are kept to be compared; about 60 MB. */
const mostKept = 1_000_000;

/** Finds rows of a file that fall together, since they have one id: their own, or one that was made of what they hold. */
export class SameRows {
  private readonly first = new Map<number, number>();

  constructor(private readonly most = mostKept) {}

  /** Whether further ids are no longer kept: rows are compared with those before only. */
  get isFull(): boolean {
    return this.first.size >= this.most;
  }

  of({ line, answer }: SentLine): SameRow | null {
    const { source, id } = answer as SentAnswer;
    if (Array.isArray(answer) || typeof id !== 'string' || trimmedId(id) === '') return null;
    const print = fingerprint(`${typeof source === 'string' ? trimmedId(source) : ''} ${trimmedId(id)}`);
    const as = this.first.get(print);
    if (as !== undefined) return { line, as, by: isMadeOfContent(id) ? 'content' : 'id' };
    if (!this.isFull) this.first.set(print, line);
    return null;
  }
}

import { CountDimension } from './dailyCount';
import { isSayableCode } from '../files/shownHeading';
import { segmentKey, splitSegmentKey, type SegmentCode } from './segmentCode';

/** Codes that no entry of the dictionary names, of one dimension, those that most answers carry first; with those that are named, so that a slip shows. */
export interface UnnamedCodes {
  dimension: CountDimension;
  codes: { code: string; answers: number }[];
  /** How many codes more there are: behind the first twenty, or none that may be repeated. */
  more: number;
  /** The first of the codes that the dictionary names, in order. */
  named: string[];
  namedMore: number;
}

/** So many different codes of a stream are told apart; more of them are no codes of segments, and memory has an end. */
const mostTold = 50_000;
const mostShown = 20;

/** How many answers of a stream carry which code. */
export class CodeTally {
  private readonly answers = new Map<string, number>();

  add(codes: readonly SegmentCode[]): void {
    for (const each of codes) {
      const key = segmentKey(each);
      const known = this.answers.get(key);
      if (known !== undefined || this.answers.size < mostTold) this.answers.set(key, (known ?? 0) + 1);
    }
  }

  codes(): SegmentCode[] {
    return [...this.answers.keys()].map(splitSegmentKey);
  }

  /** @param named those of the codes that an entry of the dictionary names, by `segmentKey` */
  unnamed(named: ReadonlySet<string>): Omit<UnnamedCodes, 'named' | 'namedMore'>[] {
    const left = [...this.answers].filter(([key]) => !named.has(key)).map(([key, answers]) => ({ ...splitSegmentKey(key), answers }));
    return Object.values(CountDimension).flatMap((dimension) => {
      const codes = left.filter((each) => each.dimension === dimension).sort((a, b) => b.answers - a.answers || (a.code < b.code ? -1 : 1)).map(({ code, answers }) => ({ code, answers }));
      const shown = codes.filter(({ code }) => isSayableCode(code)).slice(0, mostShown);
      return codes.length === 0 ? [] : [{ dimension, codes: shown, more: codes.length - shown.length }];
    });
  }
}

import { poolBins } from './poolBins';
import { answersIn, type Bins } from './netPromoterCounts';

/** The answers of one part: of a segment by its code, of an object by its key. */
export interface Part {
  name: string;
  bins: Bins;
  n: number;
}

/** Answers pooled by name, those with most first, ties by name; parts without answers are left out. */
export function partsOf(named: readonly { name: string; bins: Bins }[]): Part[] {
  const groups = new Map<string, Bins[]>();
  for (const { name, bins } of named) {
    const found = groups.get(name);
    if (found) found.push(bins);
    else groups.set(name, [bins]);
  }
  const parts = [...groups].map(([name, all]) => ({ name, bins: poolBins(all) })).map((part) => ({ ...part, n: answersIn(part.bins) }));
  return parts.filter(({ n }) => n > 0).sort((a, b) => b.n - a.n || (a.name < b.name ? -1 : 1));
}

import type { Bins } from './netPromoterCounts';

/** Counts of several groups together. Scores are pooled from counts, never from scores. */
export function poolBins(all: readonly Bins[]): number[] {
  const pooled = new Array<number>(11).fill(0);
  for (const bins of all) for (let score = 0; score < pooled.length; score += 1) pooled[score]! += bins[score]!;
  return pooled;
}

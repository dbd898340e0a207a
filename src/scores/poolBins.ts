import type { Bins } from './netPromoterCounts';

/** Counts of several groups together. Scores are pooled from counts, never from scores. */
export const poolBins = (all: readonly Bins[]): number[] => all.reduce<number[]>((pooled, bins) => pooled.map((count, score) => count + bins[score]!), new Array<number>(11).fill(0));

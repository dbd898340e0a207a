import { adjustedScore, type Bounds } from './adjustedWald';
import { answersNeeded } from './answersNeeded';
import type { NetPromoterCounts } from './netPromoterCounts';
import { normalQuantile } from './normalQuantile';
import { normalTail } from './normalTail';

/** How two scores differ, in shares. */
export interface Difference extends Bounds {
  difference: number;
  standardError: number;
  z: number;
  /** Two-sided. */
  p: number;
  /** Per group, for a difference of this size to be distinguishable; null where there is none. */
  needed: number | null;
  /** The same, to be found in four of five cases. */
  neededForPower: number | null;
}

/**
 * The second score against the first by the adjusted Wald test: both on counts to which ¾, 1½ and ¾ answers were added
 * (MeasuringU, "How to Statistically Compare Two Net Promoter Scores"). Only for groups that share no answers.
 */
export function compareCounts(first: NetPromoterCounts, second: NetPromoterCounts, level: number): Difference {
  const [a, b] = [adjustedScore(first), adjustedScore(second)];
  const difference = b.score - a.score;
  const standardError = Math.hypot(a.standardError, b.standardError);
  const reach = normalQuantile(level) * standardError;
  const z = difference / standardError;
  const sought = { variances: [a.variance, b.variance] as [number, number], difference, level };
  return {
    difference, standardError, z, p: normalTail(z), lower: Math.max(-2, difference - reach), upper: Math.min(2, difference + reach),
    needed: answersNeeded(sought), neededForPower: answersNeeded({ ...sought, power: 0.8 }),
  };
}

import { answersItTakes } from '../scores/answersNeeded';

/** Between which bounds the variance of one answer lies (coded +1, 0, −1 for a score; 1, 0 for a share). */
export interface Variance {
  least: number;
  most: number;
}

/**
 * The variance of an NPS, as a fraction of 1, of which only the score is known: |N| − N² to 1 − N². With the share of detractors it is exact:
 * promoters are N + d, so N + 2d − N².
 * @source NPS = p − d and |NPS| ≤ p + d ≤ 1 in v = p + d − (p − d)²
 */
export function varianceOfScore(score: number, detractors: number | null): Variance {
  if (detractors === null) return { least: Math.abs(score) - score ** 2, most: 1 - score ** 2 };
  const exact = score + 2 * detractors - score ** 2;
  return { least: exact, most: exact };
}

/** The variance of a share: p(1 − p). */
export const varianceOfShare = (share: number): Variance => ({ least: share * (1 - share), most: share * (1 - share) });

/** The two variances added, where both are known. */
export const variancesOf = (before: Variance, after: Variance): Variance => ({ least: before.least + after.least, most: before.most + after.most });

/**
 * The two variances added where only the change d between two scores is known, neither score: least where one of them is 0 or at an end
 * of the scale (|d| − d²), most where they lie on both sides of 0 (2 − d²/2).
 */
export const variancesOfChange = (change: number): Variance => ({ least: Math.abs(change) - change ** 2, most: 2 - change ** 2 / 2 });

/**
 * How many answers each of two years would have needed for a change to be told from chance with 95 % confidence, rounded up: z² (v₁ + v₂) / d².
 * @param both the two variances added
 * @param change as a fraction of 1, not 0
 */
export const answersForChange = ({ least, most }: Variance, change: number): Variance => {
  const needed = (variance: number): number => answersItTakes({ variances: [variance, 0], difference: change, level: 0.95, adjusted: false });
  return { least: needed(least), most: needed(most) };
};

import type { NetPromoterCounts } from './netPromoterCounts';

/** A net promoter score as counts give it, in shares: -1 to 1. */
export interface NetPromoterScore {
  n: number;
  score: number;
  /** Of one answer coded 1, 0 or -1: promoters + detractors - score², from 0 to 1. */
  variance: number;
  standardError: number;
}

/** Promoters less detractors, as a share of all answers, from -1 to 1; null where nobody answered. */
export function netPromoterScore({ promoters, passives, detractors }: NetPromoterCounts): NetPromoterScore | null {
  const n = promoters + passives + detractors;
  if (n === 0) return null;
  const score = (promoters - detractors) / n;
  const variance = (promoters + detractors) / n - score ** 2;
  return { n, score, variance, standardError: Math.sqrt(variance / n) };
}

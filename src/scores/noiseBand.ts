import { netPromoterScore } from './netPromoterScore';
import type { NetPromoterCounts } from './netPromoterCounts';

/** Three standard errors: the usual limits of a control chart. */
const reach = 3;

/** Between what the score (in shares) of so many answers is expected to lie if nothing changed: the pooled score of all periods ∓ 3 √(v / n). */
export function noiseBand(pooled: NetPromoterCounts, n: number): { lower: number; upper: number } | null {
  const whole = netPromoterScore(pooled);
  if (!whole || n === 0) return null;
  const margin = reach * Math.sqrt(whole.variance / n);
  return { lower: Math.max(-1, whole.score - margin), upper: Math.min(1, whole.score + margin) };
}

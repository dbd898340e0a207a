import type { NetPromoterScore } from './netPromoterScore';

/** Three standard errors: the usual limits of a control chart. */
const reach = 3;

/** Between what the score (in shares) of so many answers is expected to lie if nothing changed: the pooled score of all periods ∓ 3 √(v / n). */
export function noiseBand({ score, variance }: Pick<NetPromoterScore, 'score' | 'variance'>, n: number): { lower: number; upper: number } | null {
  if (n === 0) return null;
  const margin = reach * Math.sqrt(variance / n);
  return { lower: Math.max(-1, score - margin), upper: Math.min(1, score + margin) };
}

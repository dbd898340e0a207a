import { netPromoterScore, type NetPromoterScore } from './netPromoterScore';
import type { NetPromoterCounts } from './netPromoterCounts';
import { normalQuantile } from './normalQuantile';

/** From one bound to another, in shares. */
export interface Bounds {
  lower: number;
  upper: number;
}

/** The score on counts to which three answers were added: ¾ promoter, 1½ passive, ¾ detractor. It is the centre of the adjusted interval. */
export const adjustedScore = ({ promoters, passives, detractors }: NetPromoterCounts): NetPromoterScore =>
  netPromoterScore({ promoters: promoters + 0.75, passives: passives + 1.5, detractors: detractors + 0.75 })!;

/**
 * The adjusted Wald interval of a net promoter score (Rocks 2016; Lewis and Sauro 2021), cut at -1 and 1. It is reported beside the
 * unadjusted score and holds its level from a handful of answers on.
 * @param correction by how much less than usual the score can miss, where most of all who could answer did
 */
export function adjustedWald(counts: NetPromoterCounts, level: number, correction = 1): Bounds {
  const { score, standardError } = adjustedScore(counts);
  const reach = normalQuantile(level) * standardError * correction;
  return { lower: Math.max(-1, score - reach), upper: Math.min(1, score + reach) };
}

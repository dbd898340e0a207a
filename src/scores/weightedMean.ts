import type { NetPromoterCounts } from './netPromoterCounts';

/** Answers that were picked with the same probability. */
export interface EquallyLikely {
  /** Above 0, up to 1. */
  probability: number;
  counts: NetPromoterCounts;
}

/** A weighted net promoter score in shares, -1 to 1. */
export interface WeightedMean {
  score: number;
  /** By linearisation. */
  standardError: number;
  /** Kish: how many answers of equal weight these are worth. */
  effective: number;
  /** Promoters, passives and detractors as so many answers of equal weight as give the same standard error; as Kish has it where all answers are alike. */
  worth: NetPromoterCounts;
}

/** The mean of answers coded 1, 0 and -1, each weighted by one over the probability with which it was picked; null without answers. */
export function weightedMean(groups: readonly EquallyLikely[]): WeightedMean | null {
  const sum = (of: (group: EquallyLikely) => number): number => groups.reduce((total, group) => total + of(group), 0);
  const answers = ({ counts: { promoters, passives, detractors } }: EquallyLikely): number => promoters + passives + detractors;
  const weight = sum((group) => answers(group) / group.probability);
  if (weight === 0) return null;
  const share = (of: keyof NetPromoterCounts): number => sum(({ counts, probability }) => counts[of] / probability) / weight;
  const [promoters, passives, detractors] = [share('promoters'), share('passives'), share('detractors')];
  const score = promoters - detractors;
  const scatter = sum(({ counts, probability }) => (counts.promoters * (1 - score) ** 2 + counts.passives * score ** 2 + counts.detractors * (1 + score) ** 2) / probability ** 2);
  const effective = weight ** 2 / sum((group) => answers(group) / group.probability ** 2);
  const standardError = Math.sqrt(scatter) / weight;
  const n = scatter > 0 ? (promoters + detractors - score ** 2) / standardError ** 2 : effective;
  return { score, standardError, effective, worth: { promoters: n * promoters, passives: n * passives, detractors: n * detractors } };
}

import { adjustedScore } from './adjustedWald';
import { netPromoterScore } from './netPromoterScore';
import type { NetPromoterCounts } from './netPromoterCounts';

/** A score drawn towards the mean of its family, the more the fewer its answers; in shares. */
export interface ShrunkenScore {
  shrunk: number;
  /** How much of it is its own: 0 to 1. */
  weight: number;
  standardError: number;
}

const sum = (numbers: number[]): number => numbers.reduce((total, each) => total + each, 0);

/**
 * Empirical Bayes by DerSimonian and Laird over a family of scores that all have answers: variances by the adjusted Wald, the variance
 * between the members from what they scatter beyond chance. With no such scatter every member becomes the mean.
 */
export function shrinkScores(family: readonly NetPromoterCounts[]): { mean: number; between: number; members: ShrunkenScore[] } {
  const scores = family.map((counts) => netPromoterScore(counts)!.score);
  const variances = family.map((counts) => adjustedScore(counts).standardError ** 2);
  const weights = variances.map((variance) => 1 / variance);
  const fixed = sum(weights.map((weight, i) => weight * scores[i]!)) / sum(weights);
  const scatter = sum(weights.map((weight, i) => weight * (scores[i]! - fixed) ** 2));
  const scale = sum(weights) - sum(weights.map((weight) => weight ** 2)) / sum(weights);
  const between = scale > 0 ? Math.max(0, (scatter - (family.length - 1)) / scale) : 0;
  const random = variances.map((variance) => 1 / (variance + between));
  const mean = sum(random.map((weight, i) => weight * scores[i]!)) / sum(random);
  const members = variances.map((variance, i) => {
    const weight = between / (between + variance);
    return { weight, shrunk: weight * scores[i]! + (1 - weight) * mean, standardError: Math.sqrt(weight * variance + (1 - weight) ** 2 / sum(random)) };
  });
  return { mean, between, members };
}

import type { NetPromoterCounts } from './netPromoterCounts';

/** Where a sequence of counts is best cut in two. */
export interface ChangePoint {
  /** The place of the first of them that belongs to the latter part. */
  place: number;
  /** 2 (l(before) + l(after) - l(all)), with l = Σ k ln(k / n) over promoters, passives and detractors. */
  statistic: number;
  /** What the greatest of so many statistics exceeds by chance with the probability 1 - level, at most (Bonferroni). */
  threshold: number;
  /** At how many places a cut was looked at. */
  places: number;
}

const total = ({ promoters, passives, detractors }: NetPromoterCounts): number => promoters + passives + detractors;

const sum = (one: NetPromoterCounts, other: NetPromoterCounts, sign: 1 | -1 = 1): NetPromoterCounts =>
  ({ promoters: one.promoters + sign * other.promoters, passives: one.passives + sign * other.passives, detractors: one.detractors + sign * other.detractors });

export const pooledCounts = (all: readonly NetPromoterCounts[]): NetPromoterCounts => all.reduce((one, other) => sum(one, other), { promoters: 0, passives: 0, detractors: 0 });

/** How likely counts are under their own shares. */
function logLikelihood(counts: NetPromoterCounts): number {
  const n = total(counts);
  return [counts.promoters, counts.passives, counts.detractors].reduce((likelihood, k) => (k === 0 ? likelihood : likelihood + k * Math.log(k / n)), 0);
}

/**
 * Looks for one change in counts that follow each other, by the likelihood ratio of two multinomials against one. The upper quantile of chi-square
 * with two degrees of freedom is -2 ln(probability).
 * @param fewest answers on each side: with fewer the statistic does not keep to its distribution
 * @returns null where no cut leaves so many on both sides
 */
export function changePoint(counts: readonly NetPromoterCounts[], fewest: number, level: number): ChangePoint | null {
  const all = pooledCounts(counts);
  const whole = logLikelihood(all);
  let [places, before] = [0, pooledCounts([])];
  let best = { place: -1, statistic: -Infinity };
  for (let place = 1; place < counts.length; place += 1) {
    before = sum(before, counts[place - 1]!);
    const after = sum(all, before, -1);
    if (total(counts[place]!) === 0 || total(before) < fewest || total(after) < fewest) continue;
    places += 1;
    const statistic = 2 * (logLikelihood(before) + logLikelihood(after) - whole);
    if (statistic > best.statistic) best = { place, statistic };
  }
  return places === 0 ? null : { ...best, threshold: -2 * Math.log((1 - level) / places), places };
}

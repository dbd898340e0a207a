import type { Bounds } from './adjustedWald';
import type { NetPromoterCounts } from './netPromoterCounts';
import { normalQuantile } from './normalQuantile';

/** Tango's statistic of the hypothesis that the true score is `delta`, with the variance restricted to it. */
function statistic({ promoters: p, passives, detractors: d }: NetPromoterCounts, delta: number): number {
  const n = p + passives + d;
  const [a, b, c] = [2 * n, -p - d + (2 * n - p + d) * delta, -d * delta * (1 - delta)];
  const q = (Math.sqrt(Math.max(0, b * b - 4 * a * c)) - b) / (2 * a);
  return (p - d - n * delta) / Math.sqrt(n * (2 * q + delta * (1 - delta)));
}

/** Where the statistic, which falls as delta grows, passes `value`. */
function passing(counts: NetPromoterCounts, value: number): number {
  let [low, high] = [-1, 1];
  for (let i = 0; i < 60; i += 1) {
    const middle = (low + high) / 2;
    if (statistic(counts, middle) > value) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * The score interval of a net promoter score: the difference of two paired proportions (Tango 1998), promoters and detractors being
 * the discordant pairs. The better one for fewer than ten answers.
 */
export function tangoInterval(counts: NetPromoterCounts, level: number): Bounds {
  const { promoters, passives, detractors } = counts;
  const n = promoters + passives + detractors;
  const z = normalQuantile(level);
  // With passives only the statistic has no value at zero; its roots are known.
  if (passives === n) return { lower: -(z * z) / (n + z * z), upper: (z * z) / (n + z * z) };
  return { lower: detractors === n ? -1 : passing(counts, z), upper: promoters === n ? 1 : passing(counts, -z) };
}

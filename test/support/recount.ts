/** Scores counted a second time, from the answers one by one and without the formulas of `src/scores`: the slow way, to check them by. */

const level95 = 1.959963984540054;

const coded = (score: number): number => (score > 8 ? 1 : score < 7 ? -1 : 0);

/** Mean and standard error of values with weights. */
function weighted(values: [value: number, weight: number][]): { mean: number; variance: number; error: number } {
  const weight = values.reduce((sum, [, each]) => sum + each, 0);
  const mean = values.reduce((sum, [value, each]) => sum + value * each, 0) / weight;
  const variance = values.reduce((sum, [value, each]) => sum + each * (value - mean) ** 2, 0) / weight;
  return { mean, variance, error: Math.sqrt(variance / weight) };
}

/** ¾ of a promoter, 1½ passives and ¾ of a detractor more. */
const withThree = (answers: number[]) => weighted([...answers.map((score): [number, number] => [coded(score), 1]), [1, 0.75], [0, 1.5], [-1, 0.75]]);

const clipped = (value: number): number => Math.max(-100, Math.min(100, value));

/** The restricted likelihood of a difference, climbed to its top in the share of detractors. */
function restrictedError(answers: number[], delta: number): number {
  const [p, s, d] = [1, 0, -1].map((code) => answers.filter((score) => coded(score) === code).length) as [number, number, number];
  const log = (k: number, share: number): number => (k === 0 ? 0 : k * Math.log(Math.max(share, 1e-300)));
  const likelihood = (q: number): number => log(d, q) + log(p, q + delta) + log(s, 1 - 2 * q - delta);
  let [low, high] = [Math.max(0, -delta), (1 - delta) / 2];
  for (let i = 0; i < 200; i += 1) {
    const [a, b] = [low + (high - low) / 3, high - (high - low) / 3];
    if (likelihood(a) < likelihood(b)) low = a;
    else high = b;
  }
  return Math.sqrt((2 * ((low + high) / 2) + delta - delta ** 2) / answers.length);
}

/** How many standard errors the answers lie from a true score, under the restricted likelihood: ∓1.96 at the bounds of Tango's interval. */
export const distanceFrom = (answers: number[], value: number): number =>
  (weighted(answers.map((score) => [coded(score), 1])).mean - value / 100) / restrictedError(answers, value / 100);

export function recount(answers: number[]) {
  const of = (code: number): number => answers.filter((score) => coded(score) === code).length;
  const n = answers.length;
  const adjusted = withThree(answers);
  return {
    n, promoters: of(1), passives: of(0), detractors: of(-1),
    value: n === 0 ? null : (100 * answers.reduce((sum, score) => sum + coded(score), 0)) / n,
    mean: n === 0 ? null : answers.reduce((sum, score) => sum + score, 0) / n,
    lower: clipped(100 * (adjusted.mean - level95 * adjusted.error)), upper: clipped(100 * (adjusted.mean + level95 * adjusted.error)),
  };
}

/** Beyond how far from zero, on both sides, by adding up the density in small steps. */
function tail(z: number): number {
  const [from, steps] = [Math.abs(z), 1_200];
  const step = 12 / steps;
  let area = 0;
  for (let i = 0; i <= steps; i += 1) area += Math.exp(-((from + i * step) ** 2) / 2) * (i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2);
  return (2 * area * step) / 3 / Math.sqrt(2 * Math.PI);
}

export function recompare(first: number[], second: number[]) {
  const [a, b] = [withThree(first), withThree(second)];
  const error = Math.sqrt(a.error ** 2 + b.error ** 2);
  return { difference: 100 * (b.mean - a.mean), error: 100 * error, p: Math.min(1, tail((b.mean - a.mean) / error)) };
}

import { enumeration } from '../graphql/attributes';
import type { Bounds } from './adjustedWald';
import { answersIn, type Bins } from './netPromoterCounts';
import { studentQuantile } from './studentQuantile';
import { wilsonInterval } from './wilsonInterval';

export const ScoreFormula = enumeration('ScoreFormula', 'How a score is computed. Vendors call different things by one name, so each score names its formula.', {
  NET_PROMOTER: 'NPS: percent of answers 9 and 10 less percent of answers 0 to 6, -100 to 100.',
  TOP_TWO_BOX: 'CSAT as the percent of answers 4 and 5 on a scale of 1 to 5.',
  MEAN: 'CSAT or CES as the mean of the answers, on the scale of the survey.',
  POSITIVE_SHARE: 'CES as the percent of answers above the middle of the scale: 5 to 7 of seven, 4 and 5 of five.',
});
export type ScoreFormula = keyof typeof ScoreFormula;

/** A satisfaction or effort score: percent or, as a mean, points of the scale. */
export interface Satisfaction {
  n: number;
  value: number;
  /** Null where one answer says nothing about scatter. */
  bounds: Bounds | null;
}

/** The mean of the answers and their sum of squares about it; null where nobody answered. */
export function meanOf(bins: Bins): { n: number; mean: number; squares: number } | null {
  let [n, sum, squares] = [0, 0, 0];
  for (let score = 0; score < bins.length; score += 1) {
    n += bins[score]!;
    sum += bins[score]! * score;
  }
  if (n === 0) return null;
  const mean = sum / n;
  for (let score = 0; score < bins.length; score += 1) squares += bins[score]! * (score - mean) ** 2;
  return { n, mean, squares };
}

/** A mean with the interval of Student's distribution, cut at the ends of the scale. */
function meanScore(bins: Bins, [least, greatest]: [number, number], level: number): Satisfaction | null {
  const found = meanOf(bins);
  if (!found) return null;
  const { n, mean, squares } = found;
  if (n === 1) return { n, value: mean, bounds: null };
  const reach = studentQuantile(level, n - 1) * Math.sqrt(squares / (n - 1) / n);
  return { n, value: mean, bounds: { lower: Math.max(least, mean - reach), upper: Math.min(greatest, mean + reach) } };
}

/** The percent of answers from `from` on, with Wilson's interval. */
function shareScore(bins: Bins, from: number, level: number): Satisfaction | null {
  const n = answersIn(bins);
  if (n === 0) return null;
  const positive = answersIn(bins.slice(from));
  const { lower, upper } = wilsonInterval(positive, n, level);
  return { n, value: (100 * positive) / n, bounds: { lower: 100 * lower, upper: 100 * upper } };
}

/**
 * A CSAT or CES score by a named formula; null where nobody answered. Intervals: Wilson's for a share, Student's for a mean.
 * @param scale the least and the greatest answer
 */
export function satisfaction(formula: Exclude<ScoreFormula, 'NET_PROMOTER'>, bins: Bins, scale: [number, number], level: number): Satisfaction | null {
  if (formula === 'MEAN') return meanScore(bins, scale, level);
  return shareScore(bins, formula === 'TOP_TWO_BOX' ? scale[1] - 1 : Math.floor((scale[0] + scale[1]) / 2) + 1, level);
}

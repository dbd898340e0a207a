import { answersNeeded } from '../scores/answersNeeded';

/** Where only a score is published, the variance of one answer lies between these: nobody is passive who need not be, and everybody is who can. */
const variances = (score: number): { least: number; greatest: number } => ({ least: Math.abs(score) - score ** 2, greatest: 1 - score ** 2 });

/**
 * How many answers each period would need for a printed change of NPS to be told from chance at 95 percent; null where there is no change,
 * or the score before it cannot be.
 * @param value the later score, in points
 */
export function reportedChangeNeeds(value: number, delta: number): { least: number; greatest: number } | null {
  const [later, former] = [value / 100, (value - delta) / 100];
  if (delta === 0 || Math.abs(later) > 1 || Math.abs(former) > 1) return null;
  const [a, b] = [variances(former), variances(later)];
  const needed = (bound: 'least' | 'greatest'): number => answersNeeded({ variances: [a[bound], b[bound]], difference: delta / 100, level: 0.95, adjusted: false })!;
  return { least: needed('least'), greatest: needed('greatest') };
}

import { normalTail } from './normalTail';

function bisected(level: number): number {
  let [low, high] = [0, 10];
  for (let i = 0; i < 60; i += 1) {
    const middle = (low + high) / 2;
    if (1 - normalTail(middle) < level) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Of so many levels the quantile is kept. */
const mostKept = 8;
const kept = new Map<number, number>();

/**
 * The value with the probability `level` between itself and its negative: 1.959964 for 0.95. By bisection, exact to the last digits; those
 * of the levels asked for last are kept, because whoever asks for thousands of intervals asks for them at one level, and of numbers of
 * answers at one level and one power.
 */
export function normalQuantile(level: number): number {
  const known = kept.get(level);
  if (known !== undefined) return known;
  if (kept.size >= mostKept) kept.clear();
  const quantile = bisected(level);
  kept.set(level, quantile);
  return quantile;
}

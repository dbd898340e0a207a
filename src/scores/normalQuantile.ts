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

let latest = { level: NaN, quantile: NaN };

/**
 * The value with the probability `level` between itself and its negative: 1.959964 for 0.95. By bisection, exact to the last digits; that
 * of the level asked for last is kept, because whoever asks for thousands of intervals asks for them at one level.
 */
export function normalQuantile(level: number): number {
  if (latest.level !== level) latest = { level, quantile: bisected(level) };
  return latest.quantile;
}

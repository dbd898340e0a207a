import { normalTail } from './normalTail';

/** The value with the probability `level` between itself and its negative: 1.959964 for 0.95. By bisection, exact to the last digits. */
export function normalQuantile(level: number): number {
  let [low, high] = [0, 10];
  for (let i = 0; i < 60; i += 1) {
    const middle = (low + high) / 2;
    if (1 - normalTail(middle) < level) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

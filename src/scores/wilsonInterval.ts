import type { Bounds } from './adjustedWald';
import { normalQuantile } from './normalQuantile';

/** Wilson's score interval of a share: `count` of `n`, in shares from 0 to 1. */
export function wilsonInterval(count: number, n: number, level: number): Bounds {
  const z2 = normalQuantile(level) ** 2;
  const share = count / n;
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n);
  const reach = Math.sqrt((z2 / n) * (share * (1 - share) + z2 / (4 * n))) / (1 + z2 / n);
  return { lower: Math.max(0, centre - reach), upper: Math.min(1, centre + reach) };
}

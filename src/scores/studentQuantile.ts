import { normalQuantile } from './normalQuantile';

/** Abramowitz and Stegun 26.7.3 and 26.7.4: the probability between -t and t for a whole number of degrees of freedom. */
function within(t: number, freedom: number): number {
  const angle = Math.atan(t / Math.sqrt(freedom));
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const odd = freedom % 2 === 1;
  let term = odd ? cos : 1;
  let sum = freedom > 1 ? term : 0;
  for (let i = odd ? 3 : 2; i <= freedom - 2; i += 2) sum += (term *= (cos ** 2 * (i - 1)) / i);
  return odd ? (2 / Math.PI) * (angle + sin * sum) : sin * sum;
}

/** Beyond this many degrees of freedom the normal value differs by less than a thousandth. */
const manyDegrees = 2_000;

/** The value with the probability `level` between itself and its negative under Student's distribution. */
export function studentQuantile(level: number, freedom: number): number {
  if (freedom > manyDegrees) return normalQuantile(level);
  let [low, high] = [0, 1_000];
  for (let i = 0; i < 80; i += 1) {
    const middle = (low + high) / 2;
    if (within(middle, freedom) < level) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

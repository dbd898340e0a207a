import { normalQuantile } from './normalQuantile';

/** What a comparison is planned for. */
export interface Sought {
  /** Of one answer, in each of the two groups. */
  variances: [number, number];
  /** In shares; the sign does not matter. */
  difference: number;
  level: number;
  /** How probable it should be that a true difference of this size is found; at a half, the difference itself would just be found. */
  power?: number;
  /** Whether the three answers that the adjusted test adds may be spared. */
  adjusted?: boolean;
}

/** What a whole number of the API holds; a quarter of mankind. */
const mostPeople = 2 ** 31 - 1;

/** How many answers each of two groups needs for a difference to be distinguishable, rounded up; null where there is no difference, or one so small that no number of people would do. (v₁ + v₂)(z + z_power)² / d², less 3 for the adjusted test. */
export function answersNeeded({ variances: [first, second], difference, level, power = 0.5, adjusted = true }: Sought): number | null {
  if (difference === 0) return null;
  const z = normalQuantile(level) + (power > 0.5 ? normalQuantile(2 * power - 1) : 0);
  const needed = ((first + second) * z * z) / difference ** 2 - (adjusted ? 3 : 0);
  // A whole number reached by way of rounding errors is not rounded up once more.
  const whole = Math.max(1, Math.ceil(needed - 1e-9));
  return whole > mostPeople ? null : whole;
}

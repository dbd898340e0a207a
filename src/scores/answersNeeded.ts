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

/** More answers a period than this no survey of customers brings in. */
export const mostAnswers = 1_000_000;

/** How many answers each of two groups needs for a difference, which is not 0, to be distinguishable, rounded up: (v₁ + v₂)(z + z_power)² / d², less 3 for the adjusted test. */
export function answersItTakes({ variances: [first, second], difference, level, power = 0.5, adjusted = true }: Sought): number {
  const z = normalQuantile(level) + (power > 0.5 ? normalQuantile(2 * power - 1) : 0);
  const needed = ((first + second) * z * z) / difference ** 2 - (adjusted ? 3 : 0);
  // A whole number reached by way of rounding errors is not rounded up once more.
  return Math.max(1, Math.ceil(needed - 1e-9));
}

/** The same; null where there is no difference, or one so small that no survey can tell it. */
export function answersNeeded(sought: Sought): number | null {
  if (sought.difference === 0) return null;
  const needed = answersItTakes(sought);
  return needed > mostAnswers ? null : needed;
}

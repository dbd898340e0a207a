import { dayBefore, daysAfter, monthsAfter } from '../kernel/period';
import type { Cadence } from '../touchpoints/measurementPoint';

const months: Record<Exclude<Cadence, 'DAILY'>, number> = { MONTHLY: 1, QUARTERLY: 3, HALF_YEARLY: 6, YEARLY: 12 };

/** The last day on which a figure counts as fresh: its cadence after the last day it speaks of, and the grace allowed. What ends with a month is fresh to the end of one. */
export const freshUntil = (lastDay: string, cadence: Cadence, graceDays: number): string =>
  daysAfter(cadence === 'DAILY' ? daysAfter(lastDay, 1) : dayBefore(monthsAfter(daysAfter(lastDay, 1), months[cadence])), graceDays);

/** The first day of which a figure is still fresh on a day: `freshUntil` read the other way. */
export function freshFrom(day: string, cadence: Cadence, graceDays: number): string {
  let from = daysAfter(cadence === 'DAILY' ? day : monthsAfter(daysAfter(day, 1), -months[cadence]), -graceDays);
  // Months differ in length: what lies about a month back may be fresh some days longer, or shorter.
  while (freshUntil(dayBefore(from), cadence, graceDays) >= day) from = dayBefore(from);
  while (freshUntil(from, cadence, graceDays) < day) from = daysAfter(from, 1);
  return from;
}

import { dayBefore, daysAfter, monthsAfter } from '../kernel/period';
import type { Cadence } from '../touchpoints/measurementPoint';

const months: Record<Exclude<Cadence, 'DAILY'>, number> = { MONTHLY: 1, QUARTERLY: 3, HALF_YEARLY: 6, YEARLY: 12 };

/** The last day on which a figure counts as fresh: its cadence after the last day it speaks of, and the grace allowed. What ends with a month is fresh to the end of one. */
export const freshUntil = (lastDay: string, cadence: Cadence, graceDays: number): string =>
  daysAfter(cadence === 'DAILY' ? daysAfter(lastDay, 1) : dayBefore(monthsAfter(daysAfter(lastDay, 1), months[cadence])), graceDays);

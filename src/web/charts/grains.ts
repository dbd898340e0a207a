import { askableDaysAfter } from '../../kernel/period';

export const grains = ['MONTH', 'DAY', 'WEEK', 'QUARTER', 'YEAR'] as const;
export type Grain = (typeof grains)[number];

/** How many days back a series goes where nothing is said. */
const usualDays: Record<Grain, number> = { DAY: 60, WEEK: 182, MONTH: 730, QUARTER: 1095, YEAR: 1825 };

/** The days a series covers: as given, else the usual ones up to today. */
export function spanOf(grain: Grain, from: string | null, to: string | null, today: string): { from: string; to: string } {
  const end = to ?? askableDaysAfter(today, 1);
  return { from: from ?? askableDaysAfter(end, -usualDays[grain]), to: end };
}

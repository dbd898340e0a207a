import { enumeration } from '../graphql/attributes';

export const Grain = enumeration('Grain', 'How long a period of the calendar is. Days are those of Taipei.', {
  DAY: 'A calendar day.', WEEK: 'An ISO week, from Monday: `2026-W01` begins on 2025-12-29.', MONTH: 'A calendar month.', QUARTER: 'A quarter of a calendar year.', YEAR: 'A calendar year.',
});
export type Grain = keyof typeof Grain;

/** A span of days: `from` is in it, `to` is not. */
export interface DaySpan {
  from: string;
  to: string;
}

export interface CalendarPeriod extends DaySpan {
  /** `2026-01-05`, `2026-W02`, `2026-01`, `2026-Q1` or `2026`. */
  name: string;
}

/** Series with more periods are refused. */
export const mostPeriods = 400;

const millisecondsOfDay = 86_400_000;

/** Days since 1970-01-01. Without parsing a date: a series asks it thousands of times. */
export const dayNumber = (day: string): number => Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))) / millisecondsOfDay;

export const dayOfNumber = (number: number): string => new Date(number * millisecondsOfDay).toISOString().slice(0, 10);

export const addDays = (day: string, days: number): string => dayOfNumber(dayNumber(day) + days);

const monthOn = (year: number, month: number): string => new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);

/** The ISO week of a Monday: it belongs to the year that its Thursday is in. */
function weekName(monday: string): string {
  const thursday = addDays(monday, 3);
  const year = thursday.slice(0, 4);
  return `${year}-W${String(Math.floor((dayNumber(thursday) - dayNumber(`${year}-01-01`)) / 7) + 1).padStart(2, '0')}`;
}

/** The period of the calendar in which a day lies. */
export function periodOf(grain: Grain, day: string): CalendarPeriod {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1];
  if (grain === 'DAY') return { name: day, from: day, to: addDays(day, 1) };
  if (grain === 'WEEK') {
    // 1970-01-01 was a Thursday.
    const monday = addDays(day, -((dayNumber(day) + 3) % 7));
    return { name: weekName(monday), from: monday, to: addDays(monday, 7) };
  }
  if (grain === 'MONTH') return { name: day.slice(0, 7), from: monthOn(year, month), to: monthOn(year, month + 1) };
  if (grain === 'YEAR') return { name: day.slice(0, 4), from: monthOn(year, 0), to: monthOn(year + 1, 0) };
  const quarter = Math.floor(month / 3);
  return { name: `${year}-Q${quarter + 1}`, from: monthOn(year, 3 * quarter), to: monthOn(year, 3 * quarter + 3) };
}

/** The periods of the calendar that lie in a span of days or meet it, each whole, in order. */
export function periodsOf(grain: Grain, { from, to }: DaySpan): CalendarPeriod[] {
  const periods: CalendarPeriod[] = [];
  for (let day = from; day < to; day = periods.at(-1)!.to) periods.push(periodOf(grain, day));
  return periods;
}

/** One window of so many days for each period of the calendar, ending with it. */
export const rollingWindows = (periods: readonly CalendarPeriod[], days: number): CalendarPeriod[] =>
  periods.map(({ name, to }) => ({ name, from: addDays(to, -days), to }));

/** So many periods of the calendar up to and with the one in which a day lies, in order. */
export function periodsUpTo(grain: Grain, day: string, count: number): CalendarPeriod[] {
  const periods = [periodOf(grain, day)];
  while (periods.length < count) periods.unshift(periodOf(grain, addDays(periods[0]!.from, -1)));
  return periods;
}

/** So many periods, each as long as a span, one after the other; the last of them is the span itself. */
export function spansUpTo({ from, to }: DaySpan, count: number): CalendarPeriod[] {
  const days = dayNumber(to) - dayNumber(from);
  return Array.from({ length: count }, (_, index) => addDays(from, (index + 1 - count) * days)).map((first) => ({ name: first, from: first, to: addDays(first, days) }));
}

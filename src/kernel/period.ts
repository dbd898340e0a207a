/** Days that may be entered and asked for: far enough from where calendars end that reckoning with them stays within four digits. */
export const firstDay = '1900-01-01';
export const lastDay = '2200-12-31';

/** True for a real calendar day written `YYYY-MM-DD`, from `firstDay` to `lastDay`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < firstDay || text > lastDay) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

export const dayAllowed = `a calendar day written YYYY-MM-DD, from ${firstDay} to ${lastDay}`;

/** A span of days: `from` is in it, `to` is not; null means open on that side. */
export interface Days {
  from: string | null;
  to: string | null;
}

/** Whether something valid over `span` is valid on `day`. Unknown bounds count as open. */
export const isWithin = (day: string, span: Days): boolean => (span.from === null || span.from <= day) && (span.to === null || day < span.to);

/** The day so many days later; earlier where `days` is negative. */
export const daysAfter = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** As `daysAfter`, but never beyond the days that may be asked for. */
export function askableDaysAfter(day: string, days: number): string {
  const later = daysAfter(day, days);
  if (later < firstDay) return firstDay;
  return later > lastDay ? lastDay : later;
}

export const dayBefore = (day: string): string => daysAfter(day, -1);

/** The same day so many months later, or the last one of a month that is shorter. */
export function monthsAfter(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10);
}

/** The months that a span of days meets, as `YYYY-MM`, in order. */
export function monthsOf({ from, to }: { from: string; to: string }): string[] {
  const [first, last] = [from, dayBefore(to)].map((day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1) as [number, number];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => `${String(Math.floor((first + index) / 12)).padStart(4, '0')}-${String(((first + index) % 12) + 1).padStart(2, '0')}`);
}

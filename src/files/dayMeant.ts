import { dayAllowed, isDay } from '../kernel/period';

/** How a day may be written. */
const dayForms = `${dayAllowed}; also 2021/3/5, 110/03/05 or 民國110年3月5日`;

const monthNames = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The year in which the calendar of the Republic of China begins is 1912. */
const beforeRoc = 1911;

const western = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/;
const roc = /^(?:(?:民國|民国|ROC ?|R\.O\.C\. ?)(元|\d{1,3})|(\d{3}))(?:([-/.])(\d{1,2})\3(\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/i;
/** Jan 5, 2026; 5 January 2026. */
const spelled = /^(?:(\d{1,2}) )?([A-Za-z]{3,9})\.?,? (?:(\d{1,2}),? )?(\d{4})$/;
const named = /^(\d{1,2})-([A-Za-z]{3})-(\d{4})$/;

/** Why a cell is no day, where the reason is known: the first that fits. */
const reasons: [RegExp, string, string][] = [
  [/^\d{1,3}$/, 'a year alone (of the ROC calendar?), without month and day', dayForms],
  [/^(?:民國|民国)?\d{1,3}年?$/, 'a year of the ROC calendar alone, without month and day', dayForms],
  [/^(?:19|20)\d{2}年?$/, 'a year alone, without month and day', `where only the year is known, its first day, and YEAR as the precision; ${dayForms}`],
  [/^\d{5}(?:\.\d+)?$/, 'the number in which a sheet keeps a day, not a day', `the column\'s format set to a date, and the sheet saved again; ${dayForms}`],
  [/^0\d{3}[-/.]\d{1,2}[-/.]\d{1,2}$/, 'a year before 1900: a year of the ROC calendar written as a western one?', dayForms],
  [/^\d{1,2}[-/.]\d{1,2}[-/.]\d{1,4}$/, 'day, month and year in an order that cannot be told', `the year first, with all its digits; ${dayForms}`],
  [/^\d{1,2}年/, 'a year of two digits, of the ROC calendar or the western one', `民國 before it, or all four digits; ${dayForms}`],
  [/^\d{1,2}-[A-Za-z]{3}-\d{2}$/, 'a year of two digits', `all four digits; ${dayForms}`],
  [/^(?:\d{3,4}[-/.]\d{1,2}|(?:民國|民国)?\d{3,4}年\d{1,2}月)$/, 'a month without a day', `where only the month is known, its first day, and MONTH as the precision; ${dayForms}`],
  [/^(?:9999|2999|3000)[-/.年]/, 'a far day in the place of no end', `an empty cell where there is no end; ${dayForms}`],
  [/\d[ T]\S*\d:\d{2}/, 'a time of day, where only a day is meant', dayForms],
];

const isoOf = (year: number, month: string, date: string): string => `${String(year).padStart(4, '0')}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;

interface DayWritten {
  day: string;
  /** How it is written. */
  kind: 'days as a sheet writes them' | 'days of the ROC calendar' | 'days with a named month';
}

function spelledDay(text: string): DayWritten | null {
  const [, before, name = '', behind, year] = spelled.exec(text) ?? [];
  const month = name.toLowerCase();
  const place = Math.max(months.indexOf(month === 'sept' ? 'sep' : month), monthNames.indexOf(month));
  const date = before ?? behind;
  return place < 0 || date === undefined || (before !== undefined && behind !== undefined) ? null : { day: isoOf(Number(year), String(place + 1), date), kind: 'days with a named month' };
}

/** A day that may be none of the calendar; null where the text is in no form that has one meaning. */
function meant(text: string): DayWritten | null {
  const [, year, , month, date, zhMonth, zhDate] = western.exec(text) ?? [];
  if (year !== undefined) return { day: isoOf(Number(year), (month ?? zhMonth)!, (date ?? zhDate)!), kind: 'days as a sheet writes them' };
  const [, said, bare, , rocMonth, rocDate, zhRocMonth, zhRocDate] = roc.exec(text) ?? [];
  const rocYear = said ?? bare;
  if (rocYear !== undefined) return { day: isoOf((rocYear === '元' ? 1 : Number(rocYear)) + beforeRoc, (rocMonth ?? zhRocMonth)!, (rocDate ?? zhRocDate)!), kind: 'days of the ROC calendar' };
  const [, namedDate, name, namedYear] = named.exec(text) ?? [];
  const place = months.indexOf(name?.toLowerCase() ?? '');
  return place < 0 ? spelledDay(text) : { day: isoOf(Number(namedYear), String(place + 1), namedDate!), kind: 'days with a named month' };
}

/** A day as people and sheets write it, in plain characters, where that has one meaning; or why it has none, and what would. */
export function dayMeant(plain: string): DayWritten | { wrong: string; allowed: string } {
  const text = plain.replace(/(?<=[年月日國国]) +| +(?=[年月日])/g, '');
  const found = meant(text);
  if (found && isDay(found.day)) return found;
  const [, wrong, allowed] = reasons.find(([form]) => form.test(text)) ?? [];
  if (wrong !== undefined) return { wrong, allowed: allowed! };
  return { wrong: found ? 'a day that no calendar has' : 'not a date', allowed: dayForms };
}

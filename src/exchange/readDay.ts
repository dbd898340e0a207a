import { dayAllowed, isDay } from '../kernel/period';
import { CellProblem, plainCell, widthSaid, type Read } from './cell';

const forms = `${dayAllowed}; also 2021/3/5, 110/03/05 or 民國110年3月5日`;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The year in which the calendar of the Republic of China begins is 1912. */
const beforeRoc = 1911;

const western = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/;
const roc = /^(?:(?:民國|民国|ROC ?|R\.O\.C\. ?)(元|\d{1,3})|(\d{3}))(?:([-/.])(\d{1,2})\3(\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/i;
const named = /^(\d{1,2})-([A-Za-z]{3})-(\d{4})$/;
/** What a sheet puts behind a day that it keeps as a time. */
const midnight = /[ T](?:上午 ?|AM ?)?(?:0?0:00(?::00(?:\.0+)?)?|12:00:00 ?AM)(?:Z)?$/i;
const midnightOfTwelve = / (?:上午 ?|AM ?)12:00(?::00)?$/i;

/** Why a cell is no day, where the reason is known: the first that fits. */
const reasons: [RegExp, string, string][] = [
  [/^\d{1,3}$/, 'a year alone (of the ROC calendar?), without month and day', forms],
  [/^(?:民國|民国)?\d{1,3}年?$/, 'a year of the ROC calendar alone, without month and day', forms],
  [/^(?:19|20)\d{2}年?$/, 'a year alone, without month and day', `where only the year is known, its first day, and YEAR as the precision; ${forms}`],
  [/^\d{5}(?:\.\d+)?$/, 'the number in which a sheet keeps a day, not a day', `the column\'s format set to a date, and the sheet saved again; ${forms}`],
  [/^0\d{3}[-/.]\d{1,2}[-/.]\d{1,2}$/, 'a year before 1900: a year of the ROC calendar written as a western one?', forms],
  [/^\d{1,2}[-/.]\d{1,2}[-/.]\d{1,4}$/, 'day, month and year in an order that cannot be told', `the year first, with all its digits; ${forms}`],
  [/^\d{1,2}年/, 'a year of two digits, of the ROC calendar or the western one', `民國 before it, or all four digits; ${forms}`],
  [/^\d{1,2}-[A-Za-z]{3}-\d{2}$/, 'a year of two digits', `all four digits; ${forms}`],
  [/^(?:\d{3,4}[-/.]\d{1,2}|(?:民國|民国)?\d{3,4}年\d{1,2}月)$/, 'a month without a day', `where only the month is known, its first day, and MONTH as the precision; ${forms}`],
  [/^(?:9999|2999|3000)[-/.年]/, 'a far day in the place of no end', `an empty cell where there is no end; ${forms}`],
  [/\d[ T]\S*\d:\d{2}/, 'a time of day, where only a day is meant', forms],
];

const isoOf = (year: number, month: string, date: string): string => `${String(year).padStart(4, '0')}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;

/** The day, and how it is written; null where it is in no form that has one meaning. */
function meant(text: string): { day: string; kind: string } | null {
  const [, year, , month, date, zhMonth, zhDate] = western.exec(text) ?? [];
  if (year !== undefined) return { day: isoOf(Number(year), (month ?? zhMonth)!, (date ?? zhDate)!), kind: 'days as a sheet writes them' };
  const [, said, bare, , rocMonth, rocDate, zhRocMonth, zhRocDate] = roc.exec(text) ?? [];
  const rocYear = said ?? bare;
  if (rocYear !== undefined) return { day: isoOf((rocYear === '元' ? 1 : Number(rocYear)) + beforeRoc, (rocMonth ?? zhRocMonth)!, (rocDate ?? zhRocDate)!), kind: 'days of the ROC calendar' };
  const [, namedDate, name, namedYear] = named.exec(text) ?? [];
  const place = months.indexOf(name?.toLowerCase() ?? '');
  return place < 0 ? null : { day: isoOf(Number(namedYear), String(place + 1), namedDate!), kind: 'days with a named month' };
}

/**
 * A day as people and sheets write it, where that has one meaning; what is not written YYYY-MM-DD is said.
 * @throws CellProblem with the reason: a year alone, a sheet's number for a day, an order of day and month that cannot be told
 */
export function readDay(cell: string): Read<string> {
  const plain = plainCell(cell);
  if (isDay(plain)) return { value: plain, ...(plain === cell ? {} : { said: widthSaid(cell, plain) }) };
  const text = plain.replace(midnight, '').replace(midnightOfTwelve, '').replace(/(?<=[年月日國国]) +| +(?=[年月日])/g, '');
  const found = meant(text);
  if (found && isDay(found.day)) return { value: found.day, said: { kind: found.kind, example: `${plain} is ${found.day}` } };
  const [, message, allowed] = reasons.find(([form]) => form.test(text)) ?? [];
  if (message) throw new CellProblem(message, allowed!);
  throw new CellProblem(found ? 'a day that no calendar has' : 'not a date', forms);
}

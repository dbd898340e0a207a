import { DateTime, FixedOffsetZone, IANAZone, type Zone } from 'luxon';
import { dayMeant } from '../files/dayMeant';
import { evenTime } from './evenTime';
import { readInstant } from './readInstant';
import { trimmedId } from './trimmedId';

/** How days such as 03/05/2021 and 21/05/03 are written: their year, month and date in which order. */
export const dateOrders = ['mdy', 'dmy', 'ymd'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** What a time without a zone needs: the zone, and how days such as 03/05/2021 are written; each null where nobody says it. */
export interface TimeTerms {
  zone: string | null;
  dates: DateOrder | null;
}

/** What must be said of how times were read: of which calendar or century their years are, that a day stands there alone, or that the hour comes twice. */
export const timesHeard = {
  roc: 'read as days of the ROC calendar, whose year 1 is 1912',
  shortYear: 'years of two digits read as 20yy',
  dayAlone: 'a day without a time of day, read as its first moment',
  twice: 'an hour that comes twice, because clocks are set back, read as the first; a time with its offset (+08:00) has one meaning',
} as const;
export type TimeHeard = keyof typeof timesHeard;

/** An instant, or what keeps a time from being one: no zone, a day that may be two, or is one only in the other order of day and month, an hour that a clock skipped there, or a day that cannot be told. */
export type ReadTime = { instant: string; heard: TimeHeard[] } | { lacks: 'zone' | 'dates' } | { against: DateOrder } | { skippedIn: string } | { wrong: string; allowed: string } | null;

const half = '(AM|PM|上午|下午|午前|午後|오전|오후)';
const time = `(?:${half}\\s*)?(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d+))?)?(?:\\s*${half})?`;
const offset = '(Z|UTC|GMT|(?:UTC|GMT)?[+-]\\d{1,2}(?::?\\d{2})?|[A-Za-z]+(?:\\/[A-Za-z_+\\-0-9]+){1,2})';
const written = new RegExp(`^(.{5,30}?)(?:(?:T|[,\\s]+|(?<=日))${time}(?:\\s*\\(?${offset}\\)?)?)?$`, 'i');
const threeNumbers = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})$/;

const isAfternoon = /PM|下午|午後|오후/i;

const offsetNamed = /^(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d{2}))?$/i;

/** A zone by its IANA name, or by how far it is from UTC; null where there is none of this name. */
export function zoneNamed(name: string): Zone | null {
  if (/^(?:Z|UTC|GMT)$/i.test(name)) return FixedOffsetZone.utcInstance;
  const [, sign, hours, minutes = '0'] = offsetNamed.exec(name) ?? [];
  if (sign !== undefined) return Number(hours) > 14 || Number(minutes) > 59 ? null : FixedOffsetZone.instance((sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)));
  return name.includes('/') && IANAZone.isValidZone(name) ? IANAZone.create(name) : null;
}

interface DayRead {
  day: [year: number, month: number, date: number];
  heard: TimeHeard[];
}

/** The day of three numbers, its year not the first or of two digits, in the order that is said; null where two digits are no year in it. */
function dayInOrder(numbers: readonly [string, string, string], dates: DateOrder): DayRead | { against: DateOrder } | null {
  const place = (part: string): string => numbers[dates.indexOf(part)]!;
  const isShort = numbers[2].length <= 2;
  const [year, month, date] = [place('y'), place('m'), place('d')].map(Number) as DayRead['day'];
  if ((!isShort && place('y').length !== 4) || (month > 12 && month <= 31 && date <= 12)) return { against: dates };
  if (isShort && (place('y').length !== 2 || month > 12 || date > 31)) return null;
  return { day: [isShort ? 2000 + year : year, month, date], heard: isShort ? ['shortYear'] : [] };
}

const namedMonth = /^(\d{1,2}-[A-Za-z]{3}-)(\d{2})$/;

/** A day with its year first, or with a named month: as days are read everywhere, and of this century where two digits of a year are known to be behind. */
function dayByItself(text: string, dates: DateOrder | null): DayRead | { wrong: string; allowed: string } | null {
  const [, named, short] = dates === 'dmy' ? namedMonth.exec(text) ?? [] : [];
  const found = dayMeant(named === undefined ? text : `${named}20${short!}`);
  if ('wrong' in found) return found.wrong === 'not a date' ? null : { wrong: found.wrong, allowed: found.allowed };
  const [year, month, date] = found.day.split('-').map(Number) as DayRead['day'];
  return { day: [year, month, date], heard: named !== undefined ? ['shortYear'] : found.kind === 'days of the ROC calendar' ? ['roc'] : [] };
}

const orderAllowed = `or --dates ${dateOrders.join(', ')}, where all days are written so, of this century`;

/** Three numbers of which nobody can tell the order by themselves, and whether their year has two digits; null for anything else. */
function unordered(text: string): { numbers: [string, string, string]; isShort: boolean } | null {
  const [, first, , second, third] = threeNumbers.exec(text) ?? [];
  if (first === undefined || first.length > 2 || third!.length === 3) return null;
  return { numbers: [first, second!, third!], isShort: third!.length <= 2 };
}

/** The day of a time: three numbers with the year first or as it is said, or as days are read everywhere; null where it is none. */
function dayOf(text: string, dates: DateOrder | null): DayRead | { lacks: 'dates' } | { against: DateOrder } | { wrong: string; allowed: string } | null {
  const three = unordered(text);
  if (three && dates === null && !three.isShort) return { lacks: 'dates' };
  const inOrder = three && dates && dayInOrder(three.numbers, dates);
  if (inOrder) return inOrder;
  if (text.includes(':')) return null;
  const found = dayByItself(text, dates);
  return three?.isShort && found !== null && 'wrong' in found ? { ...found, allowed: `${found.allowed}; ${orderAllowed}` } : found;
}

function hourOf(hour: string, halfSaid: string | undefined): number | null {
  const said = Number(hour);
  if (halfSaid === undefined) return said <= 23 ? said : null;
  if (said < 1 || said > 12) return said === 0 ? (isAfternoon.test(halfSaid) ? null : 0) : null;
  return (said % 12) + (isAfternoon.test(halfSaid) ? 12 : 0);
}

/** A day as it was read, unless it is said to be another day of the week. */
function dayAgreed(read: ReturnType<typeof dayOf>, dayOfWeek: number | null): ReturnType<typeof dayOf> {
  if (read === null || !('day' in read) || dayOfWeek === null) return read;
  const [year, month, date] = read.day;
  return new Date(Date.UTC(year, month - 1, date)).getUTCDay() === dayOfWeek ? read : { wrong: 'a day of the week that this day is not', allowed: 'the day alone, or its own day of the week' };
}

/** A time of a clock of a zone as an instant. @param clock null: the first moment of the day */
function instantThere({ day: [year, month, day], heard }: DayRead, clock: [hour: number, minute: number, second: number, millisecond: number] | null, zone: Zone): ReadTime {
  const [hour, minute, second, millisecond] = clock ?? [0, 0, 0, 0];
  const moment = DateTime.fromObject({ year, month, day, hour, minute, second, millisecond }, { zone });
  if (!moment.isValid) return null;
  if (moment.day !== day) return { skippedIn: zone.name };
  if (clock === null) return { instant: moment.startOf('day').toUTC().toISO()!, heard: [...heard, 'dayAlone'] };
  if (moment.hour !== hour || moment.minute !== minute) return { skippedIn: zone.name };
  const possible = moment.getPossibleOffsets();
  return { instant: possible[0]!.toUTC().toISO()!, heard: possible.length > 1 ? [...heard, 'twice'] : heard };
}

/**
 * A time as exports write it, in any form of one meaning (`evenTime`): with its zone, or in a zone that is known of the file; with 上午 and 下午, AM and PM; its day as days are read
 * everywhere, and a day alone as its first moment; fractions of a second to the millisecond. An hour that comes twice where clocks are set back is taken the first time.
 */
export function readTime(cell: string, { zone, dates }: TimeTerms): ReadTime {
  const text = trimmedId(cell.normalize('NFKC'));
  const direct = readInstant(text);
  if (direct !== null) return { instant: direct, heard: [] };
  const { text: even, dayOfWeek } = evenTime(text);
  const match = written.exec(even);
  if (!match) return null;
  const [, dayText, before, hourText, minute = '0', secondOfMinute = '0', fraction = '', after, own] = match;
  const read = dayAgreed(dayOf(dayText!, dates), dayOfWeek);
  const hour = hourText === undefined ? 0 : hourOf(hourText, before ?? after);
  if (read === null || hour === null) return null;
  if (!('day' in read)) return read;
  const named = own ?? zone;
  if (named === null) return { lacks: 'zone' };
  const there = zoneNamed(named);
  if (there === null) return null;
  return instantThere(read, hourText === undefined ? null : [hour, Number(minute), Number(secondOfMinute), Number(fraction.slice(0, 3).padEnd(3, '0'))], there);
}

/** Whether a cell holds a time in some zone and order of days. */
export const isTime = (cell: string): boolean => (['mdy', 'dmy'] as const).some((dates) => {
  const read = readTime(cell, { zone: 'UTC', dates });
  return read !== null && 'instant' in read;
});

/** An instant in any form that has one meaning by itself, through every door; null where a zone, an order of days or a word about it is needed. */
export function instantIn(text: string): string | null {
  const read = readTime(text, { zone: null, dates: null });
  return read !== null && 'instant' in read && read.heard.length === 0 ? read.instant : null;
}

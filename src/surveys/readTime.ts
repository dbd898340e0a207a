import { DateTime, FixedOffsetZone, IANAZone, type Zone } from 'luxon';
import { readInstant } from './readInstant';

/** What a time without a zone needs: the zone, and how days such as 03/05/2021 are written; each null where nobody says it. */
export interface TimeTerms {
  zone: string | null;
  dates: 'mdy' | 'dmy' | null;
}

/** An instant, or what keeps a time from being one: no zone, a day that may be two, or an hour that a clock skipped there. */
export type ReadTime = { instant: string } | { lacks: 'zone' | 'dates' } | { skipped: true } | null;

const half = '(AM|PM|上午|下午|午前|午後|오전|오후)';
const time = `(?:${half}\\s*)?(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?(?:\\s*${half})?`;
const offset = '(Z|UTC|GMT|(?:UTC|GMT)?[+-]\\d{1,2}(?::?\\d{2})?|[A-Za-z]+(?:\\/[A-Za-z_+\\-0-9]+){1,2})';
const written = new RegExp(`^(\\d{1,4})([-/.])(\\d{1,2})\\2(\\d{1,4})(?:T|[,\\s]+)${time}(?:\\s*\\(?${offset}\\)?)?$`, 'i');

const isAfternoon = /PM|下午|午後|오후/i;

const offsetNamed = /^(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d{2}))?$/i;

/** A zone by its IANA name, or by how far it is from UTC; null where there is none of this name. */
export function zoneNamed(name: string): Zone | null {
  if (/^(?:Z|UTC|GMT)$/i.test(name)) return FixedOffsetZone.utcInstance;
  const [, sign, hours, minutes = '0'] = offsetNamed.exec(name) ?? [];
  if (sign !== undefined) return Number(hours) > 14 ? null : FixedOffsetZone.instance((sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)));
  return name.includes('/') && IANAZone.isValidZone(name) ? IANAZone.create(name) : null;
}

/** Year, month and day of three numbers: the year first, or as it is said; null where it must be said. */
function dayOf(first: string, second: string, third: string, dates: TimeTerms['dates']): [number, number, number] | null | 'unclear' {
  if (first.length === 4 && third.length <= 2) return [Number(first), Number(second), Number(third)];
  if (third.length !== 4 || first.length > 2) return null;
  if (dates === null) return 'unclear';
  return dates === 'mdy' ? [Number(third), Number(first), Number(second)] : [Number(third), Number(second), Number(first)];
}

function hourOf(hour: string, halfSaid: string | undefined): number | null {
  const said = Number(hour);
  if (halfSaid === undefined) return said <= 23 ? said : null;
  if (said < 1 || said > 12) return said === 0 ? (isAfternoon.test(halfSaid) ? null : 0) : null;
  return (said % 12) + (isAfternoon.test(halfSaid) ? 12 : 0);
}

/**
 * A time as exports write it: with its zone, or in a zone that is known of the file; with 上午 and 下午, AM and PM. An hour that comes twice
 * where clocks are set back is taken the first time.
 */
export function readTime(cell: string, { zone, dates }: TimeTerms): ReadTime {
  const text = cell.normalize('NFKC').trim();
  const direct = readInstant(text);
  if (direct !== null) return { instant: direct };
  const match = written.exec(text);
  if (!match) return null;
  const [, first, , second, third, before, hourText, minute, secondOfMinute = '0', after, own] = match;
  const day = dayOf(first!, second!, third!, dates);
  const hour = hourOf(hourText!, before ?? after);
  if (day === null || hour === null) return null;
  if (day === 'unclear') return { lacks: 'dates' };
  const named = own ?? zone;
  if (named === null) return { lacks: 'zone' };
  const there = zoneNamed(named);
  if (there === null) return null;
  const moment = DateTime.fromObject({ year: day[0], month: day[1], day: day[2], hour, minute: Number(minute), second: Number(secondOfMinute) }, { zone: there });
  if (!moment.isValid) return null;
  if (moment.hour !== hour) return { skipped: true };
  return { instant: moment.getPossibleOffsets()[0]!.toUTC().toISO()! };
}

import { isDay } from '../kernel/period';
import { trimmedId } from './trimmedId';

const pattern = /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(\.\d{1,9})?)?(Z|[+-](?:0\d|1[0-4]):?[0-5]\d)$/i;

export const instantAllowed = 'a day and time with a zone, such as 2026-01-05T10:00:00+08:00 or 2026-01-05T02:00:00Z';

/** An instant, written with its zone, as the graph stores it: UTC, milliseconds, fixed width. Null where it is none. */
export function readInstant(text: string): string | null {
  const match = pattern.exec(trimmedId(text));
  if (!match || !isDay(match[1]!)) return null;
  const [, day, hours, minutes, seconds = '00', fraction = '', zone] = match;
  const at = new Date(`${day}T${hours}:${minutes}:${seconds}${fraction.slice(0, 4)}${zone!.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

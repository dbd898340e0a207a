import { dayMeant } from '../files/dayMeant';
import { isDay } from '../kernel/period';
import { CellProblem, plainCell, widthSaid, type Read } from './cell';

/** What a sheet puts behind a day that it keeps as a time. */
const midnight = /[ T](?:上午 ?|AM ?)?(?:0?0:00(?::00(?:\.0+)?)?|12:00:00 ?AM)(?:Z)?$/i;
const midnightOfTwelve = / (?:上午 ?|AM ?)12:00(?::00)?$/i;

/**
 * A day as people and sheets write it, where that has one meaning; what is not written YYYY-MM-DD is said.
 * @throws CellProblem with the reason: a year alone, a sheet's number for a day, an order of day and month that cannot be told
 */
export function readDay(cell: string): Read<string> {
  const plain = plainCell(cell);
  if (isDay(plain)) return { value: plain, ...(plain === cell ? {} : { said: widthSaid(cell, plain) }) };
  const text = plain.replace(midnight, '').replace(midnightOfTwelve, '');
  const found = dayMeant(text);
  if ('wrong' in found) throw new CellProblem(found.wrong, found.allowed);
  return { value: found.day, said: { kind: found.kind, example: `${plain} is ${found.day}` } };
}

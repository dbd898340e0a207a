import type { Clock } from '../../src/kernel/clock';

/** A clock that goes one second further each time it is read: the same times on every engine. */
export function steadyClock(start = '2026-01-05T02:00:00.000Z'): Clock {
  let at = Date.parse(start);
  return { now: () => new Date((at += 1_000)) };
}

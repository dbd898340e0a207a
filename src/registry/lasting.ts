import { InterfaceType } from 'type-graphql';
import { Day, enumeration } from '../graphql/attributes';
import { isWithin, type Days } from '../kernel/period';
import { Sourced } from './entry';

export const Standing = enumeration('Standing', 'Whether an object stands on a day. What does not stand is counted nowhere on that day.', {
  UPCOMING: 'Not yet: its first day is later.',
  STANDING: 'It stands. An unknown first day counts as long ago.',
  RETIRED: 'No longer: it ended on that day or before.',
});
export type Standing = keyof typeof Standing;

/** An object that begins and may end. It is retired, never deleted, once something used it. */
@InterfaceType({ implements: Sourced, description: 'An object that begins and may end. It stands on a day where `validFrom` is not later and `validTo` is later or null; both rules hold in every list, count, gap and score of a day.' })
export abstract class Lasting extends Sourced {
  @Day({ description: 'The first day on which it stands; null where that is not known (it was there before the registry).', optional: true })
  validFrom!: string | null;

  @Day({ description: 'The first day on which it no longer stands; null while no end is known. A retired object keeps its history. Never later than the end of what the object ends with: a measurement point ends with its touchpoint and with its channel, a deployment with its point and with its survey.', optional: true })
  validTo!: string | null;
}

/** The days of an object as stored or frozen: what is absent is null. */
export const daysOf = ({ validFrom = null, validTo = null }: { validFrom?: unknown; validTo?: unknown }): Days => ({ from: validFrom as string | null, to: validTo as string | null });

/** Whether something that lasts so long stands on a day: the one place that decides it. Statements say the same of `validFrom` and `validTo`. */
export const standsOn = (day: string, lasting: { validFrom?: unknown; validTo?: unknown }): boolean => isWithin(day, daysOf(lasting));

/** An object as it is met: stored, or inside a frozen map, where it also knows how long it lasts by what the registry says now. */
export interface MetLasts {
  validFrom?: string | null;
  validTo?: string | null;
  lastsNow?: { validFrom: string | null; validTo: string | null };
}

/** From when to when it lasts, as the registry says now: also of one inside a frozen map, which may have been retired since it was published. */
export const lastingNow = (met: MetLasts): { validFrom?: string | null; validTo?: string | null } => met.lastsNow ?? met;

/** Whether something that was met stands on a day. */
export const isThere = (day: string, met: MetLasts): boolean => standsOn(day, lastingNow(met));

/** Whether it stood before, and no longer does. */
export const isRetiredOn = (day: string, { validTo = null }: { validTo?: unknown }): boolean => validTo !== null && (validTo as string) <= day;

export const standingOn = (day: string, lasting: { validFrom?: unknown; validTo?: unknown }): Standing => (standsOn(day, lasting) ? 'STANDING' : isRetiredOn(day, lasting) ? 'RETIRED' : 'UPCOMING');

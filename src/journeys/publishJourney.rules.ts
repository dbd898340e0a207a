import type { Unit } from '../graph/graph';
import { badInputs, notFound, type Problem } from '../kernel/failure';
import { keyOf } from '../kernel/id';
import type { Intent } from '../registry/intent';
import { frozenMap } from './frozenMap';
import { versionsOfJourneys } from './journeys.store';
import { journeyMaps } from './maps.store';

export interface Publication {
  /** The slug of the journey. */
  journey: string;
  /** The number the version is to have; the next one where it is left out. */
  number?: number;
  effectiveOn: string;
  note: [zh: string, en: string] | null;
  locate?: (problem: Problem) => Problem;
  /** It stands in a file: what is wrong is a problem of its line. */
  isLine?: boolean;
}

export const versionSlug = (journey: string, number: number): string => `${journey}#${number}`;

/**
 * What is to be saved so that the drafts of journeys become their next versions. Read through the unit: the drafts as they are now.
 * @throws NOT_FOUND for a journey that does not exist, BAD_INPUT with its line where it stands in a file; BAD_INPUT for a number that is not the next one, or a day before the last version's
 */
export async function versionsToPublish(unit: Unit, publications: Publication[]): Promise<Intent[]> {
  const keys = publications.map(({ journey }) => keyOf('Journey', journey));
  const { answers: maps } = await journeyMaps(unit, keys);
  const published = await versionsOfJourneys(unit, keys);
  return publications.map(({ journey, number, effectiveOn, note, locate = (problem) => problem, isLine = false }) => {
    const key = keyOf('Journey', journey);
    const map = maps.get(key);
    if (!map) throw isLine ? badInputs([locate({ field: 'journey', message: 'refers to something that does not exist', allowed: 'the id of an existing Journey' })]) : notFound('Journey', 'journey');
    const [last] = published.get(key) ?? [];
    const next = Number(last?.number ?? 0) + 1;
    if (number !== undefined && number !== next) throw badInputs([locate({ field: 'number', message: 'not the next version', allowed: String(next) })]);
    if (last && effectiveOn < String(last.effectiveOn)) {
      throw badInputs([locate({ field: 'effectiveOn', message: 'before the last version took effect', allowed: `${String(last.effectiveOn)} or later` })]);
    }
    return {
      noun: 'JourneyVersion', slug: versionSlug(journey, next), mode: 'ADD', action: 'PUBLISHED', locate,
      attributes: { number: next, effectiveOn, note, frozen: frozenMap(map) },
      links: { journey: [{ key }] },
    };
  });
}

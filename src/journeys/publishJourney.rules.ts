import type { Unit } from '../graph/graph';
import { badInputs, Failure, notFound, type Problem } from '../kernel/failure';
import { keyOf } from '../kernel/id';
import { entriesByKeys } from '../registry/entries.store';
import type { Intent } from '../registry/intent';
import { isRetiredOn, type MetLasts } from '../registry/lasting';
import { frozenMap } from './frozenMap';
import { versionsOfJourneys } from './journeys.store';
import { journeyMaps } from './maps.store';
import { withSurroundings } from './surroundings.rules';
import { versionSlug } from './versionSlug';

export interface Publication {
  /** The slug of the journey. */
  journey: string;
  /** The number the version is to have; the next one where it is left out. */
  number?: number;
  effectiveOn: string;
  note: [zh: string, en: string] | null;
  /** Take a day that lies ahead. */
  allowFuture?: boolean;
  locate?: (problem: Problem) => Problem;
  /** It stands in a file: what is wrong is a problem of its line. */
  isLine?: boolean;
}

/** @throws NOT_FOUND, or VERSION_CONFLICT where the draft, or any part of it, is not the one that was seen */
export async function refuseOtherDraft(unit: Unit, key: string, expected: number): Promise<void> {
  const journey = (await entriesByKeys(unit, [key])).get(key);
  if (!journey) throw notFound('Journey');
  const current = Number(journey.draftRevision ?? 0);
  if (current !== expected) throw new Failure('VERSION_CONFLICT', `the draft of this journey has been changed since; its revision is now ${current}`, { currentVersion: current });
}

/** @throws BAD_INPUT for a day after today */
export function refuseFuture(effectiveOn: string, today: string, locate: (problem: Problem) => Problem = (problem) => problem): void {
  if (effectiveOn > today) throw badInputs([locate({ field: 'effectiveOn', message: 'this day lies ahead: the version would not be the map of the journey until then', allowed: `a day up to ${today}, or allowFuture: true` })]);
}

/** @throws BAD_INPUT for a day on which the journey no longer stands */
function refuseRetired(journey: MetLasts, effectiveOn: string, locate: (problem: Problem) => Problem): void {
  if (isRetiredOn(effectiveOn, journey)) throw badInputs([locate({ field: 'effectiveOn', message: 'the journey is retired on this day', allowed: `a day before ${journey.validTo!}, or restoreJourney first` })]);
}

/**
 * What is to be saved so that the drafts of journeys become their next versions. Read through the unit: the drafts as they are now.
 * @throws NOT_FOUND for a journey that does not exist, BAD_INPUT with its line where it stands in a file; BAD_INPUT for a number that is not the next one, or a day before the last version's, after today, or on which the journey is retired
 */
export async function versionsToPublish(unit: Unit, publications: Publication[], today: string): Promise<Intent[]> {
  if (publications.length === 0) return [];
  const keys = publications.map(({ journey }) => keyOf('Journey', journey));
  const { answers: maps } = await journeyMaps(unit, keys);
  await withSurroundings(unit, [...maps.values()]);
  const published = await versionsOfJourneys(unit, keys);
  return publications.map(({ journey, number, effectiveOn, note, allowFuture = false, locate = (problem) => problem, isLine = false }) => {
    const key = keyOf('Journey', journey);
    const map = maps.get(key);
    if (!map) throw isLine ? badInputs([locate({ field: 'journey', message: 'refers to something that does not exist', allowed: 'the id of an existing Journey' })]) : notFound('Journey', 'journey');
    const [last] = published.get(key) ?? [];
    const standing = (published.get(key) ?? []).find(({ withdrawnOn }) => withdrawnOn == null);
    refuseRetired(map as MetLasts, effectiveOn, locate);
    if (!allowFuture) refuseFuture(effectiveOn, today, locate);
    const next = Number(last?.number ?? 0) + 1;
    if (number !== undefined && number !== next) throw badInputs([locate({ field: 'number', message: 'not the next version', allowed: String(next) })]);
    if (standing && effectiveOn < String(standing.effectiveOn)) {
      throw badInputs([locate({ field: 'effectiveOn', message: 'before the last version took effect', allowed: `${String(standing.effectiveOn)} or later` })]);
    }
    return {
      noun: 'JourneyVersion', slug: versionSlug(journey, next), mode: 'ADD', action: 'PUBLISHED', locate,
      attributes: { number: next, effectiveOn, note, withdrawnOn: null, frozen: frozenMap(map) },
      links: { journey: [{ key }] },
    };
  });
}

import type { Unit } from '../graph/graph';
import { badInput, notFound, versionConflict } from '../kernel/failure';
import { keyOf } from '../kernel/id';
import type { Intent } from '../registry/intent';
import { nounNamed } from '../registry/noun';
import { recordsOf } from '../registry/readRecords.rules';
import type { KnownRecord } from '../registry/records';
import type { StoredEntry } from '../registry/storedEntry';
import { versionsOfJourneys, versionsWithDocuments } from './journeys.store';
import { refuseFuture } from './publishJourney.rules';
import { touchpointsIn } from './touchpointsIn';

const noun = 'JourneyVersion';

async function standing(unit: Unit, slug: string, expectedVersion: number): Promise<KnownRecord> {
  const known = (await recordsOf(unit, nounNamed, [keyOf(noun, slug)])).get(keyOf(noun, slug));
  if (!known) throw notFound(noun);
  if (known.version !== expectedVersion) throw versionConflict(noun, known.version);
  if (known.attributes.withdrawnOn !== null) throw badInput('id', 'this version was withdrawn', 'a version that stands');
  return known;
}

const change = (slug: string, expectedVersion: number, action: Intent['action'], attributes: Intent['attributes']): Intent => ({ noun, slug, mode: 'CHANGE', expectedVersion, attributes, links: {}, ...(action ? { action } : {}) });

/**
 * A version taken back before its day has come: it was the map of the journey on no day.
 * @throws NOT_FOUND, VERSION_CONFLICT, BAD_INPUT for one that took effect
 */
export async function withdrawal(unit: Unit, slug: string, expectedVersion: number, today: string): Promise<Intent> {
  const { attributes } = await standing(unit, slug, expectedVersion);
  if (String(attributes.effectiveOn) <= today) throw badInput('id', `this version took effect on ${String(attributes.effectiveOn)}`, 'a version whose day lies ahead; one that took effect is followed by another, or its day corrected (correctVersion)');
  return change(slug, expectedVersion, 'WITHDRAWN', { withdrawnOn: today });
}

/** What a correction of a version's day moves: the days between, and the touchpoints on the maps that change places there. */
export interface Correction {
  intent: Intent;
  from: string;
  to: string;
  touchpoints: string[];
}

function refuseOutOfOrder(versions: StoredEntry[], number: number, day: string): void {
  const others = versions.filter(({ withdrawnOn }) => withdrawnOn == null);
  const before = others.find((each) => Number(each.number) < number);
  const after = others.filter((each) => Number(each.number) > number).at(-1);
  if (before && day < String(before.effectiveOn)) throw badInput('effectiveOn', `before version ${Number(before.number)} took effect`, `${String(before.effectiveOn)} or later`);
  if (after && day > String(after.effectiveOn)) throw badInput('effectiveOn', `after version ${Number(after.number)} took effect`, `${String(after.effectiveOn)} or earlier`);
}

/**
 * A version whose day was entered wrong. Its map stays what it is.
 * @throws NOT_FOUND, VERSION_CONFLICT, BAD_INPUT for a day that is the same, lies ahead without having been allowed, or is out of the order of versions
 */
export async function correction(unit: Unit, slug: string, expectedVersion: number, effectiveOn: string, { today, allowFuture }: { today: string; allowFuture: boolean }): Promise<Correction> {
  const { attributes, links } = await standing(unit, slug, expectedVersion);
  const old = String(attributes.effectiveOn);
  const number = Number(attributes.number);
  if (effectiveOn === old) throw badInput('effectiveOn', 'is the day of this version already', 'another day');
  if (!allowFuture) refuseFuture(effectiveOn, today);
  const journey = links.journey![0]!.key;
  const versions = (await versionsOfJourneys(unit, [journey])).get(journey) ?? [];
  refuseOutOfOrder(versions, number, effectiveOn);
  const before = versions.find((each) => Number(each.number) < number && each.withdrawnOn == null);
  const keys = [keyOf(noun, slug), ...(before ? [before.key] : [])];
  const maps = [...(await versionsWithDocuments(unit, keys)).values()].map(({ frozen }) => String(frozen));
  const [from, to] = [old, effectiveOn].sort() as [string, string];
  return { intent: change(slug, expectedVersion, 'CORRECTED', { effectiveOn }), from, to, touchpoints: touchpointsIn(maps) };
}


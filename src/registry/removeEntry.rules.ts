import type { Unit } from '../graph/graph';
import type { DraftChange } from '../history/history.rules';
import { readNames } from '../history/otherKeys.store';
import { badInput, notFound, versionConflict } from '../kernel/failure';
import { keyOf, splitKey } from '../kernel/id';
import type { Names } from '../kernel/names';
import { draftsOf } from './draftsOf.rules';
import { deleteEntry, neighboursOf, raiseDraftRevisions } from './entries.store';
import type { Removal } from './intent';
import { allNouns, nounNamed, type Noun } from './noun';
import { recordsOf } from './readRecords.rules';
import { shownRecord, type KnownRecord } from './records';

/** Relationships that objects of other nouns declare as theirs and that start at an object of this one: a stage's `HAS_STEP`. */
const declaredByOthers = ({ name }: Noun): string[] => allNouns().flatMap(({ links }) => links.filter(({ inward, to }) => inward && to === name).map(({ relationship }) => relationship));

/** The keys of the objects that name this one: it is their stage, their journey, what they are about. */
export async function namedBy(unit: Unit, noun: Noun, key: string): Promise<string[]> {
  const own = noun.links.filter(({ inward }) => inward).map(({ relationship }) => relationship);
  const others = declaredByOthers(noun);
  return (await neighboursOf(unit, key)).filter(({ type, inward }) => (inward ? !own.includes(type) : others.includes(type))).map(({ other }) => other);
}

const mostNamed = 5;

async function takeOut(unit: Unit, key: string, { version, ...record }: KnownRecord, reason: string | null, names: Names): Promise<DraftChange> {
  await deleteEntry(unit, key);
  return { objectKey: key, action: 'REMOVED', version: version + 1, before: shownRecord(nounNamed(splitKey(key)!.noun), record, names), after: {}, reason };
}

/**
 * Takes an object out of the registry, inside an edit, and answers the changes to record. What only says something about it goes along;
 * whatever else names the object stands in the way.
 * @throws NOT_FOUND, VERSION_CONFLICT, BAD_INPUT with what names it
 */
export async function removeEntry(unit: Unit, { noun, slug, expectedVersion, reason }: Removal): Promise<DraftChange[]> {
  const definition = nounNamed(noun);
  const key = keyOf(noun, slug);
  const known = (await recordsOf(unit, nounNamed, [key])).get(key);
  if (!known) throw notFound(noun);
  if (known.version !== expectedVersion) throw versionConflict(noun, known.version);
  const { names } = await readNames(unit);
  const naming = await namedBy(unit, definition, key);
  const goesAlong = (other: string): boolean => nounNamed(splitKey(other)!.noun).goesAlong ?? false;
  const named = naming.filter((other) => !goesAlong(other));
  if (named.length > 0) {
    const shown = named.slice(0, mostNamed).map((other) => `${splitKey(other)!.noun} ${names.slugOf(other)}`).join(', ');
    throw badInput('id', `still named by ${shown}${named.length > mostNamed ? ` and ${named.length - mostNamed} more` : ''}`, `a ${noun} that no other object names`);
  }
  await raiseDraftRevisions(unit, (await draftsOf(unit, [key])).filter((draft) => draft !== key));
  const changes: DraftChange[] = [];
  for (const [other, record] of await recordsOf(unit, nounNamed, naming.filter(goesAlong))) changes.push(await takeOut(unit, other, record, reason, names));
  return [...changes, await takeOut(unit, key, known, reason, names)];
}

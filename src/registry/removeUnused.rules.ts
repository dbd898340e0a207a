import type { Unit } from '../graph/graph';
import type { DraftChange } from '../history/history.rules';
import { readNames } from '../history/otherKeys.store';
import { badInput, notFound, versionConflict } from '../kernel/failure';
import { keyOf, splitKey } from '../kernel/id';
import type { Removal } from './intent';
import { nounNamed, usesElsewhere } from './noun';
import { recordsOf } from './readRecords.rules';
import { namedBy, removeEntry } from './removeEntry.rules';

const mostNamed = 5;

/** Everything that uses an object, in words: what names it, and what came of it and stays (frozen maps, decisions, answers). */
async function usesOf(unit: Unit, key: string): Promise<string[]> {
  const { noun } = splitKey(key)!;
  const { names } = await readNames(unit);
  const uses = (await namedBy(unit, nounNamed(noun), key)).map((other) => `${splitKey(other)!.noun} ${names.slugOf(other)}`);
  for (const find of usesElsewhere()) uses.push(...await find(unit, key));
  return [...new Set(uses)];
}

/**
 * Takes an object out that nothing uses, inside an edit, and answers the changes to record.
 * @throws NOT_FOUND, VERSION_CONFLICT, BAD_INPUT with what uses it, or for a noun that has a way of its own
 */
export async function removeUnused(unit: Unit, removal: Removal): Promise<DraftChange[]> {
  const { noun, slug, expectedVersion } = removal;
  const { removedBy, attributes } = nounNamed(noun);
  if (removedBy) throw badInput('id', `a ${noun} is not taken out in this way`, removedBy);
  const key = keyOf(noun, slug);
  const known = (await recordsOf(unit, nounNamed, [key])).get(key);
  if (!known) throw notFound(noun);
  if (known.version !== expectedVersion) throw versionConflict(noun, known.version);
  const uses = await usesOf(unit, key);
  if (uses.length === 0) return removeEntry(unit, removal);
  const more = uses.length > mostNamed ? ` and ${uses.length - mostNamed} more` : '';
  const instead = attributes.some(({ name }) => name === 'validTo') ? '; one that is used is retired' : '';
  throw badInput('id', `used by ${uses.slice(0, mostNamed).join(', ')}${more}`, `${/^[AEIO]/.test(noun) ? 'an' : 'a'} ${noun} that nothing uses${instead}`);
}

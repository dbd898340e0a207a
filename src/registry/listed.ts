import { keyOf } from '../kernel/id';
import { firstSlug } from '../kernel/names';
import type { StoredEntry } from './storedEntry';
import { nounNamed } from './noun';

/** An object as a statement of many objects answers it: the values of its listed properties, without their names. */
export type Listed = unknown[];

const kept = ['id', 'version', 'createdAt', 'updatedAt'];

/** The properties that a statement lists of each object of a noun (`[f IN $stage | p[f]]`): all but long texts and what only the service reads. */
export const listedProperties = (noun: string): string[] => [...kept, ...nounNamed(noun).attributes.filter(({ hidden }) => !hidden).map(({ name }) => name)];

type Unlist = (values: Listed) => StoredEntry;

const known = new Map<string, Unlist>();

/** Gives listed values their names back. Each object starts as a copy of an empty one: setting names that are not there yet costs five times as much. */
export function unlisted(noun: string): Unlist {
  const made = known.get(noun);
  if (made) return made;
  const properties = listedProperties(noun);
  const empty = { noun, key: '', ...Object.fromEntries(properties.map((name) => [name, null])) } as unknown as StoredEntry;
  const unlist: Unlist = (values) => {
    const entry = { ...empty };
    for (let index = 0; index < properties.length; index += 1) entry[properties[index]!] = values[index];
    entry.key = keyOf(noun, firstSlug(entry.id, entry.formerSlugs as string[] | null));
    return entry;
  };
  known.set(noun, unlist);
  return unlist;
}

import { keyOf, splitKey } from '../kernel/id';
import type { Renamed } from '../kernel/names';

const nouns = new Set<string>();

/** Has the objects of a noun found by every slug of the object that they are called after. */
export const callAfterAnother = (noun: string): void => { nouns.add(noun); };

export const nounsCalledAfter = (): string[] => [...nouns].sort();

/** An object that may be called after another: its slug is that of the other as it was once, alone or with `#` and more behind it. */
export type After = [key: string, slug: string];

/**
 * By which keys, besides their own, objects are found that are called after others: `life/claims#1` is `life/claim#1` where the journey
 * `life/claims` was `life/claim` when that was published. A key that one of them has is nobody else's.
 * @param objects all keys of objects that have several, with what may be called after them
 */
export function foundAfter(objects: readonly { keys: readonly string[]; called: readonly After[] }[]): Renamed[] {
  const taken = new Set(objects.flatMap(({ called }) => called.map(([key]) => key)));
  return objects.flatMap(({ keys, called }) => called.flatMap(([key, slug]): Renamed[] => {
    const slugs = keys.map((each) => splitKey(each)!.slug);
    const first = slugs.find((each) => slug === each || slug.startsWith(`${each}#`));
    if (first === undefined) return [];
    const more = slug.slice(first.length);
    const others = slugs.map((each) => keyOf(splitKey(key)!.noun, `${each}${more}`)).filter((other) => !taken.has(other));
    for (const other of others) taken.add(other);
    return [{ key, slug, others, isCalledAfter: true }];
  }));
}

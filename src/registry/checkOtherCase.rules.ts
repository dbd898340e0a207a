import type { Reader } from '../graph/graph';
import type { Problem } from '../kernel/failure';
import { keyOf } from '../kernel/id';
import type { Names } from '../kernel/names';
import { keysOfNoun } from './entries.store';

interface Added {
  noun: string;
  slug: string;
}

/**
 * A problem for every new object, and every new slug, that another one of its noun has or had but for upper and lower case: people and sheets do
 * not tell such ids apart.
 * @param entered the keys of all objects that are entered or changed now
 */
export async function checkOtherCase<Each extends Added>(graph: Reader, all: Each[], entered: ReadonlySet<string>, names: Names): Promise<{ added: Each; problem: Problem }[]> {
  if (all.length === 0) return [];
  const stored: string[] = [];
  for (const noun of [...new Set(all.map((added) => added.noun))].sort()) stored.push(...await keysOfNoun(graph, noun));
  const first = new Map<string, string>();
  for (const key of [...stored, ...names.others(), ...entered]) {
    const lowered = key.toLowerCase();
    if (!first.has(lowered)) first.set(lowered, key);
  }
  return all.flatMap((added) => {
    const key = keyOf(added.noun, added.slug);
    const other = first.get(key.toLowerCase());
    if (other === undefined || names.meant(other) === names.meant(key)) return [];
    return [{ added, problem: { field: 'id', message: 'differs from another id by upper and lower case alone', allowed: `an id of its own; there is ${names.slugOf(names.meant(other))}` } }];
  });
}

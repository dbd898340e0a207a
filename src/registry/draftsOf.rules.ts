import type { Reader } from '../graph/graph';
import { splitKey } from '../kernel/id';
import { nounNamed } from './noun';

/** The keys of the objects in whose drafts some objects take part as things stand. */
export async function draftsOf(graph: Reader, keys: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  const byNoun = new Map<string, string[]>();
  for (const key of keys) {
    const { noun } = splitKey(key)!;
    const group = byNoun.get(noun);
    if (group) group.push(key);
    else byNoun.set(noun, [key]);
  }
  for (const [noun, group] of byNoun) for (const key of await nounNamed(noun).draftOf?.(graph, group) ?? []) found.add(key);
  return [...found];
}

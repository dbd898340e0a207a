import type { Reader } from '../graph/graph';
import { splitKey } from '../kernel/id';
import { entryRecords } from './entries.store';
import type { Noun } from './noun';
import { recordFrom, type KnownRecord } from './records';

/** The records of objects that exist, by key. One statement, whatever the number. */
export async function recordsOf(graph: Reader, nounOf: (name: string) => Noun, keys: readonly string[]): Promise<Map<string, KnownRecord>> {
  if (keys.length === 0) return new Map();
  const links = [...new Set(keys.map((key) => splitKey(key)!.noun))].flatMap((name) => nounOf(name).links);
  const types = (inward: boolean) => [...new Set(links.filter((link) => link.inward === inward).map((link) => link.relationship))];
  const rows = await entryRecords(graph, keys, types(false), types(true));
  return new Map(rows.map(({ entry, outward, inward }) => [entry.key, recordFrom(nounOf(entry.noun), entry, outward, inward)]));
}

import type { Reader } from '../graph/graph';
import { keyOf, splitKey } from '../kernel/id';
import { mostProblems } from '../kernel/toldProblems';
import { problemsOf } from './checkRecord';
import { existingKeys, keysOfNoun } from './entries.store';
import { allNouns, nounNamed, type Noun } from './noun';
import { recordsOf } from './readRecords.rules';
import type { KnownRecord } from './records';

export interface Flaw {
  noun: string;
  slug: string;
  field: string;
  message: string;
}

export interface CheckedRegistry {
  checked: number;
  /** At most the first hundred. */
  flaws: Flaw[];
  flawCount: number;
}

/** How many objects are read at once. */
const batch = 1_000;

async function flawsBetween(graph: Reader, noun: Noun, records: Map<string, KnownRecord>): Promise<Flaw[]> {
  const derived = [...records].flatMap(([key, record]) => Object.entries(noun.derived?.(record) ?? {}).flatMap(([field, ends]) => ends.map((end) => ({ key, field, end: end.key }))));
  const existing = await existingKeys(graph, [...new Set(derived.map(({ end }) => end))]);
  const lost = derived.filter(({ end }) => !existing.has(end)).map(({ key, field }) => ({ noun: noun.name, slug: splitKey(key)!.slug, field, message: 'refers to something that does not exist' }));
  const together = (await noun.checkTogether?.(graph, [...records.keys()])) ?? [];
  const among = (await noun.checkAmong?.(graph, [...records].map(([key, record]) => ({ slug: splitKey(key)!.slug, record })))) ?? [];
  return [...lost, ...among.map(({ slug, problem: { field, message } }) => ({ noun: noun.name, slug, field, message })), ...together.map(({ field, message, about }) => ({ ...(splitKey(about[0]!) ?? { noun: noun.name, slug: '' }), field, message }))];
}

/** Checks every object by the rules by which it would be entered now. Reads the whole registry, a thousand objects at a time. */
export async function checkRegistry(graph: Reader): Promise<CheckedRegistry> {
  const flaws: Flaw[] = [];
  let checked = 0;
  for (const noun of allNouns()) {
    const keys = await keysOfNoun(graph, noun.name);
    for (let start = 0; start < keys.length; start += batch) {
      const records = await recordsOf(graph, nounNamed, keys.slice(start, start + batch));
      for (const [key, record] of records) {
        const { slug } = splitKey(key)!;
        if (keyOf(noun.name, slug) !== key) flaws.push({ noun: noun.name, slug, field: 'id', message: 'its key does not fit its id' });
        flaws.push(...problemsOf(noun, slug, record).map(({ field, message }) => ({ noun: noun.name, slug, field, message })));
      }
      flaws.push(...await flawsBetween(graph, noun, records));
      checked += records.size;
    }
  }
  return { checked, flaws: flaws.slice(0, mostProblems), flawCount: flaws.length };
}

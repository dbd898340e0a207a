import type { Reader } from '../graph/graph';
import { splitKey } from '../kernel/id';
import type { Names } from '../kernel/names';
import { lostOtherKeys, readNames } from '../history/otherKeys.store';
import { mostProblems } from '../kernel/toldProblems';
import { problemsOf } from './checkRecord';
import { existingKeys, keysOfNoun } from './entries.store';
import { allNouns, noticesElsewhere, nounNamed, type Noun } from './noun';
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
  /** What is worth knowing and no flaw, at most the first hundred. */
  notices: string[];
  noticeCount: number;
}

/** How many objects are read at once. */
const batch = 1_000;

async function flawsBetween(graph: Reader, noun: Noun, records: Map<string, KnownRecord>, names: Names): Promise<Flaw[]> {
  const derived = [...records].flatMap(([key, record]) => Object.entries(noun.derived?.(record, names) ?? {}).flatMap(([field, ends]) => ends.map((end) => ({ key, field, end: end.key }))));
  const existing = await existingKeys(graph, [...new Set(derived.map(({ end }) => end))]);
  const lost = derived.filter(({ end }) => !existing.has(end)).map(({ key, field }) => ({ noun: noun.name, slug: splitKey(key)!.slug, field, message: 'refers to something that does not exist' }));
  const together = [...(await noun.checkTogether?.(graph, [...records.keys()])) ?? [], ...(await noun.checkStored?.(graph, [...records.keys()])) ?? []];
  const among = (await noun.checkAmong?.(graph, [...records].map(([key, record]) => ({ slug: splitKey(key)!.slug, record })))) ?? [];
  return [...lost, ...among.map(({ slug, problem: { field, message } }) => ({ noun: noun.name, slug, field, message })), ...together.map(({ field, message, about }) => ({ ...(splitKey(about[0]!) ?? { noun: noun.name, slug: '' }), field, message }))];
}

/** The first slug an object had is that of its key, and it is found by all the others, those it had and the one it has. */
function fitsItsKey(key: string, { id, attributes }: KnownRecord, names: Names): boolean {
  const { noun, slug: first } = splitKey(key)!;
  const had = attributes.formerSlugs as string[];
  return (had[0] ?? id) === first && [id, ...had].every((slug) => names.keyOf(noun, slug) === key) && names.slugOf(key) === id;
}

/** Checks every object by the rules by which it would be entered now. Reads the whole registry, a thousand objects at a time. */
export async function checkRegistry(graph: Reader): Promise<CheckedRegistry> {
  const { names } = await readNames(graph);
  const flaws: Flaw[] = (await lostOtherKeys(graph)).map(({ key, named, taken }) => ({ ...splitKey(key)!, field: 'formerSlugs', message: taken > 0 ? 'is the slug of one object and leads to another' : `a former slug that leads to ${named === 0 ? 'nothing' : 'several objects'}` }));
  let checked = 0;
  for (const noun of allNouns()) {
    const keys = await keysOfNoun(graph, noun.name);
    for (let start = 0; start < keys.length; start += batch) {
      const records = await recordsOf(graph, nounNamed, keys.slice(start, start + batch));
      for (const [key, record] of records) {
        const { slug } = splitKey(key)!;
        if (!fitsItsKey(key, record, names)) flaws.push({ noun: noun.name, slug: names.slugOf(key), field: 'id', message: 'its key does not fit the slugs that it has and had' });
        flaws.push(...problemsOf(noun, slug, record, names).map(({ field, message }) => ({ noun: noun.name, slug, field, message })));
      }
      flaws.push(...await flawsBetween(graph, noun, records, names));
      checked += records.size;
    }
  }
  const notices = (await Promise.all(noticesElsewhere().map((find) => find(graph)))).flat();
  return { checked, flaws: flaws.slice(0, mostProblems), flawCount: flaws.length, notices: notices.slice(0, mostProblems), noticeCount: notices.length };
}

import type { Unit } from '../graph/graph';
import { withValue, type Problem } from '../kernel/failure';
import { isSlug, keyOf, slugAllowed, splitKey } from '../kernel/id';
import { maskPersonalData } from '../kernel/maskPersonalData';
import type { Names, Renamed } from '../kernel/names';
import { entriesByKeys } from './entries.store';
import type { Intent } from './intent';
import { nounNamed } from './noun';
import type { StoredEntry } from './storedEntry';

/** Intents by the slugs their objects were entered with, and what is called otherwise once they are written. */
export interface SettledNames {
  intents: Intent[];
  names: Names;
  renamed: Renamed[];
  /** The slugs that objects had until now, by key; of those whose slug changes. */
  before: Map<string, string>;
  problems: Problem[];
}

/** What an intent says of slugs: the one it was sent under, the one that it is to have, and former ones. */
interface Said {
  intent: Intent;
  former: string[];
  /** Keys by which the object may be known. */
  keys: string[];
}

/** The slugs that an intent says its object had. */
export const formerOf = ({ attributes: { formerSlugs } }: Intent): string[] => (Array.isArray(formerSlugs) ? formerSlugs.filter((each): each is string => typeof each === 'string') : []);

/** A file can say that an object had more slugs; those it had stay, also where a column is empty. */
function sayingNoneFormer(intent: Intent): Intent {
  return 'formerSlugs' in intent.attributes ? { ...intent, attributes: Object.fromEntries(Object.entries(intent.attributes).filter(([name]) => name !== 'formerSlugs')) } : intent;
}

const once = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];

const problemOf = ({ locate = (each) => each }: Intent, problem: Problem): Problem => locate(problem);

function meaning(intent: Intent, key: string, names: Names): Intent {
  const { texts } = nounNamed(intent.noun);
  const links = Object.fromEntries(Object.entries(intent.links).map(([name, entries]) => [name, entries.map((entry) => ({ ...entry, key: names.meant(entry.key) }))]));
  return { ...intent, slug: splitKey(key)!.slug, links, attributes: texts ? texts(intent.attributes, names) : intent.attributes };
}

/** Which slug an object is to have. A file that knows the present one as a former one says the new one; under a former slug it says nothing of it. */
function wantedSlug({ intent: { slug, toSlug }, former }: Said, present: string | null): string {
  if (toSlug !== undefined) return toSlug;
  return present === null || (slug !== present && former.includes(present)) ? slug : present;
}

/** All slugs it had, the one it was entered with first; none where it has that one and never had another. */
function slugsHad(key: string, stored: StoredEntry | undefined, former: string[], present: string | null, wanted: string): string[] {
  const first = splitKey(key)!.slug;
  const had = once([first, ...(stored?.formerSlugs as string[] | null | undefined) ?? [], ...(present === null ? [] : [present]), ...former]).filter((each) => each === first || each !== wanted);
  return had.length === 1 && wanted === first ? [] : had;
}

/** What an intent that speaks of slugs comes to, or what is wrong with it. */
function settle(said: Said, names: Names, stored: ReadonlyMap<string, StoredEntry>): { key: string; present: string | null; renamed: Renamed; formerSlugs: string[] } | Problem {
  const { intent, former, keys } = said;
  const { noun, slug } = intent;
  const field = intent.toSlug === undefined ? 'formerSlugs' : 'slug';
  if (intent.toSlug !== undefined && !isSlug(intent.toSlug)) return notASlug(field, intent.toSlug);
  const stray = former.findIndex((each) => !isSlug(each));
  if (stray >= 0) return withValue({ field, message: 'not a slug', allowed: slugAllowed, entry: stray }, former[stray]);
  const known = once(keys.map((key) => names.meant(key)).filter((key) => stored.has(key)));
  if (known.length > 1) return { field, message: `name several objects: ${known.map((key) => names.slugOf(key)).join(', ')}`, allowed: 'slugs that one object has or had' };
  const key = known[0] ?? keyOf(noun, former[0] ?? slug);
  const present = known.length > 0 ? names.slugOf(key) : null;
  const wanted = wantedSlug(said, present);
  const had = slugsHad(key, stored.get(key), former, present, wanted);
  const holder = [wanted, ...had].map((each) => names.keyOf(noun, each)).find((each) => each !== key && stored.has(each));
  if (holder !== undefined) return { field, message: `is a slug that ${noun} ${names.slugOf(holder)} has or had`, allowed: `a slug that no other ${noun} has or had` };
  const others = once([wanted, ...had]).map((each) => keyOf(noun, each)).filter((each) => each !== key);
  return { key, present, formerSlugs: had, renamed: { key, slug: wanted, others } };
}

export const notASlug = (field: string, slug: string): Problem => ({ field, message: slug.trim() === '' ? 'empty' : 'not a slug', allowed: slugAllowed });

const takenBefore = (noun: string, slug: string): Problem => ({ field: 'id', message: `already taken: it ${nounNamed(noun).calledAfter === undefined ? 'is a former slug of' : 'means'} ${noun} ${slug}`, allowed: `an id that no other ${noun} has or had` });

const sameObject = (slug: string): Problem => ({ field: 'id', message: `names the same object as another line or entry: ${maskPersonalData(slug)}`, allowed: 'each object once' });

/** Where two intents mean one object, the later one is told so. */
function refuseTwice(intents: Intent[], keys: string[], names: Names): Problem[] {
  const seen = new Set<string>();
  return keys.flatMap((key, index) => {
    const isFirst = seen.size < seen.add(names.meant(key)).size;
    return isFirst ? [] : [problemOf(intents[index]!, sameObject(names.slugOf(names.meant(key))))];
  });
}

/**
 * Finds the objects that intents mean, by any slug they have or had, in links and in texts as well. New slugs and those that files say an object
 * had are settled here. One statement more, and that only where an intent speaks of slugs.
 */
export async function settleNames(unit: Unit, names: Names, intents: Intent[]): Promise<SettledNames> {
  const speaking = new Map<number, Said>();
  intents.forEach((intent, index) => {
    const former = formerOf(intent);
    if (former.length === 0 && intent.toSlug === undefined) return;
    const { noun, slug } = intent;
    speaking.set(index, { intent, former, keys: [slug, ...former].map((each) => keyOf(noun, each)) });
  });
  const looked = [...speaking.values()].flatMap(({ intent: { noun, toSlug }, keys }) => [...keys, ...(toSlug === undefined ? [] : [keyOf(noun, toSlug)])].map((key) => names.meant(key)));
  const stored = looked.length > 0 ? await entriesByKeys(unit, once(looked)) : new Map<string, StoredEntry>();
  const problems: Problem[] = [];
  const renamed: Renamed[] = [];
  const before = new Map<string, string>();
  const said = intents.map((intent, index) => {
    const { noun, slug, mode } = intent;
    const own = names.keyOf(noun, slug);
    if (mode === 'ADD' && names.slugOf(own) !== slug) problems.push(problemOf(intent, takenBefore(noun, names.slugOf(own))));
    const speaks = speaking.get(index);
    if (!speaks) return { intent: sayingNoneFormer(intent), key: own };
    const settled = settle(speaks, names, stored);
    if ('message' in settled) {
      problems.push(problemOf(intent, settled));
      return { intent, key: own };
    }
    const { key, present, formerSlugs } = settled;
    if (settled.renamed.others.length > 0) renamed.push(settled.renamed);
    if (present !== null && present !== settled.renamed.slug) before.set(key, present);
    return { intent: { ...intent, attributes: { ...intent.attributes, formerSlugs } }, key };
  });
  const later = names.with(renamed);
  const keys = said.map(({ key }) => key);
  if (later.isPlain) return { intents: said.map(({ intent }) => intent), names: later, renamed, before, problems };
  problems.push(...refuseTwice(intents, keys, later));
  return { intents: said.map(({ intent, key }) => meaning(intent, later.meant(key), later)), names: later, renamed, before, problems };
}

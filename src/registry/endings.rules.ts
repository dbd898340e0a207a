import type { Unit } from '../graph/graph';
import { statedEnds } from '../history/history.store';
import type { Problem } from '../kernel/failure';
import { keyOf, splitKey } from '../kernel/id';
import { entriesByKeys, linkingEntries } from './entries.store';
import type { Intent } from './intent';
import { allNouns, nounNamed, type EntryRecord, type Noun } from './noun';
import { recordsOf } from './readRecords.rules';
import type { StoredEntry } from './storedEntry';

type Day = string | null;

/** The earlier of two ends; null is open. */
const earlier = (one: Day, other: Day): Day => (one === null ? other : other === null || one < other ? one : other);

const endOf = (attributes: Record<string, unknown>): Day => (attributes.validTo as string | null | undefined) ?? null;

const endsAlong = (noun: Noun): string[] => noun.links.filter((link) => link.endsAlong).map(({ name }) => name);

/** The keys of what an object ends with: the touchpoint and the channel of a measurement point. */
const endingKeys = (noun: Noun, { links }: EntryRecord): string[] => endsAlong(noun).flatMap((name) => (links[name] ?? []).map(({ key }) => key));

/** The day on which an object ends that is to end by `limit`: one that begins later never stands. */
const closedOn = (limit: string, { validFrom = null }: Record<string, unknown>): string => (validFrom !== null && (validFrom as string) > limit ? validFrom as string : limit);

async function endsOf(unit: Unit, keys: string[]): Promise<Map<string, Day>> {
  if (keys.length === 0) return new Map();
  return new Map([...await entriesByKeys(unit, [...new Set(keys)])].map(([key, entry]) => [key, endOf(entry)]));
}

interface Meant {
  intent: Intent;
  record: EntryRecord;
}

const outlasts = (limit: string): Problem => ({ field: 'validTo', message: 'later than the end of what it ends with', allowed: `a day up to ${limit}` });

/** What an intent comes to where what it ends with ends by `limit`: an end left open becomes that day, one that is stated later is a problem. */
function bounded({ intent, record }: Meant, limit: string): Intent | Problem {
  const end = endOf(record.attributes);
  const last = closedOn(limit, record.attributes);
  if (end !== null && end <= last) return intent;
  const isStated = intent.attributes.validTo !== undefined && (end !== null || intent.mode === 'CHANGE');
  return isStated ? outlasts(last) : { ...intent, attributes: { ...intent.attributes, validTo: last } };
}

/**
 * Intents that nothing outlasts what it ends with: read are those of what they link to that no intent is about.
 * @param meant each intent with the record it comes to
 */
export async function withinEnds(unit: Unit, meant: Meant[]): Promise<{ intents: Intent[]; problems: Problem[] }> {
  const lasting = meant.filter(({ intent }) => endsAlong(nounNamed(intent.noun)).length > 0);
  if (lasting.length === 0) return { intents: meant.map(({ intent }) => intent), problems: [] };
  const ends = new Map(meant.map(({ intent, record }) => [keyOf(intent.noun, intent.slug), endOf(record.attributes)]));
  const linked = lasting.flatMap(({ intent, record }) => endingKeys(nounNamed(intent.noun), record));
  for (const [key, end] of await endsOf(unit, linked.filter((key) => !ends.has(key)))) ends.set(key, end);
  const found = new Map<Intent, Intent>();
  const problems: Problem[] = [];
  const place = new Map(allNouns().map(({ name }, index) => [name, index]));
  for (const each of lasting.toSorted((a, b) => place.get(a.intent.noun)! - place.get(b.intent.noun)!)) {
    const limit = endingKeys(nounNamed(each.intent.noun), each.record).map((key) => ends.get(key) ?? null).reduce(earlier, null);
    if (limit === null) continue;
    const now = bounded(each, limit);
    if ('message' in now) problems.push(each.intent.locate?.(now) ?? now);
    else {
      found.set(each.intent, now);
      ends.set(keyOf(now.noun, now.slug), endOf({ ...each.record.attributes, ...now.attributes }));
    }
  }
  return { intents: meant.map(({ intent }) => found.get(intent) ?? intent), problems };
}

/** An object whose end another one was given. */
export interface Ended {
  key: string;
  from: Day;
  to: Day;
}

const isLater = ({ from, to }: Ended): boolean => from !== null && (to === null || to > from);

/** The objects that end with some, by key: those of every noun that says so. */
async function endingWith(unit: Unit, ended: Ended[]): Promise<Map<string, StoredEntry>> {
  const found = new Map<string, StoredEntry>();
  for (const noun of allNouns()) {
    for (const { to, relationship } of noun.links.filter((link) => link.endsAlong)) {
      const keys = ended.map(({ key }) => key).filter((key) => splitKey(key)!.noun === to);
      if (keys.length === 0) continue;
      for (const ends of (await linkingEntries(unit, keys, relationship, noun.name)).values()) for (const { entry } of ends) found.set(entry.key, entry);
    }
  }
  return found;
}

/**
 * What follows from ends that were set or taken back, as it stands in the graph now: what ends with those objects is closed with them,
 * and where an end was taken back or put off, what it had closed is opened again, up to the end that was said of it itself and as far as nothing else keeps it closed.
 * @param settled keys that somebody said the end of in the same edit: they are left as they are
 */
export async function endingsAfter(unit: Unit, ended: Ended[], settled: ReadonlySet<string>): Promise<Intent[]> {
  const along = [...(await endingWith(unit, ended)).values()].filter(({ key }) => !settled.has(key));
  if (along.length === 0) return [];
  const records = await recordsOf(unit, nounNamed, along.map(({ key }) => key));
  const ends = await endsOf(unit, [...records].flatMap(([key, record]) => endingKeys(nounNamed(splitKey(key)!.noun), record)));
  const stated = ended.some(isLater) ? await statedEnds(unit, along.map(({ key }) => key)) : new Map<string, Day>();
  return [...records].flatMap(([key, record]): Intent[] => {
    const { noun, slug } = splitKey(key)!;
    const end = endOf(record.attributes);
    const limit = endingKeys(nounNamed(noun), record).map((each) => ends.get(each) ?? null).reduce(earlier, null);
    // Only what was closed along comes back, however many ends closed it, in whatever order; what was retired by itself stays so.
    const wanted = stated.has(key) ? stated.get(key)! : end;
    const validTo = limit === null ? wanted : earlier(wanted, closedOn(limit, record.attributes));
    if (validTo === end) return [];
    return [{ noun, slug, mode: 'CHANGE', attributes: { validTo }, links: {}, action: earlier(validTo, end) === validTo ? 'CLOSED' : 'REOPENED' }];
  });
}

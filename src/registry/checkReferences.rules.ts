import type { Unit } from '../graph/graph';
import { withValue, type Problem } from '../kernel/failure';
import { giveWay } from '../kernel/giveWay';
import { splitKey } from '../kernel/id';
import type { Names } from '../kernel/names';
import { existingKeys, keysOfNoun } from './entries.store';
import type { EntryRecord, Noun } from './noun';
import { isPlaceholder } from './placeholder';

interface Referring {
  definition: Noun;
  record: EntryRecord;
  /** What is wrong with it already: a link that is wrong by itself is not looked up. */
  problems: Problem[];
  /** Turns a problem's field into where the sender finds it. */
  located: (problem: Problem) => Problem;
}

/** The id that is meant where only upper and lower case differ. */
async function meantBy(unit: Unit, missing: string[], entered: ReadonlySet<string>): Promise<Map<string, string>> {
  const nouns = new Set(missing.map((key) => splitKey(key)?.noun ?? ''));
  const known = [...entered, ...(await Promise.all([...nouns].sort().map((noun) => keysOfNoun(unit, noun)))).flat()];
  const byLowered = new Map(known.map((key) => [key.toLowerCase(), splitKey(key)!.slug]));
  return new Map(missing.flatMap((key) => {
    const slug = byLowered.get(key.toLowerCase());
    return slug === undefined ? [] : [[key, slug] as const];
  }));
}

function allowedFor(key: string, meant: string | undefined, noun: string): string {
  if (meant !== undefined) return `upper and lower case matter: ${meant}`;
  return `the id of an existing ${noun}${isPlaceholder(splitKey(key)?.slug ?? '') ? ', or none' : ''}`;
}

/** An object that a record refers to, and where it does. */
interface End extends Pick<Referring, 'located'> {
  key: string;
  name: string;
  to: string | null;
  entry?: number;
}

function endsOf({ definition, record, problems, located }: Referring, names: Names): End[] {
  return [
    ...definition.links.flatMap(({ name, to, many }) => (record.links[name] ?? []).map(({ key }, index) => ({ key, name, to, located, ...(many ? { entry: index } : {}) }))),
    ...Object.entries(definition.derived?.(record, names) ?? {}).flatMap(([list, rows]) => rows.map(({ key, attributes }) => ({
      key, name: definition.derivedFrom?.[list] ?? list, to: splitKey(key)!.noun, located, entry: attributes.position as number,
    }))),
  ].filter(({ name }) => !problems.some(({ field }) => field === name));
}

/** A problem for every link to something that neither exists nor is being entered now. One statement, whatever the number, and some more where any is missing. */
export async function checkReferences(unit: Unit, referring: Referring[], entered: ReadonlySet<string>, names: Names): Promise<Problem[]> {
  const ends: End[] = [];
  for (const each of referring) {
    await giveWay();
    for (const end of endsOf(each, names)) if (!entered.has(end.key)) ends.push(end);
  }
  if (ends.length === 0) return [];
  const existing = await existingKeys(unit, [...new Set(ends.map(({ key }) => key))]);
  const missing = ends.filter(({ key }) => !existing.has(key));
  if (missing.length === 0) return [];
  const meant = await meantBy(unit, [...new Set(missing.map(({ key }) => key))], entered);
  const problems: Problem[] = [];
  for (const { key, name, to, located, entry } of missing) {
    await giveWay();
    problems.push(located(withValue({
      field: name, message: `no ${to ?? 'object'} with this id`, allowed: allowedFor(key, meant.get(key), to ?? 'object'), ...(entry === undefined ? {} : { entry }),
    }, to === null ? key : splitKey(key)?.slug)));
  }
  return problems;
}

import type { Unit } from '../graph/graph';
import { withValue, type Problem } from '../kernel/failure';
import { splitKey } from '../kernel/id';
import { existingKeys } from './entries.store';
import type { EntryRecord, Noun } from './noun';

interface Referring {
  definition: Noun;
  record: EntryRecord;
  /** Turns a problem's field into where the sender finds it. */
  located: (problem: Problem) => Problem;
}

/** A problem for every link to something that neither exists nor is being entered now. One statement, whatever the number. */
export async function checkReferences(unit: Unit, referring: Referring[], entered: ReadonlySet<string>): Promise<Problem[]> {
  const ends = referring.flatMap(({ definition, record, located }) => [
    ...definition.links.flatMap(({ name, to, many }) => (record.links[name] ?? []).map(({ key }, index) => ({ key, name, to, located, ...(many ? { entry: index } : {}) }))),
    ...Object.entries(definition.derived?.(record) ?? {}).flatMap(([name, rows]) => rows.map(({ key }) => ({ key, name, to: null, located, entry: undefined }))),
  ]).filter(({ key }) => !entered.has(key));
  if (ends.length === 0) return [];
  const existing = await existingKeys(unit, [...new Set(ends.map(({ key }) => key))]);
  return ends.filter(({ key }) => !existing.has(key)).map(({ key, name, to, located, entry }) =>
    located(withValue({ field: name, message: `no ${to ?? 'object'} with this id`, allowed: `the id of an existing ${to ?? 'object'}`, ...(entry === undefined ? {} : { entry }) }, to === null ? key : splitKey(key)?.slug)));
}

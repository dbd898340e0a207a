import type { Reader } from '../graph/graph';
import { splitKey } from '../kernel/id';
import { linkedEntries, linkingEntries } from '../registry/entries.store';
import type { FoundEnd, StoredEntry } from '../registry/storedEntry';
import { factsOfEntries } from '../sources/sources.store';

/** The objects of maps by key, each as often as it occurs, those with edges first. */
function objectsOf(maps: readonly StoredEntry[]): Map<string, StoredEntry[]> {
  const found = new Map<string, StoredEntry[]>();
  const seen = new Set<unknown>();
  const visit = (value: unknown): void => {
    if (value === null || typeof value !== 'object' || seen.has(value)) return;
    seen.add(value);
    const { stages, ...others } = value as Record<string, unknown>;
    if ('noun' in others && 'key' in others) found.set(String(others.key), [...(found.get(String(others.key)) ?? []), value as StoredEntry]);
    visit(stages);
    Object.values(others).forEach(visit);
  };
  maps.forEach(visit);
  return found;
}

/**
 * Gives maps that are to be frozen what the map itself does not show but is asked of its objects: on which facts they rest, what bears on
 * them, to whom they belong. It is written where an object occurs first; `thawedMap` puts the occurrences together again.
 */
export async function withSurroundings(graph: Reader, maps: readonly StoredEntry[]): Promise<void> {
  const objects = objectsOf(maps);
  const keysOf = (...nouns: string[]): string[] => [...objects.keys()].filter((key) => nouns.includes(splitKey(key)!.noun));
  const give = <Answer>(answers: Map<string, Answer>, edge: string, of: (answer: Answer) => unknown): void => {
    for (const [key, answer] of answers) {
      const [first] = objects.get(key)!;
      if (first![edge] === undefined) first![edge] = of(answer);
    }
  };
  const entries = (ends: FoundEnd[]): StoredEntry[] => ends.map(({ entry }) => entry);
  const only = (noun: string) => (ends: FoundEnd[]): StoredEntry | null => entries(ends).find((entry) => entry.noun === noun) ?? null;

  const bearing = await linkedEntries(graph, keysOf('Touchpoint', 'MeasurementPoint'), 'BEARS_ON', 'Fact');
  const sources = await linkedEntries(graph, [...new Set([...bearing.values()].flatMap(entries).map(({ key }) => key))], 'STATED_IN', 'Source');
  give(bearing, 'seeAlso', (ends) => entries(ends).map((fact) => ({ ...fact, source: only('Source')(sources.get(fact.key) ?? []) })));
  const belonging = await linkedEntries(graph, keysOf('Touchpoint', 'MeasurementPoint', 'Persona'), 'BELONGS_TO', 'Subsidiary');
  give(belonging, 'subsidiary', only('Subsidiary'));
  const departments = await linkingEntries(graph, keysOf('Department'), 'HAS', null);
  give(departments, 'subsidiary', only('Subsidiary'));
  give(departments, 'group', only('Group'));
  give(await linkedEntries(graph, keysOf('Journey'), 'VARIANT_OF', 'Journey'), 'variantOf', only('Journey'));
  give(await linkedEntries(graph, keysOf('Subsidiary'), 'PART_OF', 'Group'), 'group', only('Group'));
  give(await factsOfEntries(graph, keysOf('Journey', 'Stage', 'Step', 'Path', 'Persona', 'Subsidiary', 'Touchpoint', 'Channel', 'Department', 'Archetype', 'MeasurementPoint')), 'facts', (facts) => facts);
}

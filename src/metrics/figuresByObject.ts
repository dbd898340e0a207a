import { unlisted, type Listed } from '../registry/listed';
import type { StoredEntry } from '../registry/storedEntry';

/** Figures as `observationsAbout` reads them: the key of what each is about, and the facts each rests on, by its slug. */
export interface FoundFigures {
  figures: [about: string, observation: Listed][];
  facts: [observation: string, fact: Listed, source: Listed][];
}

/** For each of the keys the figures about it, in the order in which they were read, each with its facts; an empty list where there is none. */
export function figuresByObject(keys: readonly string[], { figures, facts }: FoundFigures): Map<string, StoredEntry[]> {
  const restingOn = new Map<unknown, StoredEntry[]>(figures.map(([, [observation]]) => [observation, []]));
  for (const [observation, fact, source] of facts) restingOn.get(observation)!.push(Object.assign(unlisted('Fact')(fact), { source: unlisted('Source')(source) }));
  const about = new Map<string, StoredEntry[]>(keys.map((key) => [key, []]));
  for (const [key, observation] of figures) about.get(key)!.push(Object.assign(unlisted('Observation')(observation), { facts: restingOn.get(observation[0]) }));
  return about;
}

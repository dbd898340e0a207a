import type { Reader } from '../graph/graph';
import { notFound } from '../kernel/failure';
import { splitKey } from '../kernel/id';
import { refusalToRetire } from '../registry/refusalToEnd';
import { entriesByKeys } from '../registry/entries.store';
import type { Entry } from '../registry/entry';
import { isRetiredOn, type Lasting } from '../registry/lasting';
import type { StoredEntry } from '../registry/storedEntry';
import type { Retirement, Touched } from './retirement';
import { usesOf } from './retirement.store';

const mostListed = 100;

/**
 * What retiring an object on a day touches; where it is retired already, what its retirement touched on that day.
 * @param on the day; null: its end where it has one, or else `today`
 * @throws NOT_FOUND where there is no such object
 */
export async function retirementOf(graph: Reader, key: string, on: string | null, today: string): Promise<Retirement> {
  const found = await usesOf(graph, key);
  const noun = splitKey(key)!.noun;
  if (!found) throw notFound(noun);
  const { places, paths, pathsOn, owners, operators, journeys, points, deployments, targets, touchpoints, handedFrom, channels } = found;
  const [steps, around] = [places.map(([step]) => step), places.map(([, journey]) => journey)];
  const entries = await entriesByKeys(graph, [...new Set([key, ...steps, ...around, ...paths, ...pathsOn, ...owners, ...operators, ...journeys, ...points, ...deployments, ...targets, ...touchpoints, ...handedFrom, ...channels])]);
  const object = entries.get(key)!;
  const day = on ?? (object.validTo as string | null | undefined) ?? today;
  // What ends on the very day may have ended with it.
  const hadEnded = ({ validTo }: StoredEntry): boolean => validTo !== day && isRetiredOn(day, { validTo });
  const journeyEnded = (journey: string): boolean => hadEnded(entries.get(journey)!);
  const touched = (keys: string[]): Touched => {
    const standing = [...new Set(keys)].map((each) => entries.get(each)!).filter((entry) => !hadEnded(entry));
    return { count: standing.length, nodes: standing.slice(0, mostListed) as unknown as Entry[] };
  };
  return {
    object: object as unknown as Lasting, on: day, refusedBecause: refusalToRetire(noun, object, day),
    closes: touched([...points, ...deployments]),
    steps: touched(places.filter(([, journey]) => !journeyEnded(journey)).map(([step]) => step)),
    journeys: touched([...around, ...journeys].sort()), paths: touched([...paths, ...pathsOn].sort()),
    points: touched(points), deployments: touched(deployments), targets: touched(targets), touchpoints: touched(touchpoints), handedFrom: touched(handedFrom),
    owners: touched([...owners, ...operators].sort()), channels: touched(channels),
  };
}

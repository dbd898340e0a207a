import type { Reader } from '../graph/graph';
import { notFound } from '../kernel/failure';
import { splitKey } from '../kernel/id';
import { daysAfter } from '../kernel/period';
import { refusalToRetire } from '../registry/refusalToEnd';
import { entriesByKeys } from '../registry/entries.store';
import type { Entry } from '../registry/entry';
import { isRetiredOn, type Lasting } from '../registry/lasting';
import type { StoredEntry } from '../registry/storedEntry';
import { answersOutside } from '../surveys/answersLeftOut.store';
import type { AnswersLeftOut, Retirement, Touched } from './retirement';
import { usesOf } from './retirement.store';

const mostListed = 100;

/** What an end of deployments on a day would leave out. */
async function answersFrom(graph: Reader, day: string, deployments: StoredEntry[]): Promise<AnswersLeftOut> {
  const found = await answersOutside(graph, new Map(deployments.map(({ key }) => [key, { from: null, to: day }])));
  const entries = new Map(deployments.map((entry) => [entry.key, entry]));
  return {
    count: found.reduce((sum, { answers }) => sum + answers, 0),
    possibleFrom: found.length === 0 ? null : daysAfter(found.map(({ last }) => last).reduce((one, other) => (one > other ? one : other)), 1),
    deployments: found.slice(0, mostListed).map(({ deployment, answers, last }) => ({ deployment: entries.get(deployment) as unknown as Lasting, answers, last })),
  };
}

/** Why its answers keep an object from ending on a day; null where they do not. */
const refusalOfAnswers = ({ count, possibleFrom }: AnswersLeftOut): string | null =>
  (count === 0 ? null : `${count} ${count === 1 ? 'answer lies' : 'answers lie'} on this day or later; it can end from ${possibleFrom} on, or once they are erased or corrected`);

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
  // Where it ended on the very day, what ends on that day may have ended with it.
  const hadEnded = ({ validTo }: StoredEntry): boolean => isRetiredOn(day, { validTo }) && !(validTo === day && object.validTo === day);
  const journeyEnded = (journey: string): boolean => hadEnded(entries.get(journey)!);
  const touched = (keys: string[]): Touched => {
    const standing = [...new Set(keys)].map((each) => entries.get(each)!).filter((entry) => !hadEnded(entry));
    return { count: standing.length, nodes: standing.slice(0, mostListed) as unknown as Entry[] };
  };
  const ending = noun === 'Deployment' ? [key, ...deployments] : deployments;
  const answers = await answersFrom(graph, day, ending.map((each) => entries.get(each)!).filter((entry) => !hadEnded(entry)));
  return {
    object: object as unknown as Lasting, on: day, refusedBecause: refusalToRetire(noun, object, day) ?? refusalOfAnswers(answers), answers,
    closes: touched([...points, ...deployments]),
    steps: touched(places.filter(([, journey]) => !journeyEnded(journey)).map(([step]) => step)),
    journeys: touched([...around, ...journeys].sort()), paths: touched([...paths, ...pathsOn].sort()),
    points: touched(points), deployments: touched(deployments), targets: touched(targets), touchpoints: touched(touchpoints), handedFrom: touched(handedFrom),
    owners: touched([...owners, ...operators].sort()), channels: touched(channels),
  };
}

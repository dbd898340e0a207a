import { splitKey } from '../kernel/id';
import type { Dependence } from './impact';
import type { ImpactFound } from './impactFound';

/** One way along which something depends: keys, each with how it depends on the one before. */
export type Way = { object: string; how: Dependence }[];

const order = ['Touchpoint', 'Step', 'Stage', 'Journey', 'Path', 'Subsidiary', 'MeasurementPoint', 'Observation', 'Channel'];

function waysFrom({ subsidiaries, places, paths, points, figures, handedFrom }: ImpactFound['anchors'][number], start: Way): Way[] {
  const one = (how: Dependence) => (object: string): Way => [...start, { object, how }];
  return [
    ...(start.length > 0 ? [start] : []),
    ...subsidiaries.map(one('BELONGS_TO')),
    ...places.flatMap(({ step, stage, journey }) => {
      const toStep = one('STANDS_AT')(step);
      const toStage: Way = [...toStep, { object: stage, how: 'PART_OF' }];
      return [toStep, toStage, [...toStage, { object: journey, how: 'PART_OF' }] as Way];
    }),
    ...paths.map(one('TAKES')),
    ...points.flatMap(({ point, figures: ofPoint }) => [one('MEASURES')(point), ...ofPoint.map((figure): Way => [...one('MEASURES')(point), { object: figure, how: 'ABOUT' }])]),
    ...figures.map(one('ABOUT')),
    ...handedFrom.map(one('HANDS_OVER_TO')),
  ];
}

const rank = (key: string): number => order.indexOf(splitKey(key)!.noun);

/** What depends on the object, by key, each once with every way that leads to it, in the order of kinds. */
export function dependentsOf({ object, channels, figures, anchors }: ImpactFound): Map<string, Way[]> {
  const noun = splitKey(object)!.noun;
  const how: Dependence = noun === 'Channel' ? 'RUNS_ON' : noun === 'Archetype' ? 'VARIANT_OF' : 'OWNED_BY';
  const ways: Way[] = [
    ...anchors.flatMap((anchor) => waysFrom(anchor, anchor.touchpoint === object ? [] : [{ object: anchor.touchpoint, how }])),
    // A touchpoint's own figures came with the touchpoint.
    ...(noun === 'Touchpoint' ? [] : figures.map((figure): Way => [{ object: figure, how: 'ABOUT' }])),
    ...channels.map((channel): Way => [{ object: channel, how: 'OPERATED_BY' }]),
  ];
  const byKey = new Map<string, Way[]>();
  for (const way of ways) {
    const { object: key } = way.at(-1)!;
    const known = byKey.get(key);
    if (known) known.push(way);
    else byKey.set(key, [way]);
  }
  return new Map([...byKey].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1)));
}

/** The dependents that stand, with the ways that lead through nothing that has ended. */
export const standingWays = (dependents: ReadonlyMap<string, Way[]>, stands: (key: string) => boolean): Map<string, Way[]> => new Map([...dependents]
  .map(([key, ways]): [string, Way[]] => [key, ways.filter((way) => way.every(({ object }) => stands(object)))])
  .filter(([, ways]) => ways.length > 0));

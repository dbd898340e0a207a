import { splitKey } from '../kernel/id';
import type { Dependence } from './impact';
import type { ImpactFound } from './impactFound';

/** One way along which something depends: from what was asked about, keys, each with how it depends on the one before. */
export interface Way {
  from: string;
  hops: { object: string; how: Dependence }[];
}

type Hops = Way['hops'];

const order = ['Touchpoint', 'Step', 'Stage', 'Journey', 'Path', 'Subsidiary', 'MeasurementPoint', 'Observation', 'Channel'];

function hopsFrom({ subsidiaries, places, paths, points, figures, handedFrom }: ImpactFound['anchors'][number], start: Hops): Hops[] {
  const one = (how: Dependence) => (object: string): Hops => [...start, { object, how }];
  return [
    ...(start.length > 0 ? [start] : []),
    ...subsidiaries.map(one('BELONGS_TO')),
    ...places.flatMap(({ step, stage, journey }) => {
      const toStep = one('STANDS_AT')(step);
      const toStage: Hops = [...toStep, { object: stage, how: 'PART_OF' }];
      return [toStep, toStage, [...toStage, { object: journey, how: 'PART_OF' }] as Hops];
    }),
    ...paths.map(one('TAKES')),
    ...points.flatMap(({ point, figures: ofPoint }) => [one('MEASURES')(point), ...ofPoint.map((figure): Hops => [...one('MEASURES')(point), { object: figure, how: 'ABOUT' }])]),
    ...figures.map(one('ABOUT')),
    ...handedFrom.map(one('HANDS_OVER_TO')),
  ];
}

const rank = (key: string): number => order.indexOf(splitKey(key)!.noun);

/** How a touchpoint depends on an object of another noun. */
const anchored: Readonly<Record<string, Dependence>> = { Channel: 'RUNS_ON', Archetype: 'VARIANT_OF', Department: 'OWNED_BY', Journey: 'SERVES' };

/** Every way along which something depends on one object. */
function waysFrom({ object, channels, figures, variants, led, stages, anchors }: ImpactFound): Way[] {
  const { noun } = splitKey(object)!;
  const one = (how: Dependence) => (key: string): Hops => [{ object: key, how }];
  const hops: Hops[] = [
    ...stages.flatMap(({ stage, steps }) => [one('HELD_BY')(stage), ...steps.map((step): Hops => [...one('HELD_BY')(stage), { object: step, how: 'HELD_BY' }])]),
    ...led.map(one('HELD_BY')),
    ...anchors.flatMap((anchor) => hopsFrom(anchor, anchor.touchpoint === object ? [] : one(anchored[noun]!)(anchor.touchpoint))),
    // A touchpoint's own figures came with the touchpoint.
    ...(noun === 'Touchpoint' ? [] : figures.map(one('ABOUT'))),
    ...variants.map(one('VARIANT_OF')),
    ...channels.map(one('OPERATED_BY')),
  ];
  return hops.map((each) => ({ from: object, hops: each }));
}

/** What depends on any of the objects, by key, each once with every way that leads to it, in the order of kinds. What was asked about is not among it. */
export function dependentsOf(found: readonly ImpactFound[]): Map<string, Way[]> {
  const asked = new Set(found.map(({ object }) => object));
  const byKey = new Map<string, Way[]>();
  for (const way of found.flatMap(waysFrom)) {
    const { object: key } = way.hops.at(-1)!;
    if (asked.has(key)) continue;
    const known = byKey.get(key);
    if (known) known.push(way);
    else byKey.set(key, [way]);
  }
  return new Map([...byKey].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1)));
}

/** The dependents that stand, with the ways that lead through nothing that has ended. */
export const standingWays = (dependents: ReadonlyMap<string, Way[]>, stands: (key: string) => boolean): Map<string, Way[]> => new Map([...dependents]
  .map(([key, ways]): [string, Way[]] => [key, ways.filter(({ hops }) => hops.every(({ object }) => stands(object)))])
  .filter(([, ways]) => ways.length > 0));

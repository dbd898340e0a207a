import type { Entry } from '../registry/entry';
import type { Dependence, Dependent, Hop } from './impact';
import type { ImpactFound } from './impact.store';

type Found = { key: string; noun: string };
type Way = { object: Found; how: Dependence }[];

const order = ['Touchpoint', 'Step', 'Stage', 'Journey', 'Path', 'Subsidiary', 'MeasurementPoint', 'Observation', 'Channel'];

function waysFrom({ touchpoint, subsidiaries, places, paths, points, figures, handedFrom }: ImpactFound['anchors'][number], start: Way): Way[] {
  const one = (how: Dependence) => (object: Found): Way => [...start, { object, how }];
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
    ...figures.filter(({ key }) => key !== touchpoint.key).map(one('ABOUT')),
    ...handedFrom.map(one('HANDS_OVER_TO')),
  ];
}

/** What depends on the object, each once with every way that leads to it, in the order of kinds. */
export function dependentsOf({ object, channels, figures, anchors }: ImpactFound): Dependent[] {
  const how: Dependence = object.noun === 'Channel' ? 'RUNS_ON' : 'OWNED_BY';
  const ways: Way[] = [
    ...anchors.flatMap((anchor) => waysFrom(anchor, anchor.touchpoint.key === object.key ? [] : [{ object: anchor.touchpoint, how }])),
    ...(object.noun === 'Touchpoint' ? [] : figures.map((figure): Way => [{ object: figure, how: 'ABOUT' }])),
    ...channels.map((channel): Way => [{ object: channel, how: 'OPERATED_BY' }]),
  ];
  const byKey = new Map<string, Way[]>();
  for (const way of ways) {
    const { key } = way.at(-1)!.object;
    byKey.set(key, [...(byKey.get(key) ?? []), way]);
  }
  return [...byKey.values()]
    .map((found) => ({ object: found[0]!.at(-1)!.object as unknown as Entry, how: found[0]!.at(-1)!.how, ways: found.map((hops) => ({ hops: hops as unknown as Hop[] })) }))
    .sort((a, b) => order.indexOf(a.object.noun) - order.indexOf(b.object.noun) || (a.object.id < b.object.id ? -1 : 1));
}

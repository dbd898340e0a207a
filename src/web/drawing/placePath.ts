import { barAt, crossing, curveData, cutOf, lineData, middleOf } from './cubic';
import type { ChangeMark, Column, DrawnPath, LaneBox, PathPiece, Point, Sizes } from './layout';
import type { Lane, MapChange, MapPath, Tongue } from './mapModel';
import { textWidth } from './textWidth';
import { word } from './words';

const cutGap = 34;
const barLength = 16;

export const onPath = (columns: Column[]): Column[] => columns.filter((column) => column.onPath !== null);

/** Whether no touchpoint is registered; a step whose touchpoints a filter hides is not empty. */
export const isEmpty = ({ step }: Column): boolean => !step || (step.cards.length === 0 && !step.hidden);

/**
 * The side on which a path passes each step: where it stops, that of the channel; where it does not, it stays on the side it comes from,
 * so that every crossing is one change.
 */
export function sidesOf(path: MapPath, steps: number): Lane[] {
  const first = path.stops.find((stop) => stop !== null)?.group ?? 'ONLINE';
  let side: Lane = first;
  return Array.from({ length: steps }, (_, index) => {
    side = path.stops[index]?.group ?? side;
    return side;
  });
}

/** From where to where a path is drawn: from its first to its last stop, and over steps before and behind at which nothing is registered. */
export function reachOf(path: MapPath, columns: Column[]): { from: number; to: number } | null {
  const stops = columns.map((_, index) => path.stops[index] ?? null);
  let from = stops.findIndex((stop) => stop !== null);
  if (from < 0) return null;
  let to = stops.findLastIndex((stop) => stop !== null);
  while (from > 0 && isEmpty(columns[from - 1]!)) from -= 1;
  while (to < columns.length - 1 && isEmpty(columns[to + 1]!)) to += 1;
  return { from, to };
}

const bonds = { OWNER: 'sameOwner', TOUCHPOINT: 'sameTouchpoint', HAND_OVER: 'handOver' } as const;

function pillOf(change: MapChange, { unit }: Sizes, tongue: Tongue): ChangeMark['pill'] {
  if (!change.bond) return null;
  const { kind, name } = change.bond;
  const full = name ? name[tongue] : word(bonds[kind], tongue);
  const widthOf = (text: string): number => 26 + textWidth(text, 10.5);
  const text = widthOf(full) <= unit - 36 ? full : word(bonds[kind], tongue);
  return { text, width: widthOf(text), full };
}

interface Drawn {
  pieces: PathPiece[];
  change: ChangeMark | null;
}

/** From one step on the path to the next. */
function between(one: Column, other: Column, from: Point, to: Point, change: MapChange | undefined, sizes: Sizes, tongue: Tongue): Drawn {
  const dotted = isEmpty(one) || isEmpty(other);
  if (from.y === to.y) return { pieces: [{ d: lineData(from, to), dotted }], change: null };
  const border = other.x;
  const half = Math.min(border - from.x, to.x - border);
  const curve = crossing({ x: border - half, y: from.y }, { x: border + half, y: to.y });
  const straight: PathPiece[] = [
    ...(curve.from.x > from.x ? [{ d: lineData(from, curve.from), dotted }] : []),
    ...(curve.to.x < to.x ? [{ d: lineData(curve.to, to), dotted }] : []),
  ];
  const { x, y } = middleOf(curve);
  const known = change ?? null;
  if (!known || known.bond) {
    const pill = known ? pillOf(known, sizes, tongue) : null;
    return { pieces: [...straight, { d: curveData(curve), dotted }], change: known && { x, y, change: known, pill, bars: [], gaps: [], fromStep: one.step!, toStep: other.step! } };
  }
  const [head, tail] = cutOf(curve, cutGap);
  return {
    pieces: [...straight, { d: curveData(head), dotted }, { d: curveData(tail), dotted }],
    change: { x, y, change: known, pill: null, bars: [barAt(head.to, head.second, barLength), barAt(tail.from, tail.first, barLength)], gaps: [], fromStep: one.step!, toStep: other.step! },
  };
}

/** One path as it runs on the rails, cut where a change of channel is a break. `shift` moves it off the rail, where several are drawn. */
export function placePath(path: MapPath, columns: Column[], lanes: LaneBox[], sizes: Sizes, tongue: Tongue, shift = 0): { drawn: DrawnPath; changes: ChangeMark[] } {
  const steps = onPath(columns);
  const reach = reachOf(path, steps);
  if (!reach) return { drawn: { path, pieces: [], start: null }, changes: [] };
  const sides = sidesOf(path, steps.length);
  const railOf = (side: Lane): number => lanes.find(({ lane }) => lane === side)!.rail + shift;
  const points = steps.map((column, index) => ({ x: column.center, y: railOf(sides[index]!) }));
  const drawn = points.slice(reach.from, reach.to).map((point, index) => {
    const place = reach.from + index;
    const change = path.changes.find(({ to }) => to === place + 1);
    return between(steps[place]!, steps[place + 1]!, point, points[place + 1]!, change, sizes, tongue);
  });
  const first = points[reach.from]!;
  return {
    drawn: { path, pieces: drawn.flatMap(({ pieces }) => pieces), start: { x: first.x - Math.min(34, sizes.unit / 2 - 14), y: first.y } },
    changes: drawn.flatMap(({ change }) => (change ? [{ ...change, fromStep: steps[change.change.from]?.step ?? change.fromStep }] : [])),
  };
}

import { lineData } from './cubic';
import type { CardBox, Column, LaneBox, Layout, Station, Stem } from './layout';
import type { Lane, MapPath } from './mapModel';
import { isEmpty, onPath, reachOf, sidesOf } from './placePath';
import { stem } from './placeLanes';

/** How far a station stands off a rail on which the path goes by. */
const aside = 11;

interface Passing {
  side: Lane | null;
  stop: { touchpoint: string; group: Lane } | null;
  isWithin: boolean;
  isEnd: boolean;
}

/** How the drawn path passes a column; without one, nothing passes. */
function passings(columns: Column[], path: MapPath | null): Map<Column, Passing> {
  const steps = onPath(columns);
  const reach = path && reachOf(path, steps);
  const sides = path ? sidesOf(path, steps.length) : [];
  const last = path ? path.stops.findLastIndex((stop) => stop !== null) : -1;
  return new Map(steps.map((column, index) => [column, {
    side: path ? sides[index]! : null, stop: path?.stops[index] ?? null, isEnd: index === last, isWithin: reach != null && index >= reach.from && index <= reach.to,
  }]));
}

const passesBy: Passing = { side: null, stop: null, isWithin: false, isEnd: false };

/** The side on which a step without touchpoint shows its outline; null where there are touchpoints. */
export function emptySide(columns: Column[], path: MapPath | null): (column: Column) => Lane | null {
  const passing = passings(columns, path);
  return (column) => (isEmpty(column) ? passing.get(column)?.side ?? 'ONLINE' : null);
}

/** From the rail to the cards of one side: a stem, or a bracket to two side by side; and on between stacked ones. */
function stemsOf(cards: CardBox[], { lane, rail }: LaneBox, center: number, from: number, crossing: number | null): Stem[] {
  const inward = lane === 'ONLINE' ? 1 : -1;
  const near = cards.filter(({ row }) => row === 0);
  const edgeY = rail - inward * stem;
  const bracketY = rail - inward * (stem - 7);
  const heads = near.map(({ x, width, onPath: place }): Stem => {
    const middle = x + width / 2;
    const start = place === null ? from : crossing ?? from;
    const way = near.length === 1 ? [{ x: center, y: start }, { x: middle, y: edgeY }] : [{ x: center, y: start }, { x: center, y: bracketY }, { x: middle, y: bracketY }, { x: middle, y: edgeY }];
    return { d: lineData(...way), kind: place === null ? 'PLAIN' : 'PATH' };
  });
  const stacked = cards.filter(({ row }) => row > 0).map((card): Stem => {
    const inner = lane === 'ONLINE' ? card.y + card.height : card.y;
    return { d: lineData({ x: card.x + card.width / 2, y: inner }, { x: card.x + card.width / 2, y: inner + inward * 10 }), kind: 'PLAIN' };
  });
  // The path's own stem is drawn last, over the bracket.
  return [...heads.filter(({ kind }) => kind === 'PLAIN'), ...stacked, ...heads.filter(({ kind }) => kind === 'PATH')];
}

/** Stations, their stems, and the dotted line where a step may be done on either side. */
export function placeStations(columns: Column[], lanes: LaneBox[], cards: CardBox[], path: MapPath | null): Pick<Layout, 'stations' | 'stems' | 'choices'> {
  const passing = passings(columns, path);
  const railOf = (side: Lane): number => lanes.find(({ lane }) => lane === side)!.rail;
  const stations: Station[] = [];
  const stems: Stem[] = [];
  const choices: Layout['choices'] = [];
  for (const column of columns) {
    const { side, stop, isWithin, isEnd } = passing.get(column) ?? passesBy;
    const { center, step } = column;
    const common = { x: center, skippable: step?.skippable ?? false, repeatable: step?.repeatable ?? false, isEnd: false };
    const keyed = (lane: Lane): string => `${step?.slug ?? column.stage.slug}#${lane}`;
    if (isEmpty(column)) {
      const lane = side ?? 'ONLINE';
      if (column.onPath !== null) stations.push({ ...common, kind: 'EMPTY', key: keyed(lane), lane, rail: railOf(lane), y: railOf(lane) });
      continue;
    }
    const held = lanes.map((box) => ({ box, own: cards.filter((card) => card.step === step && card.lane === box.lane) }));
    const stopped = held.find(({ own }) => own.some(({ card }) => card.slug === stop?.touchpoint))?.box.lane;
    for (const { box, own } of held) {
      const isStop = stop?.group === box.lane;
      // The touchpoint stands on one side and is used on the other: its stem crosses to where the path stops.
      const crossing = stop && stopped === box.lane && !isStop ? railOf(stop.group) : null;
      if (own.length === 0 && !isStop) continue;
      const goesBy = !isStop && isWithin && side === box.lane;
      const y = goesBy ? box.rail + (box.lane === 'ONLINE' ? -aside : aside) : box.rail;
      if (crossing === null || own.length > 1) stations.push({ ...common, kind: isStop ? 'STOP' : goesBy ? 'PASSED' : 'ALTERNATIVE', key: keyed(box.lane), lane: box.lane, rail: box.rail, y, isEnd: isStop && isEnd });
      stems.push(...stemsOf(own, box, center, y, crossing));
    }
    if (held.every(({ own }) => own.length > 0)) choices.push({ x: center, y1: lanes[0]!.rail, y2: lanes[1]!.rail });
  }
  return { stations, stems, choices };
}

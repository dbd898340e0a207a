import { lineData } from './cubic';
import type { CardBox, Column, LaneBox, Layout, Station, Stem } from './layout';
import type { Lane, MapPath, MapStep } from './mapModel';
import { linksOf } from './placeLinks';
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

type Placed = Pick<Layout, 'stations' | 'stems' | 'choices'>;

/** A step without touchpoint: a dotted ring on the side where the path passes; off the path, its outline alone. */
function placeEmptyStep(column: Column, lanes: LaneBox[], { side }: Passing): Station[] {
  const { center, step, onPath: place, stage } = column;
  if (place === null) return [];
  const box = lanes.find(({ lane }) => lane === (side ?? 'ONLINE'))!;
  return [{ kind: 'EMPTY', key: step?.slug ?? stage.slug, lane: box.lane, rail: box.rail, x: center, y: box.rail, skippable: step?.skippable ?? false, repeatable: step?.repeatable ?? false, isEnd: false }];
}

/** One side of a step with touchpoints: its station, if any, and the stems to its cards. */
function placeSide(step: MapStep, center: number, box: LaneBox, own: CardBox[], crossing: number | null, { side, stop, isWithin, isEnd }: Passing): Omit<Placed, 'choices'> {
  const isStop = stop?.group === box.lane;
  if (own.length === 0 && !isStop) return { stations: [], stems: [] };
  const goesBy = !isStop && isWithin && side === box.lane;
  const y = goesBy ? box.rail + (box.lane === 'ONLINE' ? -aside : aside) : box.rail;
  const station: Station = {
    kind: isStop ? 'STOP' : goesBy ? 'PASSED' : 'ALTERNATIVE', key: `${step.slug}#${box.lane}`, lane: box.lane, rail: box.rail, x: center, y,
    skippable: step.skippable, repeatable: step.repeatable, isEnd: isStop && isEnd,
  };
  // Where the path's own card is the only one on this side, it is reached from the other.
  return { stations: crossing === null || own.length > 1 ? [station] : [], stems: stemsOf(own, box, center, y, crossing) };
}

function placeStep(column: Column, step: MapStep, lanes: LaneBox[], cards: CardBox[], passing: Passing): Placed {
  const { stop } = passing;
  const held = lanes.map((box) => ({ box, own: cards.filter((card) => card.step === step && card.lane === box.lane) }));
  const standsOn = held.find(({ own }) => own.some(({ onPath: place }) => place !== null))?.box.lane;
  const stopRail = lanes.find(({ lane }) => lane === stop?.group)?.rail ?? null;
  const placed = held.map(({ box, own }) => {
    // The touchpoint stands on one side and is used on the other: its stem crosses to where the path stops.
    const crosses = standsOn === box.lane && stop?.group !== box.lane;
    return placeSide(step, column.center, box, own, crosses ? stopRail : null, passing);
  });
  return {
    stations: placed.flatMap(({ stations }) => stations),
    stems: [...placed.flatMap(({ stems }) => stems), ...linksOf(column, held)],
    choices: held.every(({ own }) => own.length > 0) && new Set(held.flatMap(({ own }) => own.map(({ card }) => card.key))).size > 1 ? [{ x: column.center, y1: lanes[0]!.rail, y2: lanes[1]!.rail }] : [],
  };
}

/** Stations, their stems, and the dotted line where a step may be done on either side. */
export function placeStations(columns: Column[], lanes: LaneBox[], cards: CardBox[], path: MapPath | null): Placed {
  const passing = passings(columns, path);
  const placed = columns.map((column): Placed => {
    const passes = passing.get(column) ?? passesBy;
    return column.step && !isEmpty(column) ? placeStep(column, column.step, lanes, cards, passes) : { stations: placeEmptyStep(column, lanes, passes), stems: [], choices: [] };
  });
  return { stations: placed.flatMap(({ stations }) => stations), stems: placed.flatMap(({ stems }) => stems), choices: placed.flatMap(({ choices }) => choices) };
}

/** Something on a map that the keyboard can stand on. */
export interface Stop {
  id: string;
  /** Its middle. */
  x: number;
  y: number;
  /** The lane it is in; STAGE: at the head of its stage. */
  side: 'ONLINE' | 'OFFLINE' | 'STAGE';
  stage: number;
  step: number;
  onPath: boolean;
  /** The number of its gravest gap. */
  gap: number | null;
}

const nearest = (stops: Stop[], distance: (stop: Stop) => number): Stop | undefined =>
  stops.reduce<Stop | undefined>((best, stop) => (best === undefined || distance(stop) < distance(best) ? stop : best), undefined);

type Move = (stops: Stop[], here: Stop) => Stop | undefined;

const along = (way: 1 | -1): Move => (stops, here) =>
  nearest(stops.filter(({ side, x }) => side === here.side && (x - here.x) * way > 1), (stop) => Math.abs(stop.x - here.x) * 1000 + Math.abs(stop.y - here.y));

/** Whether one stands above or below the other: at one step, or at the head of its stage. */
const isBeside = (one: Stop, other: Stop): boolean => one.step === other.step || (one.stage === other.stage && (one.side === 'STAGE' || other.side === 'STAGE'));

/** Up or down in the stack of a step, across to the other side, and up to the head of the stage. */
const across = (way: 1 | -1): Move => (stops, here) =>
  nearest(stops.filter((stop) => isBeside(stop, here) && (stop.y - here.y) * way > 1), (stop) => Math.abs(stop.y - here.y) * 1000 + Math.abs(stop.x - here.x));

const stage = (way: 1 | -1): Move => (stops, here) => {
  const others = stops.filter((stop) => (stop.stage - here.stage) * way > 0);
  const next = nearest(others, (stop) => Math.abs(stop.stage - here.stage))?.stage;
  return others.find((stop) => stop.stage === next);
};

const onPath: Move = (stops, here) => nearest(stops.filter((stop) => stop.onPath && stop.x > here.x + 1), ({ x }) => x);

/** By number, and round again at the end. */
const gap = (way: 1 | -1): Move => (stops, here) => {
  const marked = stops.filter((stop) => stop.gap !== null && stop.id !== here.id).sort((one, other) => (one.gap! - other.gap!) * way);
  return marked.find((stop) => here.gap !== null && (stop.gap! - here.gap) * way >= 0) ?? marked[0];
};

const moves: Record<string, Move> = {
  ArrowRight: along(1), ArrowLeft: along(-1), ArrowDown: across(1), ArrowUp: across(-1),
  PageDown: stage(1), PageUp: stage(-1),
  Home: ([first]) => first, End: (stops) => stops.at(-1),
  p: onPath, g: gap(1), G: gap(-1),
};

/** Where a key leads from one stop of a map: null where the key is none of the map's, the same stop where there is nothing further. */
export function nextStop(stops: Stop[], hereId: string, key: string): string | null {
  const move = Object.hasOwn(moves, key) ? moves[key] : undefined;
  const here = stops.find(({ id }) => id === hereId);
  if (!move || !here) return null;
  return (move(stops, here) ?? here).id;
}

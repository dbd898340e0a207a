import type { CarriedBy } from './pathContinuity';

/** A touchpoint used on a path, with what tells whether the next one knows of it. */
export interface CarryingStop {
  touchpoint: string;
  side: string;
  /** In which episode it is used: across the end of one there is nothing to carry. */
  episode: number;
  owner: string | null;
  /** The touchpoints to which a hand-over is on record. */
  handsOverTo: readonly string[];
}

/** Two consecutive touchpoints that are reported on different sides. */
export interface Crossing<Stop> {
  from: Stop;
  to: Stop;
  /** What carries the case across; null: nobody does, it is a break. */
  carriedBy: CarriedBy | null;
}

/** How smoothly a path goes over from channel to channel. */
export interface Continuity {
  /** Pairs of consecutive touchpoints of one episode. */
  transitions: number;
  /** Those that change between online and offline. */
  changes: number;
  /** Those changes across which nobody carries the case. */
  breaks: number;
  /** Transitions that are no breaks. */
  unbroken: number;
  /** 1 − breaks / transitions, 0 to 1; null without transitions. */
  continuity: number | null;
}

/** What makes known at one touchpoint what happened at the one before: the owner that they share, that they are one, or a hand-over on record. */
function carriedBy(from: CarryingStop, to: CarryingStop): CarriedBy | null {
  if (from.owner !== null && from.owner === to.owner) return 'OWNER';
  if (from.touchpoint === to.touchpoint) return 'TOUCHPOINT';
  return from.handsOverTo.includes(to.touchpoint) ? 'HAND_OVER' : null;
}

/** The pairs of consecutive touchpoints of one episode. */
const transitionsOf = <Stop extends CarryingStop>(stops: readonly Stop[]): { from: Stop; to: Stop }[] =>
  stops.slice(1).map((to, index) => ({ from: stops[index]!, to })).filter(({ from, to }) => from.episode === to.episode);

/** Those of them at which a path changes between online and offline. */
export const crossingsOf = <Stop extends CarryingStop>(stops: readonly Stop[]): Crossing<Stop>[] =>
  transitionsOf(stops)
    .filter(({ from, to }) => from.side !== to.side)
    .map(({ from, to }) => ({ from, to, carriedBy: carriedBy(from, to) }));

/** Counts along one path. */
export function continuityOf(stops: readonly CarryingStop[]): Continuity {
  const crossings = crossingsOf(stops);
  const transitions = transitionsOf(stops).length;
  const breaks = crossings.filter((crossing) => crossing.carriedBy === null).length;
  return { transitions, changes: crossings.length, breaks, unbroken: transitions - breaks, continuity: transitions === 0 ? null : 1 - breaks / transitions };
}

import type { LegFacts, TouchpointFacts } from './gapFacts';

/** How smoothly a path goes over from channel to channel. */
export interface Continuity {
  /** Pairs of consecutive touchpoints of one episode. */
  transitions: number;
  /** Those that change between online and offline. */
  changes: number;
  /** Those changes across which nobody carries the case. */
  breaks: number;
  /** 1 − breaks / transitions, 0 to 1; null without transitions. */
  continuity: number | null;
}

export interface Transition {
  from: LegFacts;
  to: LegFacts;
  isBreak: boolean;
}

type Known = ReadonlyMap<string, Pick<TouchpointFacts, 'owner' | 'handsOverTo'>>;

/** Whether what happened at one touchpoint is known at the next: the same touchpoint, the same owner, or a hand-over on record. */
function isCarried(from: string, to: string, touchpoints: Known): boolean {
  const before = touchpoints.get(from);
  const owner = before?.owner?.key ?? null;
  return from === to || (owner !== null && owner === touchpoints.get(to)?.owner?.key) || (before?.handsOverTo.some(({ key }) => key === to) ?? false);
}

/** The pairs of consecutive touchpoints of one episode: where another begins, there is nothing to carry across. */
const transitionsAlong = (legs: readonly LegFacts[]): { from: LegFacts; to: LegFacts }[] =>
  legs.slice(1).map((to, index) => ({ from: legs[index]!, to })).filter(({ from, to }) => from.episode === to.episode);

/** Those of them that change between online and offline. */
export const changesAlong = (legs: readonly LegFacts[], touchpoints: Known): Transition[] =>
  transitionsAlong(legs).filter(({ from, to }) => from.side !== to.side)
    .map(({ from, to }) => ({ from, to, isBreak: !isCarried(from.touchpoint, to.touchpoint, touchpoints) }));

/** Counts along one path. Steps at which no touchpoint is used are passed over. */
export function continuityOf(legs: readonly LegFacts[], touchpoints: Known): Continuity {
  const along = changesAlong(legs, touchpoints);
  const transitions = transitionsAlong(legs).length;
  const breaks = along.filter(({ isBreak }) => isBreak).length;
  return { transitions, changes: along.length, breaks, continuity: transitions === 0 ? null : 1 - breaks / transitions };
}

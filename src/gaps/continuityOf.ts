import { continuityOf as continuityAlong, crossingsOf, type CarryingStop, type Continuity } from '../journeys/crossings';
import type { LegFacts, TouchpointFacts } from './gapFacts';

export interface Transition {
  from: LegFacts;
  to: LegFacts;
  isBreak: boolean;
}

type Known = ReadonlyMap<string, Pick<TouchpointFacts, 'owner' | 'handsOverTo'>>;

const stopsOf = (legs: readonly LegFacts[], touchpoints: Known): (CarryingStop & { leg: LegFacts })[] => legs.map((leg) => {
  const known = touchpoints.get(leg.touchpoint);
  return { leg, touchpoint: leg.touchpoint, side: leg.side, episode: leg.episode, owner: known?.owner?.key ?? null, handsOverTo: known?.handsOverTo.map(({ key }) => key) ?? [] };
});

/** The pairs of consecutive touchpoints of one episode at which a path changes between online and offline. */
export const changesAlong = (legs: readonly LegFacts[], touchpoints: Known): Transition[] =>
  crossingsOf(stopsOf(legs, touchpoints)).map(({ from, to, carriedBy }) => ({ from: from.leg, to: to.leg, isBreak: carriedBy === null }));

/** Counts along one path. Steps at which no touchpoint is used are passed over. */
export const continuityOf = (legs: readonly LegFacts[], touchpoints: Known): Continuity => continuityAlong(stopsOf(legs, touchpoints));

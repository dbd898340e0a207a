import { continuityOf as continuityAlong, crossingsOf, type CarryingStop, type Continuity } from '../journeys/crossings';
import { standsOn } from '../registry/lasting';
import type { GapFacts, LegFacts, TouchpointFacts } from './gapFacts';

export interface Transition {
  from: LegFacts;
  to: LegFacts;
  isBreak: boolean;
}

interface Known extends Pick<GapFacts, 'names' | 'day'> {
  touchpoints: ReadonlyMap<string, Pick<TouchpointFacts, 'owner' | 'handsOverTo'>>;
}

/** The department that owns a touchpoint, where it stands on the day: one that does not answers for nothing. */
export const standingOwner = ({ owner }: Pick<TouchpointFacts, 'owner'>, { names, day }: Pick<GapFacts, 'names' | 'day'>): TouchpointFacts['owner'] =>
  (owner && standsOn(day, names.get(owner.key) ?? {}) ? owner : null);

const stopsOf = (legs: readonly LegFacts[], facts: Known): (CarryingStop & { leg: LegFacts })[] => legs.map((leg) => {
  const known = facts.touchpoints.get(leg.touchpoint);
  return { leg, touchpoint: leg.touchpoint, side: leg.side, episode: leg.episode, owner: (known && standingOwner(known, facts)?.key) ?? null, handsOverTo: known?.handsOverTo.map(({ key }) => key) ?? [] };
});

/** The pairs of consecutive touchpoints of one episode at which a path changes between online and offline. */
export const changesAlong = (legs: readonly LegFacts[], facts: Known): Transition[] =>
  crossingsOf(stopsOf(legs, facts)).map(({ from, to, carriedBy }) => ({ from: from.leg, to: to.leg, isBreak: carriedBy === null }));

/** Counts along one path. Steps at which no touchpoint is used are passed over. */
export const continuityOf = (legs: readonly LegFacts[], facts: Known): Continuity => continuityAlong(stopsOf(legs, facts));

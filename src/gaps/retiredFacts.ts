import type { LegFacts, TouchpointFacts } from './gapFacts';

/** A touchpoint that ended by the day. */
export type RetiredFacts = Pick<TouchpointFacts, 'key' | 'subsidiary' | 'name' | 'provenance' | 'places'> & { ended: string };

/** A leg of a path that nobody can take on the day, as its touchpoint or its channel ended. */
export interface LostLeg extends Pick<LegFacts, 'step' | 'stage' | 'momentOfTruth' | 'touchpoint' | 'channel' | 'placeProvenance'> {
  /** Which of the two ended first. */
  gone: 'TOUCHPOINT' | 'CHANNEL';
  ended: string;
}

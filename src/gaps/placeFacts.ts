import type { StoredBilingual } from '../graphql/bilingual';
import type { Provenance, ReportingGroup } from '../registry/provenance';

export interface PlaceFacts {
  journey: string;
  stage: string;
  step: string;
  momentOfTruth: boolean;
  /** The weakest of the stage, the step, and that the touchpoint stands there. */
  provenance: Provenance;
}

/** One touchpoint used on a path. */
export interface LegFacts {
  step: string;
  stage: string;
  /** Which of the path's episodes it belongs to, from 0: one ends with each stage that says so. */
  episode: number;
  momentOfTruth: boolean;
  touchpoint: string;
  channel: string;
  side: ReportingGroup;
  /** That the touchpoint is delivered on the channel, on this side. */
  provenance: Provenance;
  /** The weaker of the stage and the step. */
  placeProvenance: Provenance;
}

/** A touchpoint that ended by the day. */
export interface RetiredFacts {
  key: string;
  subsidiary: string;
  name: StoredBilingual;
  provenance: Provenance;
  ended: string;
  places: PlaceFacts[];
}

/** A leg of a path that nobody can take on the day, as its touchpoint or its channel ended. */
export interface LostLeg extends Pick<LegFacts, 'step' | 'stage' | 'momentOfTruth' | 'touchpoint' | 'channel' | 'placeProvenance'> {
  /** Which of the two ended; the touchpoint where both did. */
  gone: 'TOUCHPOINT' | 'CHANNEL';
  ended: string;
}

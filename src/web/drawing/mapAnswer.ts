import type { GapSeverity, InBothTongues, Lane, Life, MapBond, MapGap, MapProvenance, ScoreState, Standing } from './mapModel';
import type { MapContinuity, MapCounts } from './mapNumbers';

/** A figure as the query asks for it. */
export interface AnsweredFigure {
  metric: string;
  value: number | null;
  unit: string | null;
  decimals: number | null;
  qualifier: string | null;
  direction: 'FELL' | 'RISING' | 'ROSE' | 'STABLE' | null;
  delta: number | null;
  deltaUnit: string | null;
  deltaQualifier: string | null;
  rank: number | null;
  periodFrom: string | null;
  periodTo: string | null;
  /** The day that it holds for, where no period was given. */
  asOf: string | null;
  /** How many answers it was counted from, and its interval; null where it came without. */
  n: number | null;
  interval: { lower: number; upper: number } | null;
  provenance: MapProvenance;
  statement: InBothTongues | null;
  citation: { document: InBothTongues; section: string | null; factId: string } | null;
}

/** What is joined with another part of an answer: by its key, since on a published map it may be called otherwise than now. */
export interface Keyed {
  key: string;
}

/** The score of a touchpoint's answers in the days that count. */
export interface AnsweredMapScore {
  state: ScoreState;
  reason: InBothTongues | null;
  instrument: string | null;
  n: number;
  /** Whether it is of so few answers that it is only a hint. */
  lowBase: boolean;
  value: number | null;
  interval: { lower: number; upper: number } | null;
  provenance: MapProvenance;
  periodFrom: string;
  periodTo: string;
}

export interface AnsweredTouchpoint {
  id: string;
  key: string;
  slug: string;
  code: string;
  name: InBothTongues;
  /** The lanes that it stands in, its own first; empty without channels. */
  lanes: Lane[];
  provenance: MapProvenance;
  /** On the day of the map; where it is retired, since when. */
  standing: Standing;
  retiredOn: string | null;
  validFrom: string | null;
  /** On the day of the map; of a comparison, its places say it. */
  measured?: boolean;
  owner: { provenance: MapProvenance; department: { slug: string; name: InBothTongues; standing: Standing } } | null;
  channels: { reportingGroup: Lane; provenance: MapProvenance; channel: { slug: string; name: InBothTongues; modality: string; standing: Standing } }[];
  measurementPoints: { slug: string; name: InBothTongues; instrument: string }[];
  /** Left out where no scores are asked for. */
  score?: AnsweredMapScore;
  /** The score of the answers to the transactional question alone. */
  transactional?: AnsweredMapScore;
  /** The scores of as many days before, and of these days: the earliest first. */
  scoreTrend?: { instrument: string | null; value: number | null }[];
  figures: AnsweredFigure[];
}

export interface AnsweredStep {
  id: string;
  key: string;
  slug: string;
  name: InBothTongues | null;
  skippable: boolean;
  repeatable: boolean;
  touchpoints: { touchpoint: AnsweredTouchpoint }[];
}

export interface AnsweredStage {
  id: string;
  key: string;
  slug: string;
  name: InBothTongues;
  momentOfTruth: boolean;
  anyTime: boolean;
  provenance: MapProvenance;
  counts: { touchpoints: number; measured: number };
  steps: AnsweredStep[];
}

export interface AnsweredPath {
  key: string;
  slug: string;
  provenance: MapProvenance;
  persona: { slug: string; name: InBothTongues; age: number | null; standing: AnsweredTouchpoint['standing'] };
  continuity: MapContinuity & {
    stops: { number: number; step: Keyed; touchpoint: Keyed; channel: { slug: string }; side: Lane }[];
    crossings: { from: { step: Keyed }; to: { step: Keyed }; carriedBy: MapBond['kind'] | null; owner: { name: InBothTongues } | null }[];
  };
}

/** The journey of the answer to `mapQuery`. */
export interface AnsweredJourney extends Life {
  id: string;
  key: string;
  slug: string;
  name: InBothTongues;
  provenance: MapProvenance;
  frozenAs: number | null;
  versions: { number: number; effectiveOn: string }[];
  subsidiary: { slug: string; name: InBothTongues };
  counts: MapCounts & { repeated: Keyed[] };
  stages: AnsweredStage[];
  paths: AnsweredPath[];
}

export interface AnsweredGap extends Omit<MapGap, 'number' | 'places'> {
  numberOn: number | null;
  places: {
    journey: Keyed;
    stage: Keyed | null;
    step: Keyed | null;
    touchpoint: Keyed | null;
    between: { path: Keyed; from: { step: Keyed }; to: { step: Keyed } } | null;
  }[];
}

/** A page of gaps, in their rank. */
export interface AnsweredGaps {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: { node: AnsweredGap }[];
}

/** How many gaps a map has; by severity, what occurs. */
export interface AnsweredGapCounts {
  gapTotal: { count: number }[];
  gapSeverities: { severity: GapSeverity; count: number }[];
  dismissedGaps: { count: number }[];
}

/** The answer to `mapQuery`; no journey where there is none of this id. */
export interface MapAnswer extends AnsweredGapCounts {
  journey: AnsweredJourney | null;
  gaps: AnsweredGaps;
}

import type { Life } from './life';
import type { Figure } from './figure';
import type { GapSeverity, MapContinuity, MapCounts, MapGapCounts, MapProvenance } from './mapNumbers';
import type { InBothTongues } from './tongues';

export type { Life, Standing } from './life';
export type { Figure, ScoreState } from './figure';
export type { GapSeverity, MapProvenance } from './mapNumbers';
export type { InBothTongues, Tongue } from './tongues';

/** The side a channel is reported on: the upper lane is ONLINE, the lower one OFFLINE. */
export type Lane = 'ONLINE' | 'OFFLINE';

export const gapTypes = ['DECLARED_VS_REGISTERED', 'COVERAGE', 'STAGE_EMPTY', 'CHANNEL_BREAK', 'OWNERSHIP', 'RETIRED', 'ARCHETYPE', 'TARGET', 'BENCHMARK', 'UNTESTABLE', 'CONFLICT'] as const;
export type GapType = (typeof gapTypes)[number];

export interface MapChannel {
  slug: string;
  name: InBothTongues;
  modality: string;
  group: Lane;
  provenance: MapProvenance;
  retired: boolean;
}

export interface MapOwner {
  slug: string;
  name: InBothTongues;
  provenance: MapProvenance;
  retired: boolean;
}

/** A touchpoint at one step. The same touchpoint at another step is another card. */
export interface MapCard {
  /** Unique in the drawing: the step's slug, `#` and the touchpoint's slug. */
  key: string;
  /** The touchpoint's opaque id. */
  id: string;
  /** The touchpoint's key: what joins it with a path and with gaps. */
  touchpoint: string;
  slug: string;
  code: string;
  name: InBothTongues;
  provenance: MapProvenance;
  /** The lanes that it is drawn in, its own first; two where it is used both online and offline. */
  lanes: Lane[];
  /** The side that it is on; null where it has no channel. */
  side: Lane | null;
  channels: MapChannel[];
  owner: MapOwner | null;
  /** Whether a measurement point is active. */
  measured: boolean;
  figure: Figure;
  /** What stands beside it, never joined with it: what was stated beside a score, or an invented score beside what was stated. */
  beside: Figure | null;
  /** Whether the touchpoint stands at another step of this journey as well. */
  reused: boolean;
  /** The measurement points that stand at it. */
  points: { slug: string; name: InBothTongues }[];
}

export interface MapStep {
  id: string;
  key: string;
  slug: string;
  /** Null where the stage's name says it. */
  name: InBothTongues | null;
  skippable: boolean;
  repeatable: boolean;
  /** Alternatives, the first one first; none: the step is known, no touchpoint is. */
  cards: MapCard[];
  /** Whether a filter hides some; absent where none does. */
  hidden?: boolean;
}

export interface MapStage {
  id: string;
  /** What joins it with gaps: the slug of a published map may be a former one. So it is of all parts of a map. */
  key: string;
  slug: string;
  name: InBothTongues;
  momentOfTruth: boolean;
  /** It may come at any time: it stands last and off the path. */
  anyTime: boolean;
  provenance: MapProvenance;
  counts: { touchpoints: number; measured: number };
  steps: MapStep[];
}

export interface MapStop {
  /** Its place among the steps on the path, from 1. */
  number: number;
  /** Its key. */
  touchpoint: string;
  channel: string;
  group: Lane;
}

/** What keeps a change of channel together; null on a change is a break. */
export interface MapBond {
  kind: 'OWNER' | 'TOUCHPOINT' | 'HAND_OVER';
  /** The owner both sides share; null where it is something else. */
  name: InBothTongues | null;
}

/** Two touchpoints used one after the other whose channels are reported on different sides. Places count the steps on the path from 0. */
export interface MapChange {
  from: number;
  to: number;
  bond: MapBond | null;
}

export interface MapPath {
  key: string;
  slug: string;
  persona: { slug: string; name: InBothTongues; age: number | null };
  /** Whether the persona stands on the day of the map. */
  stands: boolean;
  provenance: MapProvenance;
  /** One for each step on the path; null where the persona uses no touchpoint. */
  stops: (MapStop | null)[];
  changes: MapChange[];
  continuity: MapContinuity;
}

/** Where a gap shows on this map; all null: it is about the journey as a whole. */
export interface MapGapPlace {
  /** Keys. */
  stage: string | null;
  step: string | null;
  touchpoint: string | null;
  path: string | null;
  /** Keys of the steps between which a break lies. */
  between: { from: string; to: string } | null;
}

export interface MapGap {
  id: string;
  /** Its number on this map: the same on the mark, in the list, on paper and when spoken; null where it was dismissed. */
  number: number | null;
  type: GapType;
  form: string;
  severity: GapSeverity;
  severityReason: InBothTongues;
  standing: 'OPEN' | 'ACKNOWLEDGED' | 'ASSIGNED' | 'DISMISSED';
  assignee: string | null;
  title: InBothTongues;
  explanation: InBothTongues;
  remedy: InBothTongues;
  provenance: MapProvenance;
  /** Whether invented answers would close it, if they counted. */
  closedOnlyByIllustrativeAnswers: boolean;
  since: string | null;
  places: MapGapPlace[];
}

/** A journey map as plain data: everything that its drawing shows, and nothing of where it is drawn. */
export interface MapModel {
  id: string;
  slug: string;
  name: InBothTongues;
  provenance: MapProvenance;
  subsidiary: { slug: string; name: InBothTongues };
  /** The version shown: its number, null for the draft; and the day from which the latest published one holds. */
  frozenAs: number | null;
  effectiveOn: string | null;
  life: Life;
  counts: MapCounts;
  gapCounts: MapGapCounts;
  stages: MapStage[];
  paths: MapPath[];
  gaps: MapGap[];
}

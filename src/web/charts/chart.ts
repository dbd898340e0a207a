import type { InBothTongues, MapProvenance, Tongue } from '../drawing/mapModel';

export type ChartKind = 'series' | 'distribution' | 'segments';

export interface ChartOptions {
  width: number;
  tongue: Tongue;
}

/** A place of a value on an axis, with what is written at it. */
export interface Tick {
  at: number;
  text: string;
}

export interface SeriesModel {
  provenance: MapProvenance;
  metric: string;
  grain: string;
  periods: SeriesPlace[];
  target: SeriesTarget | null;
  change: SeriesChange | null;
}

/** Where a series is best cut in two. Scores before and after are drawn only where that is more than chance. */
export interface SeriesChange {
  /** The place of the first period after it. */
  place: number;
  before: number;
  after: number;
  distinguishable: boolean;
  verdict: InBothTongues;
}

export interface SeriesTarget {
  value: number;
  operator: 'AT_LEAST' | 'AT_MOST';
  provenance: MapProvenance;
  /** The places of the first and the last period that it is set for. */
  from: number;
  to: number;
}

/** One period of a series; `shown` is null where there is nothing to show, and `hidden` says why where there are answers: too few, or so that another one cannot be told. */
export interface SeriesPlace {
  name: string;
  n: number;
  shown: { value: number; lower: number; upper: number } | null;
  hidden: InBothTongues | null;
  beyondNoise: boolean | null;
  /** Whether nobody answered. */
  unanswered: boolean;
  /** The versions of the question asked in it: two periods that differ in them are not joined. */
  version: string;
}

export interface SeriesPoint {
  x: number;
  y: number;
  low: number;
  high: number;
  beyondNoise: boolean;
}

/** A score that holds from one place to another. */
export interface Level {
  y: number;
  from: number;
  to: number;
}

export interface SeriesLayout {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  yTicks: Tick[];
  xTicks: Tick[];
  /** Points that are joined; a new run begins where nothing is shown in between or the question changed. */
  runs: SeriesPoint[][];
  hidden: { x: number; width: number }[];
  changes: Tick[];
  target: (Tick & { from: number; to: number; provenance: MapProvenance }) | null;
  /** The two levels about a change that is more than chance. */
  levels: { at: number; before: Level; after: Level } | null;
  /** Where the words below the plot begin. */
  words: number;
  /** What may be said of a change, in as many lines as the width needs. */
  verdict: { y: number; text: string }[];
  /** What the signs mean: as many as are drawn. */
  legend: { x: number; y: number; sign: 'WITHIN' | 'BEYOND' | 'HIDDEN'; text: string }[];
  bars: { x: number; y: number; width: number; height: number }[];
  barsBottom: number;
  /** The lowest point, where it is within what is noise. */
  innocent: (SeriesPoint & { labelX: number; labelY: number }) | null;
  range: string;
}

export interface DistributionModel {
  provenance: MapProvenance;
  n: number;
  /** Each answer with the group that it is in; null where answers are in none. */
  answers: { answer: number; count: number; share: number; group: 'DETRACTOR' | 'PASSIVE' | 'PROMOTER' | null }[];
  /** The percent in each group, in the order of the answers; empty where there are none. */
  shares: { group: 'DETRACTOR' | 'PASSIVE' | 'PROMOTER'; share: number }[];
}

export type AnswerGroup = 'DETRACTOR' | 'PASSIVE' | 'PROMOTER' | 'PLAIN';

export interface DistributionLayout {
  width: number;
  height: number;
  base: number;
  bars: { x: number; y: number; width: number; height: number; group: AnswerGroup; answer: string; count: string }[];
  brackets: { group: AnswerGroup; from: number; to: number; share: string }[];
}

export interface SegmentRow {
  label: InBothTongues;
  n: number;
  shown: { value: number; lower: number; upper: number } | null;
  /** Why nothing is shown: too few answers, or kept back so that another part cannot be told. */
  hidden: InBothTongues | null;
}

export interface SegmentsModel {
  provenance: MapProvenance;
  whole: { value: number; lower: number; upper: number } | null;
  groups: { name: InBothTongues; rows: SegmentRow[] }[];
}

export interface SegmentsLayout {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  ticks: Tick[];
  band: { low: number; value: number; high: number } | null;
  headings: { y: number; text: string }[];
  /** What the band is, in as many lines as the width needs. */
  note: { y: number; text: string }[];
  rows: { y: number; label: string; n: string; value: string | null; at: { x: number; low: number; high: number } | null; hidden: string | null }[];
}

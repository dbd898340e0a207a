import type { InBothTongues, Life, MapCard } from './mapModel';

export type ComparisonVerdict = 'SAME' | 'CHANGED' | 'ONLY_LEFT' | 'ONLY_RIGHT' | 'REORDERED';

export type Side = 'left' | 'right';

export interface ComparedPath {
  persona: { name: InBothTongues; age: number | null };
  /** By keys; no touchpoint where none is used at a step. */
  stops: { step: string; touchpoint: string | null }[];
}

/** One of two journeys held against each other. */
export interface ComparedSide {
  slug: string;
  name: InBothTongues;
  subsidiary: { slug: string; name: InBothTongues };
  /** The day asked for, and the number of the version in force on it; both null for the draft. */
  asOf: string | null;
  frozenAs: number | null;
  /** Whether it stands on its day. */
  life: Life;
  /** How sentences call it. */
  label: InBothTongues;
  /** The way of its first persona who stands, step by step; null without one. */
  path: ComparedPath | null;
}

export interface ComparedStage {
  key: string;
  name: InBothTongues;
  momentOfTruth: boolean;
  /** Touchpoints that stand in it, and those of them that are measured, on the day of the comparison. */
  counts: { touchpoints: number; measured: number };
}

/** A step of one side, with the touchpoint that stands in the column; null where none stands at the step. */
export interface ComparisonPlace {
  stage: Omit<ComparedStage, 'counts'>;
  /** The key of the step; null where the stage has none. */
  step: string | null;
  skippable: boolean;
  repeatable: boolean;
  card: MapCard | null;
}

export interface ComparisonColumn {
  /** Unique in the drawing. */
  key: string;
  verdict: ComparisonVerdict;
  sentence: InBothTongues;
  /** The archetypes that both share, or those of the only one; empty where the column stands for a stage. */
  archetypes: InBothTongues[];
  /** The stages in which the column stands; null where that side has no such stage. */
  stages: Record<Side, ComparedStage | null>;
  places: Record<Side, ComparisonPlace | null>;
}

/** Two journeys held against each other as plain data: everything that their drawing shows. */
export interface ComparisonModel {
  sides: Record<Side, ComparedSide>;
  columns: ComparisonColumn[];
  /** How many columns have each verdict, all five. */
  counts: { verdict: ComparisonVerdict; columns: number }[];
  /** Whether nothing differs at all. */
  same: boolean;
  stagesCompared: number;
  stagesShared: number;
  stages: { verdict: ComparisonVerdict; sentence: InBothTongues; left: string | null; right: string | null }[];
}

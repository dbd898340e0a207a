import type { ComparedStage, ComparisonColumn, Side } from './comparisonModel';
import type { Box, CardBox, EmptySlot, LaneBox, Point, Sizes } from './layout';
import type { Lane, Tongue } from './mapModel';

/** What one side shows in a column: its card; the outline of a step without touchpoint; or, in words, that it lacks the touchpoint or the stage. */
export type ComparedCell =
  | { kind: 'CARD'; card: Omit<CardBox, 'stage' | 'step'>; /** Where it stands in its own journey, for what is out of sequence. */ note: string | null }
  | { kind: 'EMPTY'; slot: EmptySlot }
  | { kind: 'LACKING'; x: number; y: number; lines: string[] }
  | { kind: 'HIDDEN' };

export interface ColumnBox {
  column: ComparisonColumn;
  x: number;
  width: number;
  center: number;
  /** Narrowed to its head: it is the same on both sides, and only differences are asked for. */
  isNarrow: boolean;
  /** What stands upright in a narrow column; null in others. */
  narrowTitle: string | null;
  titleLines: string[];
  sentenceLines: string[];
  cells: Record<Side, ComparedCell>;
}

/** Neighbouring columns that stand in the same stages. */
export interface StageSpan extends Box {
  stages: Record<Side, ComparedStage | null>;
  /** One where both are called alike, else one for each side. */
  names: { side: Side | null; lines: string[]; momentOfTruth: boolean }[];
  momentOfTruth: boolean;
  isNarrow: boolean;
}

/** Where the path of a side stands at a step: on the rail of its lane; solid where a touchpoint is used. */
export interface ComparedStation extends Point {
  key: string;
  lane: Lane;
  isUsed: boolean;
}

export interface SideBox {
  side: Side;
  /** The way of its persona from station to station; empty without one. */
  stations: ComparedStation[];
  /** The base line of its name. */
  nameY: number;
  lanes: LaneBox[];
}

/** Where everything of a comparison stands: plain data, the same on server and client. */
export interface ComparisonLayout {
  width: number;
  height: number;
  tongue: Tongue;
  sizes: Sizes;
  sides: Record<Side, SideBox>;
  stages: StageSpan[];
  columns: ColumnBox[];
  /** The base line of the archetypes' first line. */
  titleY: number;
  /** Between the two sides: what differs. */
  differences: Box;
  legendY: number;
}

import type { Figure, GapType, Lane, MapCard, MapChange, MapGap, MapPath, MapProvenance, MapStage, MapStep, Tongue } from './mapModel';
import type { FigureTexts } from './figureTexts';

export interface LayoutOptions {
  /** Of the whole drawing, px. Where the units need more at their narrowest, the drawing is wider than this. */
  width: number;
  tongue: Tongue;
  /** The slug of the path drawn, `FIRST`, `ALL`, or `NONE`. */
  path: string;
  /** The types of gap that are marked. */
  gaps: readonly GapType[];
  /** Whether scores stand on one common scale under the columns, where two can be compared. */
  strip: boolean;
  /** The height of a card; by itself, from the width of a unit and the tongue. */
  cardHeight?: number;
}

export interface Point {
  x: number;
  y: number;
}

export interface Box extends Point {
  width: number;
  height: number;
}

/** The sizes of one drawing. */
export interface Sizes {
  unit: number;
  cardWidth: number;
  cardHeight: number;
  padding: number;
  nameSize: number;
  nameLeading: number;
  /** From the last line of a name to the first of the owner, at least. */
  nameClear: number;
  ownerSize: number;
  isWide: boolean;
}

/** One step of one stage, 1 or 2 units wide; a stage without steps has one column without a step. */
export interface Column {
  stage: MapStage;
  step: MapStep | null;
  /** Its place among the steps on the path; null in a stage at any time. */
  onPath: number | null;
  x: number;
  width: number;
  center: number;
  units: 1 | 2;
}

export interface LaneBox extends Box {
  lane: Lane;
  /** Where the path runs on this side. */
  rail: number;
}

export interface CardBox extends Box {
  /** Unique in the drawing: that of its card, and of a twin its lane besides. */
  key: string;
  card: MapCard;
  /** Whether the card stands in the other lane, too, and that one carries its marks. */
  isTwin: boolean;
  lane: Lane;
  row: number;
  nameLines: string[];
  ownerLines: string[];
  figure: FigureTexts;
  figureForm: Figure['form'];
  stage: MapStage;
  step: MapStep;
  /** Its place on the drawn path, from 1; null where it is an alternative. */
  onPath: number | null;
  gaps: MapGap[];
}

/** The dotted outline of a step or stage without touchpoint. */
export interface EmptySlot extends Box {
  key: string;
  lane: Lane;
  lines: string[];
}

export interface Station extends Point {
  kind: 'STOP' | 'ALTERNATIVE' | 'PASSED' | 'EMPTY';
  key: string;
  skippable: boolean;
  repeatable: boolean;
  isEnd: boolean;
  lane: Lane;
  /** Where the rail is on which, or beside which, it stands. */
  rail: number;
}

export interface Stem {
  d: string;
  /** `LINK` joins a touchpoint in one lane with itself in the other. */
  kind: 'PLAIN' | 'PATH' | 'LINK';
}

/** A change of side on the drawn path: handed over with a pill, or broken with a cut in the line. */
export interface ChangeMark extends Point {
  change: MapChange;
  /** What stands in the pill; null where the line is cut. */
  pill: { text: string; width: number; full: string } | null;
  /** The ends of the cut line, each a bar square to it. */
  bars: { x1: number; y1: number; x2: number; y2: number }[];
  gaps: MapGap[];
  fromStep: MapStep;
  toStep: MapStep;
}

export interface PathPiece {
  d: string;
  dotted: boolean;
}

export interface DrawnPath {
  path: MapPath;
  pieces: PathPiece[];
  start: Point | null;
}

export interface StageBox extends Box {
  stage: MapStage;
  nameLines: string[];
  nameSize: number;
  /** Whether a filter hides touchpoints. */
  hidden: boolean;
  gaps: MapGap[];
}

export interface ScoreMark extends Point {
  key: string;
  lane: Lane;
  provenance: MapProvenance;
  low: number;
  high: number;
  text: string;
}

export interface Strip extends Box {
  metric: string;
  ticks: { y: number; text: string }[];
  scores: ScoreMark[];
  /** What the source states in words, as a change or on another scale, step by step: it has no place on this one. */
  stated: { x: number; text: string }[];
  statedY: number;
  /** Where the scores come from: each that occurs. */
  provenances: MapProvenance[];
}

/** Where everything of a map stands: plain data, the same on server and client. */
export interface Layout {
  width: number;
  height: number;
  tongue: Tongue;
  sizes: Sizes;
  columns: Column[];
  stages: StageBox[];
  lanes: LaneBox[];
  cards: CardBox[];
  empty: EmptySlot[];
  stations: Station[];
  stems: Stem[];
  /** Vertical dotted lines between the rails where a step may be done on either side. */
  choices: { x: number; y1: number; y2: number }[];
  paths: DrawnPath[];
  /** The one path drawn; null where all or none are. */
  path: MapPath | null;
  changes: ChangeMark[];
  /** Gaps about the journey as a whole; they stand behind its title. */
  journeyGaps: MapGap[];
  /** The gaps that are marked, by number. */
  gaps: MapGap[];
  strip: Strip | null;
}

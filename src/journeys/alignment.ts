import type { StoredBilingual } from '../graphql/bilingual';
import type { ComparedAspect, Verdict } from './comparison';

/** Something that is compared by its key and shown by its name. */
export interface Named {
  key: string;
  name: StoredBilingual;
}

/** What of a touchpoint is compared. */
export interface TouchpointToAlign extends Named {
  archetypes: Named[];
  /** In order; the group of the first is the touchpoint's lane. */
  channels: (Named & { group: string })[];
  owner: Named | null;
  measured: boolean;
}

export interface StepToAlign {
  key: string;
  skippable: boolean;
  repeatable: boolean;
  /** Alternatives: their order says nothing about sequence. */
  touchpoints: TouchpointToAlign[];
}

export interface StageToAlign extends Named {
  momentOfTruth: boolean;
  anyTime: boolean;
  steps: StepToAlign[];
}

/** A touchpoint at a step of a stage; a step without one, or a stage without steps, is a place too. */
export interface AlignedPlace {
  stage: StageToAlign;
  step: StepToAlign | null;
  touchpoint: TouchpointToAlign | null;
}

export interface Change {
  aspect: ComparedAspect;
  left: StoredBilingual;
  right: StoredBilingual;
}

export interface AlignedColumn {
  verdict: Verdict;
  /** Those that counterparts share, else those of the only one. */
  archetypes: Named[];
  left: AlignedPlace | null;
  right: AlignedPlace | null;
  /** The stage in which the column stands on each side; null where that side lacks the stage. */
  leftStage: StageToAlign | null;
  rightStage: StageToAlign | null;
  changes: Change[];
}

/** Two stages that are counterparts, or one that the other side lacks. */
export interface AlignedStages {
  verdict: Verdict;
  left: StageToAlign | null;
  right: StageToAlign | null;
  changes: Change[];
}

export interface Alignment {
  columns: AlignedColumn[];
  stages: AlignedStages[];
}

import { digestOf } from '../kernel/canonical';
import type { StoredBilingual } from '../graphql/bilingual';
import { splitKey } from '../kernel/id';
import type { Metric } from '../metrics/observation';
import type { Provenance } from '../registry/provenance';
import type { Score } from '../scores/score';
import { typeOfForm, type GapForm, type GapSeverity, type GapType } from './gapTypes';
import type { AppliedThreshold } from './thresholds';
import { weakestProvenance } from './weakestProvenance';

/** Where a gap shows on maps. All are keys. */
export interface FoundPlace {
  journey: string;
  stage: string | null;
  step: string | null;
  touchpoint: string | null;
  /** Where a gap lies between two touchpoints of a path: that path, who takes it, and both ends. */
  between: { path: string; persona: string; from: FoundEnd; to: FoundEnd } | null;
}

export interface FoundEnd {
  step: string;
  touchpoint: string;
  channel: string;
}

/** What a gap says to people. */
export interface GapWords {
  title: StoredBilingual;
  explanation: StoredBilingual;
  remedy: StoredBilingual;
  severityReason: StoredBilingual;
}

/** Since when, as far as the evidence goes; a day of null means that it does not say. */
export interface Since {
  day: string | null;
  reason: StoredBilingual;
}

export interface FoundGap extends GapWords {
  /** Made of form, objects, metric and period: the same gap has the same slug whenever it is computed. */
  gapSlug: string;
  type: GapType;
  form: GapForm;
  severity: GapSeverity;
  subjectKey: string;
  subsidiaryKey: string | null;
  foundPlaces: FoundPlace[];
  momentOfTruth: boolean;
  metric: Metric | null;
  periodFrom: string | null;
  periodTo: string | null;
  applied: AppliedThreshold[];
  /** Keys of what it rests on, figures apart. */
  figureKeys: string[];
  objectKeys: string[];
  /** Scores it rests on. */
  scores: Score[];
  notes: StoredBilingual[];
  /** Whether it would be closed if invented answers counted. */
  closedOnlyByIllustrativeAnswers: boolean;
  provenance: Provenance;
  sinceFound: Since;
  /** Puts gaps of the same severity, moment of truth and type in order; less comes first. */
  weight: number;
}

/** Something that a gap rests on: an object or a figure, or with `key` null a relationship between such. */
export interface Support {
  key: string | null;
  provenance: Provenance | null;
}

/** A gap as a verb finds it, before its identity and its provenance are made. */
export interface GapDraft extends GapWords {
  form: GapForm;
  severity: GapSeverity;
  subject: string;
  subsidiary: string | null;
  /** What tells it from others of its form about its subject: keys and ordinals. */
  apart?: (string | number)[];
  places?: FoundPlace[];
  momentOfTruth?: boolean;
  metric?: Metric | null;
  period?: { from: string | null; to: string | null };
  applied?: AppliedThreshold[];
  evidence: Support[];
  scores?: Score[];
  notes?: StoredBilingual[];
  closedOnlyByIllustrativeAnswers?: boolean;
  since: Since;
  weight?: number;
}

const slugOf = ({ form, subject, apart = [], metric = null, period = { from: null, to: null } }: GapDraft): string =>
  `${form.toLowerCase().replaceAll('_', '-')}/${digestOf([typeOfForm[form], form, subject, apart, metric, period.from, period.to]).slice(0, 24)}`;

const noFigure = (key: string): boolean => splitKey(key)!.noun !== 'Observation';

/** Makes a gap of a draft: who it is, and how well founded. @throws where it rests on nothing */
export function foundGap(draft: GapDraft): FoundGap {
  const { form, severity, title, explanation, remedy, severityReason, subject, subsidiary, evidence, since } = draft;
  const keys = [...new Set(evidence.map(({ key }) => key).filter((key) => key !== null))];
  if (keys.length === 0) throw new Error('a gap without evidence');
  return {
    gapSlug: slugOf(draft),
    type: typeOfForm[form], form, severity, title, explanation, remedy, severityReason,
    subjectKey: subject,
    subsidiaryKey: subsidiary,
    foundPlaces: draft.places ?? [],
    momentOfTruth: draft.momentOfTruth ?? false,
    metric: draft.metric ?? null,
    periodFrom: draft.period?.from ?? null,
    periodTo: draft.period?.to ?? null,
    applied: draft.applied ?? [],
    figureKeys: keys.filter((key) => !noFigure(key)),
    objectKeys: keys.filter(noFigure),
    scores: draft.scores ?? [],
    notes: draft.notes ?? [],
    closedOnlyByIllustrativeAnswers: draft.closedOnlyByIllustrativeAnswers ?? false,
    provenance: weakestProvenance(evidence.map(({ provenance }) => provenance).filter((each) => each !== null)),
    sinceFound: since,
    weight: draft.weight ?? 0,
  };
}

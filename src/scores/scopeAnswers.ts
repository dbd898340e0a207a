import type { SurveyInstrument } from '../surveys/survey';
import type { CustomersByDeployment } from './customersAmong';
import type { Bins } from './netPromoterCounts';

/** A deployment whose answers an object is scored by, with all by which its answers may be divided. */
export interface ScopedDeployment {
  deployment: string;
  point: string;
  touchpoint: string | null;
  channel: string | null;
  subsidiary: string;
  /** The least numbers of answers for figures, comments and arrows; null where the subsidiary has no policy of its own. */
  minimums: [figures: number, comments: number, arrows: number] | null;
  instrument: SurveyInstrument;
  scaleMin: number;
  scaleMax: number;
}

/** A deployment with every object that is scored by its answers: its point, touchpoint, archetypes, channel, stages, journeys, subsidiary and group. */
export interface RegisteredDeployment extends ScopedDeployment {
  scopes: string[];
}

/** Answers of one deployment in one segment of a dimension. */
export interface SegmentCount {
  rollup: string;
  segment: string;
  bins: Bins;
}

/** What came in about an object in a period: its deployments, and the answers of all deployments that have any, its own among them. */
export interface ScopeAnswers {
  deployments: readonly ScopedDeployment[];
  bins: ReadonlyMap<string, Bins>;
  /** The kinds of questions (instrument and scale) whose figure would, with figures of other objects or segments, tell the answers of too few. */
  concealed: ReadonlySet<string>;
  /** Who gave the answers. */
  readonly customers: CustomersByDeployment;
}

/** Answers in a period, by deployment: all of them, and those of each segment of a dimension where one is asked for. */
export interface PeriodCounts {
  totals: ReadonlyMap<string, Bins>;
  segments: ReadonlyMap<string, ReadonlyMap<string, Bins>>;
  /** Who gave the answers, all of them or those in one segment; asked of the segments that the question is about. */
  customers(code: string | null): CustomersByDeployment;
}

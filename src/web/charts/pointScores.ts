import type { InBothTongues, MapProvenance } from '../drawing/mapModel';

/** A score as the charts ask for it. Bounds and value are null wherever `state` is not SHOWN. */
export interface AnsweredScore {
  state: 'SHOWN' | 'SUPPRESSED' | 'NO_ANSWERS' | 'NOT_ASKED' | 'INSTRUMENTS_DIFFER';
  reason: InBothTongues | null;
  /** Which of two reasons it is, where answers are kept back. */
  keptBack: 'TOO_FEW' | 'FEW_CUSTOMERS' | 'DERIVABLE' | null;
  instrument: string | null;
  formula: string | null;
  n: number;
  value: number | null;
  interval: { lower: number; upper: number; level: number; method: string } | null;
  lowBase: boolean;
}

export interface AnsweredPeriod {
  name: string;
  from: string;
  to: string;
  score: AnsweredScore & { questionVersions: string[] };
  beyondNoise: boolean | null;
}

export interface AnsweredSeries {
  grain: string;
  overall: AnsweredScore & { provenance: MapProvenance };
  periods: AnsweredPeriod[];
  /** The last period with answers. */
  latest: { name: string; ongoing: boolean; score: AnsweredScore & { provenance: MapProvenance } } | null;
  change: { name: string; distinguishable: boolean; questionChanged: boolean; verdict: InBothTongues; before: { value: number }; after: { value: number } } | null;
}

export interface AnsweredDistribution {
  score: AnsweredScore & { provenance: MapProvenance; promoterShare: number | null; passiveShare: number | null; detractorShare: number | null };
  answers: { answer: number; count: number; share: number; group: 'DETRACTOR' | 'PASSIVE' | 'PROMOTER' | null }[];
}

export interface AnsweredPart {
  segment: string | null;
  /** What the dictionary says of the code, if anything. */
  segmentEntry: { name: InBothTongues } | null;
  score: AnsweredScore;
}

/** Those by which the page of a point divides its answers. */
export const dimensions = ['CHANNEL_MODE', 'CALL_REASON', 'PRODUCT', 'SEGMENT'] as const;
export type Dimension = (typeof dimensions)[number];

export type AnsweredDivisions = Record<Dimension, { parts: AnsweredPart[] | null }>;

export interface AnsweredComparison {
  state: AnsweredScore['state'];
  reason: InBothTongues | null;
  difference: number | null;
  lower: number | null;
  upper: number | null;
  intervalLevel: number | null;
  distinguishable: boolean | null;
  questionChanged: boolean;
  verdict: InBothTongues;
  answersNeeded: number | null;
  a: AnsweredScore & { periodFrom: string; periodTo: string };
  b: AnsweredScore & { periodFrom: string; periodTo: string };
}

/** What the answers of one span consist of. */
export interface PointBreakdown {
  distribution: AnsweredDistribution;
  divisions: AnsweredDivisions;
}

export interface PointScores extends PointBreakdown {
  series: AnsweredSeries;
  comparisons: AnsweredComparison[];
}

/** Of which days a chart tells, and their score as a whole. */
export interface ChartSpan {
  grain: string;
  from: string;
  to: string;
  overall: AnsweredScore & { provenance: MapProvenance };
}

const told = `
fragment Told on Score {
  state
  reason { zh en }
  keptBack
  instrument
  formula
  n
  value
  interval { lower upper level method }
  lowBase
}`;

/** Period by period. Variables: `scope`, `instrument`, `grain`, `period`. */
export const seriesQuery = `query PointSeries($scope: ID!, $instrument: SurveyInstrument, $grain: Grain!, $period: ScorePeriodInput) {
  scoreSeries(scope: $scope, instrument: $instrument, grain: $grain, period: $period) {
    grain
    overall { ...Told provenance }
    periods { name from to score { ...Told questionVersions } beyondNoise }
    latest { name ongoing score { ...Told provenance } }
    change { name distinguishable questionChanged verdict { zh en } before { value } after { value } }
  }
}${told}`;

/** How many of one span gave which answer. Variables: `scope`, `instrument`, `period`. */
export const distributionQuery = `query PointDistribution($scope: ID!, $instrument: SurveyInstrument, $period: ScorePeriodInput) {
  scoreDistribution(scope: $scope, instrument: $instrument, period: $period) { score { ...Told provenance promoterShare passiveShare detractorShare } answers { answer count share group } }
}${told}`;

/** The answers of one span by one dimension: years of all of them are more than one question may cost. Variables: `scope`, `instrument`, `period`, `by`. */
export const divisionQuery = `query PointDivision($scope: ID!, $instrument: SurveyInstrument, $period: ScorePeriodInput, $by: ScoreDivision!) {
  score(scope: $scope, instrument: $instrument, period: $period, by: $by) { parts { segment segmentEntry { name { zh en } } score { ...Told } } }
}${told}`;

/** What is told of two scores compared; with the fragment that goes along. */
export const comparedFields = `
    state
    reason { zh en }
    difference
    lower
    upper
    intervalLevel
    distinguishable
    questionChanged
    verdict { zh en }
    answersNeeded
    a { ...Told periodFrom periodTo }
    b { ...Told periodFrom periodTo }`;

export const comparedFragment = told;

/** Pairs of spans as one family. Variables: `instrument`, `pairs`. */
export const comparisonsQuery = `query PointComparisons($instrument: SurveyInstrument, $pairs: [ScorePairInput!]!) {
  compareScoreFamily(instrument: $instrument, pairs: $pairs) {${comparedFields}
  }
}${comparedFragment}`;

import { Field, Float, Int, ObjectType } from 'type-graphql';
import { enumeration } from '../graphql/attributes';
import { Bilingual, type StoredBilingual } from '../graphql/bilingual';
import { DateScalar } from '../graphql/scalars';
import type { CountDimension } from '../surveys/dailyCount';
import { SurveyInstrument } from '../surveys/survey';
import { ScoreFormula } from './satisfaction';

export const ScoreState = enumeration('ScoreState', 'Whether a figure is shown, and if not, why.', {
  SHOWN: 'The figure is shown.',
  SUPPRESSED: 'There are answers, too few to be shown, or the figure would tell those of too few. `reason` says which.',
  NO_ANSWERS: 'A survey is deployed, nobody answered in the period.',
  NOT_ASKED: 'No survey of this kind is deployed there.',
  INSTRUMENTS_DIFFER: 'Answers to different instruments, or on different scales, which are never added together: say which is meant.',
});
export type ScoreState = keyof typeof ScoreState;

export const KeptBack = enumeration('KeptBack', 'Why a figure of which there are answers is kept back.', {
  TOO_FEW: 'There are fewer answers than the policy asks for.',
  FEW_CUSTOMERS: 'Enough answers, of too few customers.',
  DERIVABLE: 'Taken from the figures beside it, it would tell the answers of too few.',
});
export type KeptBack = keyof typeof KeptBack;

export const IntervalMethod = enumeration('IntervalMethod', 'How an interval was computed.', {
  ADJUSTED_WALD: 'NPS: Wald on counts to which ¾ promoter, 1½ passive and ¾ detractor were added (Rocks 2016; Lewis and Sauro 2021).',
  TANGO: 'NPS: the score interval of the difference of two paired proportions (Tango 1998).',
  WILSON: 'A share: Wilson\'s score interval.',
  STUDENT: 'A mean: Student\'s distribution.',
});
export type IntervalMethod = keyof typeof IntervalMethod;

export const ScoreUnit = enumeration('ScoreUnit', 'In what a score is expressed.', {
  NPS_POINTS: 'Points of NPS, -100 to 100.',
  PERCENT: 'Percent of the answers.',
  SCALE_POINTS: 'Points of the survey\'s own scale.',
});
export type ScoreUnit = keyof typeof ScoreUnit;

@ObjectType({ description: 'Between what the true score lies, at a level.', simpleResolvers: true })
export class ScoreInterval {
  @Field(() => Float, { description: 'The lower bound, in the unit of the score.' })
  lower!: number;

  @Field(() => Float, { description: 'The upper bound, in the unit of the score.' })
  upper!: number;

  @Field(() => Float, { description: 'The level of confidence: 0.95 unless another was asked for.' })
  level!: number;

  @Field(() => IntervalMethod, { description: 'How it was computed.' })
  method!: IntervalMethod;
}

@ObjectType({ description: 'How sure a score is of a group of customers who are few, most of whom may have answered.', simpleResolvers: true })
export class PopulationScore {
  @Field(() => Float, { description: 'The standard error in points, √(variance / n) √((N - n) / (N - 1)).' })
  standardError!: number;

  @Field({ description: 'Between what the score of all of them lies: adjusted Wald, narrowed by the same factor.' })
  interval!: ScoreInterval;
}

@ObjectType({ description: 'A score made of answers that came in (operated, never mixed with reported figures). It never travels alone: with it go the number of answers, the interval, method and period; where it is not shown, the state and the reason.', simpleResolvers: true })
export class Score {
  /** The key of the object it is about. */
  scopeKey!: string;

  @Field(() => ScoreState, { description: 'Whether the figure is shown, and if not, why.' })
  state!: ScoreState;

  @Field(() => Bilingual, { nullable: true, description: 'Why no figure is shown; null where it is.' })
  reason!: StoredBilingual | null;

  @Field(() => KeptBack, { nullable: true, description: 'Which of the two it is, where the state is SUPPRESSED; null elsewhere.' })
  keptBack!: KeptBack | null;

  @Field(() => SurveyInstrument, { nullable: true, description: 'The kind of question answered; null where none was named and it cannot be told from the answers.' })
  instrument!: SurveyInstrument | null;

  @Field(() => ScoreFormula, { nullable: true, description: 'How the value is computed; null without an instrument.' })
  formula!: ScoreFormula | null;

  @Field(() => ScoreUnit, { nullable: true, description: 'The unit of the value; null without an instrument.' })
  unit!: ScoreUnit | null;

  @Field(() => Int, { description: 'How many answers there are, also where no figure is shown; of INSTRUMENTS_DIFFER, to all of them.' })
  n!: number;

  @Field(() => Int, { nullable: true, description: 'Answers 9 and 10; null where not shown, or not NPS.' })
  promoters!: number | null;

  @Field(() => Int, { nullable: true, description: 'Answers 7 and 8; null where not shown, or not NPS.' })
  passives!: number | null;

  @Field(() => Int, { nullable: true, description: 'Answers 0 to 6; null where not shown, or not NPS.' })
  detractors!: number | null;

  @Field(() => Float, { nullable: true, description: 'Percent of promoters; null where not shown, or not NPS.' })
  promoterShare!: number | null;

  @Field(() => Float, { nullable: true, description: 'Percent of passives; null where not shown, or not NPS.' })
  passiveShare!: number | null;

  @Field(() => Float, { nullable: true, description: 'Percent of detractors; null where not shown, or not NPS.' })
  detractorShare!: number | null;

  @Field(() => Float, { nullable: true, description: 'The score by `formula`, in `unit`, not rounded: NPS for the kinds of NPS. Null where not shown. Of several deployments it is pooled from counts, never from scores.' })
  value!: number | null;

  @Field(() => Float, { nullable: true, description: 'The mean of the answers on the scale of the survey; null where not shown.' })
  mean!: number | null;

  @Field(() => ScoreInterval, { nullable: true, description: 'Between what the true value lies; null where not shown, or where one answer has no scatter.' })
  interval!: ScoreInterval | null;

  @Field({ description: 'Whether there are fewer answers than the policy asks for arrows and rankings: read the interval, not the value.' })
  lowBase!: boolean;

  @Field(() => DateScalar, { description: 'The first day of the period (Taipei).' })
  periodFrom!: string;

  @Field(() => DateScalar, { description: 'The first day after the period.' })
  periodTo!: string;

  @Field(() => [ScorePart], { nullable: true, description: 'Its parts, those with most answers first; null where the question named no division. Parts with too few answers are kept back, and others with them, so that they cannot be had as the whole less its other parts.' })
  parts?: ScorePart[] | null;
}

@ObjectType({ description: 'One part of a score: the answers in one segment of a dimension, or at one object.', simpleResolvers: true })
export class ScorePart {
  /** The key of the object, where the division is by objects. */
  entryKey!: string | null;

  /** The dimension, where the division is by one. */
  dimension!: CountDimension | null;

  @Field(() => String, { nullable: true, description: 'The code of the segment, as answers carry it; null where the division is by objects.' })
  segment!: string | null;

  @Field(() => Score, { description: 'The score of the part.' })
  score!: Score;
}

/** What a part is called. */
export type PartName = Pick<ScorePart, 'entryKey' | 'segment' | 'dimension'>;

/** What the resolver of the API puts on a score: what it is about is looked up by key. */
export type ScoreFigure = Omit<Score, 'scopeKey' | 'periodFrom' | 'periodTo' | 'parts'>;

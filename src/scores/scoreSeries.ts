import { Field, Float, Int, ObjectType } from 'type-graphql';
import { enumeration } from '../graphql/attributes';
import { Bilingual, type StoredBilingual } from '../graphql/bilingual';
import { DateScalar } from '../graphql/scalars';
import { Score, ScoreInterval } from './score';
import { Grain } from './taipeiPeriods';

@ObjectType({ description: 'Between what a score is expected to lie if nothing changed: what stays inside is noise.', simpleResolvers: true })
export class NoiseBand {
  @Field(() => Float, { description: 'The lower limit, in points of NPS: the pooled score of the series less three standard errors of so many answers.' })
  lower!: number;

  @Field(() => Float, { description: 'The upper limit, in points of NPS.' })
  upper!: number;
}

@ObjectType({ description: 'A score at one place of a series.', simpleResolvers: true })
export class SeriesPeriod {
  @Field({ description: 'The period of the calendar: `2026-01-05`, `2026-W02`, `2026-01`, `2026-Q1` or `2026`.' })
  name!: string;

  @Field(() => DateScalar, { description: 'The first day of the answers that count: of the period, or of the rolling window that ends with it.' })
  from!: string;

  @Field(() => DateScalar, { description: 'The first day after.' })
  to!: string;

  @Field({ description: 'The score; its state says where there is none to show.' })
  score!: Score;

  @Field(() => NoiseBand, { nullable: true, description: 'What would be noise, at this number of answers. Null for rolling windows, which share answers, where the score or the whole is not shown, and for CSAT and CES.' })
  noise!: NoiseBand | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the score lies outside of what would be noise; null where there is no band.' })
  beyondNoise!: boolean | null;
}

@ObjectType({ description: 'Scores one after another. Two rolling windows that overlap share answers and must not be compared with each other; some are left out where the difference between two would tell the answers of too few.', simpleResolvers: true })
export class ScoreSeries {
  /** How many answers the policy asks for on each side of a change. */
  arrowsFrom!: number;

  @Field(() => Grain, { description: 'How long the periods are.' })
  grain!: Grain;

  @Field(() => Int, { nullable: true, description: 'The length of the rolling windows in days; null where the periods are scored themselves.' })
  rollingDays!: number | null;

  @Field(() => Score, { nullable: true, description: 'The score of all its periods together; null for rolling windows.' })
  overall!: Score | null;

  @Field(() => [SeriesPeriod], { description: 'Its periods, in order, also those without answers.' })
  periods!: SeriesPeriod[];

  @Field(() => SeriesPeriod, { nullable: true, description: 'The last of its periods in which there are answers; null where there is none.' })
  latest!: SeriesPeriod | null;
}

@ObjectType({ description: 'What periods that follow each other score together: pooled from the counts of those that are shown.', simpleResolvers: true })
export class SeriesStretch {
  @Field(() => DateScalar, { description: 'The first day of the first of them.' })
  from!: string;

  @Field(() => DateScalar, { description: 'The first day after the last of them.' })
  to!: string;

  @Field(() => Int, { description: 'How many answers there are.' })
  n!: number;

  @Field(() => Int, { description: 'Answers 9 and 10.' })
  promoters!: number;

  @Field(() => Int, { description: 'Answers 7 and 8.' })
  passives!: number;

  @Field(() => Int, { description: 'Answers 0 to 6.' })
  detractors!: number;

  @Field(() => Float, { description: 'The score, in points of NPS.' })
  value!: number;

  @Field({ description: 'Between what the true value lies, by adjusted Wald.' })
  interval!: ScoreInterval;
}

@ObjectType({ description: 'Where a series is best cut in two, and whether that is more than chance: the likelihood ratio of two multinomials (promoters, passives, detractors) against one. It looks for one lasting change; a single period that stands out is what `noise` is for.', simpleResolvers: true })
export class SeriesChange {
  /** Of what and by which instrument the scores are. */
  asked!: Pick<Score, 'scopeKey' | 'instrument'>;

  @Field({ description: 'The name of the first period of the latter stretch.' })
  name!: string;

  @Field({ description: 'All before it.' })
  before!: SeriesStretch;

  @Field({ description: 'That period and all after it.' })
  after!: SeriesStretch;

  @Field(() => Float, { description: 'G² = 2 (l(before) + l(after) - l(all)), l = Σ k ln(k / n): the greatest of those looked at.' })
  statistic!: number;

  @Field(() => Float, { description: 'What G² must exceed: the upper quantile of chi-square with two degrees of freedom, at the level of the question divided by the number of places (Bonferroni).' })
  threshold!: number;

  @Field(() => Int, { description: 'At how many places a cut was looked at: those with as many answers on both sides as the policy asks for arrows.' })
  places!: number;

  @Field({ description: 'Whether G² exceeds the threshold.' })
  distinguishable!: boolean;

  @Field(() => Bilingual, { description: 'What may be said of it.' })
  verdict!: StoredBilingual;
}

export const PromoterGroup = enumeration('PromoterGroup', 'In which group of an NPS an answer is.', {
  PROMOTER: 'Answers 9 and 10.', PASSIVE: 'Answers 7 and 8.', DETRACTOR: 'Answers 0 to 6.',
});
export type PromoterGroup = keyof typeof PromoterGroup;

@ObjectType({ description: 'How many gave one answer.', simpleResolvers: true })
export class AnswerCount {
  @Field(() => Int, { description: 'The answer: 0 to 10, or on the scale of the survey.' })
  answer!: number;

  @Field(() => Int, { description: 'How many gave it.' })
  count!: number;

  @Field(() => Float, { description: 'The percent of all answers.' })
  share!: number;

  @Field(() => PromoterGroup, { nullable: true, description: 'The group that it is in; null where the score is not NPS.' })
  group!: PromoterGroup | null;
}

@ObjectType({ description: 'How the answers are distributed.', simpleResolvers: true })
export class ScoreDistribution {
  @Field({ description: 'The score they make up, with its state.' })
  score!: Score;

  @Field(() => [AnswerCount], { description: 'Each answer of the scale, the least first, also those that nobody gave; empty where the score is not shown.' })
  answers!: AnswerCount[];
}

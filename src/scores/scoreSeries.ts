import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../graphql/scalars';
import { Score } from './score';
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
  @Field(() => Grain, { description: 'How long the periods are.' })
  grain!: Grain;

  @Field(() => Int, { nullable: true, description: 'The length of the rolling windows in days; null where the periods are scored themselves.' })
  rollingDays!: number | null;

  @Field(() => Score, { nullable: true, description: 'The score of all its periods together; null for rolling windows.' })
  overall!: Score | null;

  @Field(() => [SeriesPeriod], { description: 'Its periods, in order, also those without answers.' })
  periods!: SeriesPeriod[];
}

@ObjectType({ description: 'How many gave one answer.', simpleResolvers: true })
export class AnswerCount {
  @Field(() => Int, { description: 'The answer: 0 to 10, or on the scale of the survey.' })
  answer!: number;

  @Field(() => Int, { description: 'How many gave it.' })
  count!: number;

  @Field(() => Float, { description: 'The percent of all answers.' })
  share!: number;
}

@ObjectType({ description: 'How the answers are distributed.', simpleResolvers: true })
export class ScoreDistribution {
  @Field({ description: 'The score they make up, with its state.' })
  score!: Score;

  @Field(() => [AnswerCount], { description: 'Each answer of the scale, the least first, also those that nobody gave; empty where the score is not shown.' })
  answers!: AnswerCount[];
}

import { ArgsType, Field, Float, ID, InputType, Int } from 'type-graphql';
import { enumeration } from '../graphql/attributes';
import { DateScalar } from '../graphql/scalars';
import { CountDimension } from '../surveys/dailyCount';
import { SurveyInstrument } from '../surveys/survey';
import { ScoreFormula } from './satisfaction';
import { mostTogether } from './scopeUnion';
import { Grain } from './taipeiPeriods';

export const NpsInterval = enumeration('NpsInterval', 'Which interval of an NPS is asked for.', {
  ADJUSTED_WALD: 'Adjusted Wald (¾, 1½, ¾), at any number of answers.',
  TANGO: 'Tango\'s score interval, at any number of answers.',
});
export type NpsInterval = keyof typeof NpsInterval;

@InputType({ description: 'A period: from a day up to another, or the calendar period of a grain in which a day lies. Days are those of Taipei.' })
export class ScorePeriodInput {
  @Field(() => DateScalar, { nullable: true, description: 'The first day; with `to`.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day after; with `from`, and later than it.' })
  to?: string | null;

  @Field(() => Grain, { nullable: true, description: 'The day, week, month, quarter or year, instead of `from` and `to`.' })
  grain?: Grain | null;

  @Field(() => DateScalar, { nullable: true, description: 'A day in it, with `grain`; today if left out.' })
  on?: string | null;
}

@InputType({ description: 'Answers in one segment of a dimension: a product, a reason for calling. There are no counts of combinations.' })
export class ScoreSegmentInput {
  @Field(() => CountDimension, { description: 'The dimension; not TOTAL.' })
  dimension!: CountDimension;

  @Field(() => String, { description: 'The code, as answers carry it: 1 to 200 characters. The channel in a code of CHANNEL_MODE may be any slug that the channel has or had.' })
  code!: string;
}

/** What each argument of a question about scores is. */
export const described = {
  scope: 'What it is about: the global id, or `Noun:slug`, of a group, subsidiary, channel, archetype (all its variants), touchpoint, measurement point, journey or stage (`Touchpoint:bank/net-banking-app`). Either this or `scopes`.',
  scopes: `Several objects together, instead of \`scope\`: 1 to ${mostTogether} ids of any of the same kinds (journeys, archetypes, touchpoints …). An answer that belongs to two of them counts once. Where answers are few anywhere, figures are shown only if they follow from those that single objects show, so that no union tells what they keep back.`,
  period: 'Answers of which days count; the last 90 days, today included, if left out.',
  instrument: 'Only answers to this kind of question. May be left out where only one kind was answered.',
  segment: 'Only answers in this segment.',
  formula: 'How CSAT (TOP_TWO_BOX, MEAN) or CES (MEAN, POSITIVE_SHARE) is computed; the first of these if left out.',
  method: 'Which interval of an NPS; if left out, adjusted Wald, and Tango\'s for fewer than ten answers.',
  level: 'The level of confidence, 0.5 to 0.999.',
};

/** One object, or several together. */
export interface ScopeAsked {
  scope?: string | null;
  scopes?: readonly string[] | null;
}

/** What a score is asked for where the object is given. */
@ArgsType()
export class ScoreArgs {
  @Field(() => ScorePeriodInput, { nullable: true, description: described.period })
  period?: ScorePeriodInput | null;

  @Field(() => SurveyInstrument, { nullable: true, description: described.instrument })
  instrument?: SurveyInstrument | null;

  @Field(() => ScoreSegmentInput, { nullable: true, description: described.segment })
  segment?: ScoreSegmentInput | null;

  @Field(() => ScoreFormula, { nullable: true, description: described.formula })
  formula?: ScoreFormula | null;

  @Field(() => NpsInterval, { nullable: true, description: described.method })
  method?: NpsInterval | null;

  @Field(() => Float, { description: described.level, defaultValue: 0.95 })
  level!: number;
}

@ArgsType()
export class ScoreTrendArgs extends ScoreArgs {
  @Field(() => Int, { description: 'How many periods, 2 to 24.', defaultValue: 8 })
  periods!: number;
}

@ArgsType()
export class ScopedScoreArgs extends ScoreArgs implements ScopeAsked {
  @Field(() => ID, { nullable: true, description: described.scope })
  scope?: string | null;

  @Field(() => [ID], { nullable: true, description: described.scopes })
  scopes?: string[] | null;
}

@ArgsType()
export class ScoreSeriesArgs extends ScopedScoreArgs {
  @Field(() => Grain, { description: 'How long the periods are; those that the period of the question meets are answered whole, at most 400.' })
  grain!: Grain;

  @Field(() => Int, { nullable: true, description: 'Instead of each period, the window of so many days that ends with it, 2 to 366: counts are added up, then scored.' })
  rollingDays?: number | null;
}

@InputType({ description: 'One side of a comparison.' })
export class ScoreSideInput implements ScopeAsked {
  @Field(() => ID, { nullable: true, description: described.scope })
  scope?: string | null;

  @Field(() => [ID], { nullable: true, description: described.scopes })
  scopes?: string[] | null;

  @Field(() => ScorePeriodInput, { nullable: true, description: described.period })
  period?: ScorePeriodInput | null;

  @Field(() => ScoreSegmentInput, { nullable: true, description: described.segment })
  segment?: ScoreSegmentInput | null;
}

@InputType({ description: 'Two sides to compare.' })
export class ScorePairInput {
  @Field(() => ScoreSideInput, { description: 'What is compared with: the former period, the other point.' })
  a!: ScoreSideInput;

  @Field(() => ScoreSideInput, { description: 'What is compared.' })
  b!: ScoreSideInput;
}

import { Field, Int, ObjectType } from 'type-graphql';
import { enumeration } from '../graphql/attributes';
import { Bilingual, type StoredBilingual } from '../graphql/bilingual';
import { DateScalar } from '../graphql/scalars';
import { Archetype } from '../touchpoints/archetype';
import { Touchpoint } from '../touchpoints/touchpoint';
import { Journey, Stage, Step } from './journey';


export const Verdict = enumeration('Verdict', 'How a touchpoint of one journey stands to its counterpart in the other.', {
  SAME: 'Both have it, alike in all that is compared.',
  CHANGED: 'Both have it, in sequence, and something about it differs.',
  ONLY_LEFT: 'Only the left journey has it: missing on the right.',
  ONLY_RIGHT: 'Only the right journey has it: extra on the right.',
  REORDERED: 'Both have it, but before something that it follows in the other journey, or after something that it precedes there.',
});
export type Verdict = keyof typeof Verdict;

export const ComparedAspect = enumeration('ComparedAspect', 'What may differ between counterparts.', {
  NAME: 'The name of one and the same touchpoint or stage.',
  CHANNEL_GROUP: 'The lane (online or offline), or the side on which a channel that both have is reported.',
  CHANNELS: 'The channels.',
  STAGE: 'The stage: the counterpart stands in a stage that is not the counterpart of this one\'s.',
  OWNER: 'Whether anybody owns it; for one and the same touchpoint, also who.',
  MEASURED: 'Whether it has an active measurement point.',
  STEP: 'Whether its step may be left out or repeated.',
  MOMENT_OF_TRUTH: 'Whether its stage is a moment of truth.',
  ANY_TIME: 'Whether its stage may come at any time.',
});
export type ComparedAspect = keyof typeof ComparedAspect;

@ObjectType({ description: 'Something that differs between counterparts.', simpleResolvers: true })
export class ComparedChange {
  @Field(() => ComparedAspect, { description: 'What differs.' })
  aspect!: ComparedAspect;

  @Field(() => Bilingual, { description: 'What it is on the left: names of channels, of a stage, of an owner; yes or no; none.' })
  left!: StoredBilingual;

  @Field(() => Bilingual, { description: 'What it is on the right.' })
  right!: StoredBilingual;
}

@ObjectType({ description: 'A place in one of the journeys compared: a touchpoint at a step.', simpleResolvers: true })
export class ComparedPlace {
  @Field({ description: 'The stage.' })
  stage!: Stage;

  @Field(() => Step, { nullable: true, description: 'The step; null where the stage has none.' })
  step!: Step | null;

  @Field(() => Touchpoint, { nullable: true, description: 'The touchpoint; null where none stands at the step.' })
  touchpoint!: Touchpoint | null;

  @Field({ description: 'Whether the touchpoint has a measurement point that is active on the day of the comparison; false without a touchpoint.' })
  measured!: boolean;
}

@ObjectType({ description: 'A touchpoint and its counterpart, or one that has none. Where neither side has a touchpoint the column stands for a stage, or a step, that is known without one.', simpleResolvers: true })
export class ComparedColumn {
  @Field(() => Verdict, { description: 'How the two stand to each other.' })
  verdict!: Verdict;

  @Field(() => [Archetype], { description: 'The archetypes that the two share; those of the only one where the other lacks it; none without a touchpoint, or where one and the same touchpoint has none.' })
  archetypes!: Archetype[];

  @Field(() => ComparedPlace, { nullable: true, description: 'The place on the left; null where the left lacks it.' })
  left!: ComparedPlace | null;

  @Field(() => ComparedPlace, { nullable: true, description: 'The place on the right; null where the right lacks it.' })
  right!: ComparedPlace | null;

  @Field(() => Stage, { nullable: true, description: 'The stage of the left in which the column stands; null where the left has no such stage.' })
  leftStage!: Stage | null;

  @Field(() => Stage, { nullable: true, description: 'The stage of the right in which the column stands; null where the right has no such stage. Where the order differs, the right place stands in another one.' })
  rightStage!: Stage | null;

  @Field(() => [ComparedChange], { description: 'What differs; also where the order does. None where they are the same, or where there is only one.' })
  changes!: ComparedChange[];

  @Field(() => Bilingual, { description: 'The difference in a sentence.' })
  sentence!: StoredBilingual;
}

@ObjectType({ description: 'A stage and its counterpart, or one that has none.', simpleResolvers: true })
export class ComparedStages {
  @Field(() => Verdict, { description: 'How the two stand to each other.' })
  verdict!: Verdict;

  @Field(() => Stage, { nullable: true, description: 'The stage on the left; null where the left has no such stage.' })
  left!: Stage | null;

  @Field(() => Stage, { nullable: true, description: 'The stage on the right; null where the right has no such stage.' })
  right!: Stage | null;

  @Field(() => [ComparedChange], { description: 'What differs: name, moment of truth, any time. Their touchpoints are compared in the columns.' })
  changes!: ComparedChange[];

  @Field(() => Bilingual, { description: 'The difference in a sentence.' })
  sentence!: StoredBilingual;
}

@ObjectType({ description: 'How often a verdict was reached.', simpleResolvers: true })
export class VerdictCount {
  @Field(() => Verdict, { description: 'The verdict.' })
  verdict!: Verdict;

  @Field(() => Int, { description: 'Columns of which it holds: those with a touchpoint, and those that stand for a stage or a step without one.' })
  columns!: number;

  @Field(() => Int, { description: 'Columns with a touchpoint, at least on one side, of which it holds.' })
  touchpoints!: number;

  @Field(() => Int, { description: 'Stages, or pairs of them, of which it holds.' })
  stages!: number;
}

@ObjectType({ description: 'One of the two journeys compared.', simpleResolvers: true })
export class ComparedJourney {
  @Field({ description: 'The journey with its whole map, as it was compared: the draft, or the version in force on the day asked for (`frozenAs`).' })
  journey!: Journey;

  @Field(() => DateScalar, { nullable: true, description: 'The day asked for; null for the draft.' })
  asOf!: string | null;

  @Field(() => DateScalar, { description: 'The day on which measurement points count: the day asked for; for the draft, today in Taipei.' })
  measuredOn!: string;

  @Field(() => Bilingual, { description: 'How sentences call this side: by what tells it from the other (the subsidiary, the journey, or the day).' })
  label!: StoredBilingual;
}

@ObjectType({ description: 'Two journeys, or one at two dates, aligned by what stands in both.', simpleResolvers: true })
export class JourneyComparison {
  @Field({ description: 'The left journey: the one that the right is held against.' })
  left!: ComparedJourney;

  @Field({ description: 'The right journey.' })
  right!: ComparedJourney;

  @Field(() => [ComparedColumn], { description: 'Every place of both, each in one column, in an order that keeps that of either journey; what is out of sequence stands where it does on the left.' })
  columns!: ComparedColumn[];

  @Field(() => [ComparedStages], { description: 'Every stage of both, each once, in the order of the columns.' })
  stages!: ComparedStages[];

  @Field(() => [VerdictCount], { description: 'How often each verdict was reached; all five, also those that were not.' })
  counts!: VerdictCount[];

  @Field({ description: 'Whether every column is the same: nothing about their touchpoints differs.' })
  same!: boolean;

  @Field(() => Int, { description: 'Stages of both, a pair counting once.' })
  stagesCompared!: number;

  @Field(() => Int, { description: 'Those of them that both journeys have.' })
  stagesShared!: number;
}

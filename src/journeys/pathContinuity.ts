import { Field, Float, Int, ObjectType } from 'type-graphql';
import { enumeration } from '../graphql/attributes';
import { Department } from '../organisation/department';
import { ReportingGroup } from '../registry/provenance';
import { Channel } from '../touchpoints/channel';
import { Touchpoint } from '../touchpoints/touchpoint';
import { Step } from './journey';

export const CarriedBy = enumeration('CarriedBy', 'What makes known at one touchpoint what happened at the one before.', {
  OWNER: 'One department owns both, and stands on the day.',
  TOUCHPOINT: 'They are the same touchpoint, on another channel.',
  HAND_OVER: 'A hand-over from the one to the other is on record.',
});
export type CarriedBy = keyof typeof CarriedBy;

@ObjectType({ description: 'A touchpoint used on a path, on a day.', simpleResolvers: true })
export class PathStop {
  @Field({ description: 'The step at which it is used.' })
  step!: Step;

  @Field(() => Int, { description: 'The place of the step among all steps on the path, from 1.' })
  number!: number;

  @Field({ description: 'The touchpoint.' })
  touchpoint!: Touchpoint;

  @Field({ description: 'The channel it is used on.' })
  channel!: Channel;

  @Field(() => ReportingGroup, { description: 'The side on which the touchpoint is reported on that channel.' })
  side!: ReportingGroup;
}

@ObjectType({ description: 'Two consecutive touchpoints of one episode of a path that are reported on different sides.', simpleResolvers: true })
export class PathCrossing {
  @Field({ description: 'Where the customer comes from.' })
  from!: PathStop;

  @Field({ description: 'Where the customer goes.' })
  to!: PathStop;

  @Field(() => CarriedBy, { nullable: true, description: 'What carries the case across; null: nobody does, and it is a break.' })
  carriedBy!: CarriedBy | null;

  @Field(() => Department, { nullable: true, description: 'The department that owns both; null where `carriedBy` is not OWNER.' })
  owner!: Department | null;
}

@ObjectType({ description: 'How smoothly a path goes over from one touchpoint to the next. Stages at any time and steps where none is used are passed over, and so are touchpoints that do not exist on the day or are no longer delivered on the channel. Nothing is counted along the path of a persona who does not stand on the day, and a department that does not stand then carries nothing across.', simpleResolvers: true })
export class PathContinuity {
  @Field(() => Int, { description: 'Pairs of consecutive touchpoints of one episode: an episode ends with each stage that says so (`endsEpisode`).' })
  transitions!: number;

  @Field(() => Int, { description: 'Those that change between online and offline.' })
  changes!: number;

  @Field(() => Int, { description: 'Those changes where the two share no owner and no hand-over is on record.' })
  breaks!: number;

  @Field(() => Int, { description: 'Transitions that are no breaks.' })
  unbroken!: number;

  @Field(() => Float, { nullable: true, description: '1 − breaks / transitions, 0 to 1; null where there are no transitions.' })
  continuity!: number | null;

  @Field(() => [PathStop], { description: 'The touchpoints used, in order.' })
  stops!: PathStop[];

  @Field(() => [PathCrossing], { description: 'The changes between online and offline, in order: `changes` of them, and `breaks` without anything that carries the case across.' })
  crossings!: PathCrossing[];
}

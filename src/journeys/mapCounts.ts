import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../graphql/scalars';
import { ProvenanceCount } from '../registry/provenanceCount';
import { Touchpoint } from '../touchpoints/touchpoint';

/** What a stage and a whole map are counted in alike. */
@ObjectType({ simpleResolvers: true })
abstract class CountedTouchpoints {
  @Field(() => DateScalar, { description: 'The day on which touchpoints exist and measurement points are active.' })
  asOf!: string;

  @Field(() => Int, { description: 'Touchpoints at its steps.' })
  touchpoints!: number;

  @Field(() => [ProvenanceCount], { description: 'The same by where they come from.' })
  byProvenance!: ProvenanceCount[];

  @Field(() => Int, { description: 'Those of them with a measurement point that is active on the day.' })
  measured!: number;
}

const once = 'A touchpoint that stands at several steps counts once; one that does not stand on the day counts nowhere.';

@ObjectType({ description: `A stage in numbers, on a day. ${once}`, simpleResolvers: true })
export class StageCounts extends CountedTouchpoints {}

@ObjectType({ description: `The map of a journey in numbers, on a day. ${once}`, simpleResolvers: true })
export class JourneyCounts extends CountedTouchpoints {
  @Field(() => [Touchpoint], { description: 'Those of them that stand at more than one step, in the order of the map.' })
  repeated!: Touchpoint[];

  @Field(() => Int, { description: 'Paths through it of personas that stand on the day.' })
  paths!: number;
}

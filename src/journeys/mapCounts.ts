import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../graphql/scalars';
import { ProvenanceCount } from '../registry/provenanceCount';
import { Touchpoint } from '../touchpoints/touchpoint';

@ObjectType({ description: 'A stage in numbers, on a day. A touchpoint that stands at several of its steps counts once; one that does not stand on the day counts nowhere.', simpleResolvers: true })
export class StageCounts {
  @Field(() => DateScalar, { description: 'The day on which touchpoints exist and measurement points are active.' })
  asOf!: string;

  @Field(() => Int, { description: 'Touchpoints at its steps.' })
  touchpoints!: number;

  @Field(() => [ProvenanceCount], { description: 'The same by where they come from.' })
  byProvenance!: ProvenanceCount[];

  @Field(() => Int, { description: 'Those of them with a measurement point that is active on the day.' })
  measured!: number;
}

@ObjectType({ description: 'The map of a journey in numbers, on a day. A touchpoint that stands at several steps counts once; one that does not stand on the day counts nowhere.', simpleResolvers: true })
export class JourneyCounts {
  @Field(() => DateScalar, { description: 'The day on which touchpoints exist and measurement points are active.' })
  asOf!: string;

  @Field(() => Int, { description: 'Touchpoints at its steps.' })
  touchpoints!: number;

  @Field(() => [ProvenanceCount], { description: 'The same by where they come from.' })
  byProvenance!: ProvenanceCount[];

  @Field(() => Int, { description: 'Those of them with a measurement point that is active on the day.' })
  measured!: number;

  @Field(() => [Touchpoint], { description: 'Those of them that stand at more than one step, in the order of the map.' })
  repeated!: Touchpoint[];

  @Field(() => Int, { description: 'Paths through it of personas that stand on the day.' })
  paths!: number;
}

import { Field, ID, InputType, Int } from 'type-graphql';
import { Provenance, ReportingGroup } from '../registry/provenance';

@InputType({ description: 'Narrows which touchpoints are looked at; all that is given must hold.' })
export class TouchpointScope {
  @Field(() => ID, { nullable: true, description: 'Only this subsidiary: touchpoints that it runs and, where journeys or stages are told apart, its journeys.' })
  subsidiary?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only what stands at a step of this journey.' })
  journey?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only what stands at a step of this stage.' })
  stage?: string | null;

  @Field(() => ReportingGroup, { nullable: true, description: 'Only what is reported on this side on at least one channel, and points on such channels.' })
  channelGroup?: ReportingGroup | null;

  @Field(() => Boolean, { nullable: true, description: 'Only touchpoints that are declared as service nodes, or only those that are not.' })
  serviceNode?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Only touchpoints of this importance or more, 1 to 5.' })
  leastImportance?: number | null;

  @Field(() => [Provenance], { nullable: true, description: 'Only touchpoints that come from there.' })
  provenance?: Provenance[] | null;
}

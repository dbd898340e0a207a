import { Field, Float, Int, ObjectType } from 'type-graphql';
import { enumeration } from '../graphql/attributes';
import { Bilingual, type StoredBilingual } from '../graphql/bilingual';
import { Provenance } from '../registry/provenance';

export const LeverageFactor = enumeration('LeverageFactor', 'What makes a touchpoint matter.', {
  JOURNEYS: 'Journeys in which it stands.',
  SUBSIDIARIES: 'Subsidiaries that run a touchpoint of one of its archetypes, its own among them: what is learned here may serve there.',
  MOMENTS_OF_TRUTH: 'Stages that are moments of truth at whose steps it stands.',
  HIGH_GAPS: 'Gaps of high severity about it, its figures or a point at it, or a break of which it is an end. Dismissed ones do not count.',
  MEDIUM_GAPS: 'The same of medium severity.',
  LOW_GAPS: 'The same of low severity.',
});
export type LeverageFactor = keyof typeof LeverageFactor;

@ObjectType({ description: 'What one factor adds to the leverage of a touchpoint.', simpleResolvers: true })
export class LeverageComponent {
  @Field(() => LeverageFactor, { description: 'The factor.' })
  factor!: LeverageFactor;

  @Field(() => Bilingual, { description: 'What its weight is called.' })
  label!: StoredBilingual;

  @Field(() => Int, { description: 'How many there are.' })
  count!: number;

  @Field(() => Float, { description: 'What each of them counts: the weight of the gap policy.' })
  weight!: number;

  @Field(() => Boolean, { description: 'Whether the subsidiary that the list is of set the weight itself; false: the default.' })
  own!: boolean;

  @Field(() => Float, { description: 'Count times weight.' })
  contribution!: number;
}

@ObjectType({ description: 'How much a touchpoint matters: leverage = sum over the factors of weight x count. There is no published formula; the weights are ours, stand in the gap policy and can be changed there. A number to put touchpoints in order, nothing else: two leverages under different weights do not compare.', simpleResolvers: true })
export class Leverage {
  @Field(() => Int, { description: 'Its place in the list, from 1. Of touchpoints with the same count, where the list is ordered by a factor, the one with the greater leverage comes first; of touchpoints with the same leverage the more important one comes first, then the one whose slug does.' })
  rank!: number;

  @Field(() => Int, { description: 'Its place by what the list is ordered by alone: the count of the factor, or the leverage. Those that are equal share the place of the first of them: 1, 1, 3.' })
  place!: number;

  @Field(() => Int, { description: 'How many touchpoints of the list share that place, itself among them; 1 where it has it alone.' })
  sharedBy!: number;

  @Field(() => Float, { description: 'The sum of the components; 0 or more.' })
  leverage!: number;

  @Field(() => [LeverageComponent], { description: 'What it is made of, every factor, also those that add nothing.' })
  components!: LeverageComponent[];

  @Field(() => Provenance, { description: 'The weakest provenance of what is counted: the touchpoint, its places on maps, its archetypes and its gaps.' })
  provenance!: Provenance;

  /** The keys of the journeys in which it stands. */
  journeyKeys!: string[];

  /** The key of the touchpoint. */
  touchpointKey!: string;
}

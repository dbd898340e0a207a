import { Field, Int, ObjectType } from 'type-graphql';
import { enumeration } from '../graphql/attributes';
import { ProvenanceCount } from '../registry/provenanceCount';
import { GapSeverity, GapType } from './gapTypes';

export const GapDimension = enumeration('GapDimension', 'What gaps are counted by.', {
  SUBSIDIARY: 'The subsidiary whose gap it is; null for one of the whole group.',
  JOURNEY: 'The journey on whose map it shows: a gap that shows on two counts once in each. Null for gaps that show on no map.',
  STAGE: 'The stage of a journey at which it shows: a gap that shows at two counts once at each. Null for gaps that show at no stage.',
  TYPE: 'The type of the gap.',
  SEVERITY: 'How much it weighs.',
});
export type GapDimension = keyof typeof GapDimension;

@ObjectType({ description: 'How many gaps share what they are counted by. Counts by journey or stage may add up to more than there are gaps, since a gap counts wherever it shows; `gapSummary(by: [])` is the total, in which each counts once.', simpleResolvers: true })
export class GapCount {
  @Field(() => GapType, { nullable: true, description: 'The type; null where types are not told apart.' })
  type!: GapType | null;

  @Field(() => GapSeverity, { nullable: true, description: 'The severity; null where severities are not told apart.' })
  severity!: GapSeverity | null;

  @Field(() => Int, { description: 'How many gaps: each once.' })
  count!: number;

  @Field(() => [ProvenanceCount], { description: 'The same by the weakest provenance of their evidence.' })
  byProvenance!: ProvenanceCount[];

  /** Keys of the objects they are counted by; null where they are not, or where a gap has none. */
  subsidiaryKey!: string | null;
  journeyKey!: string | null;
  stageKey!: string | null;
}

import { Field, Int, ObjectType } from 'type-graphql';
import { Choice, enumeration, Flag, Text, TwoTongues, Whole } from '../graphql/attributes';
import type { StoredBilingual } from '../graphql/bilingual';
import { Department } from '../organisation/department';
import type { Subsidiary } from '../organisation/group';
import { Lasting } from '../registry/lasting';
import { LinkToMany, LinkToOne } from '../registry/links';
import { Provenance, ReportingGroup } from '../registry/provenance';
import { Archetype } from './archetype';
import { Channel } from './channel';

export const Precision = enumeration('Precision', 'How exactly a day is known.', {
  DAY: 'To the day.',
  MONTH: 'To the month; the day is its first.',
  YEAR: 'To the year; the day is its first.',
});
export type Precision = keyof typeof Precision;

@ObjectType({ implements: Lasting, description: 'A place where a customer meets the company (接觸點, 服務節點). It belongs to one subsidiary and is used in journeys by reference.', simpleResolvers: true })
export class Touchpoint extends Lasting {
  @Text({ description: 'A short code: `L03`.', searched: true, filtered: true, max: 40, isCode: true })
  code!: string;

  @LinkToOne({ to: 'Subsidiary', relationship: 'BELONGS_TO', description: 'The subsidiary that runs it.' })
  subsidiary?: Subsidiary;

  @TwoTongues({ description: 'Its name.', searched: true })
  name!: StoredBilingual;

  @Flag({ description: 'Whether the subsidiary declares it as an NPS service node.', filtered: true, initially: false })
  serviceNode!: boolean;

  @Whole({ description: 'How much it matters to customers, 1 (little) to 5 (a moment of truth).', min: 1, max: 5, filtered: true, initially: 3 })
  importance!: number;

  @LinkToOne({ to: 'Department', relationship: 'OWNED_BY', optional: true, words: ['provenance'], description: 'The department that answers for it.' })
  owner?: Ownership | null;

  @LinkToMany({ to: 'Channel', relationship: 'DELIVERED_ON', words: ['reportingGroup', 'provenance'], description: 'The channels it is delivered on, the first one first. A reporting group is given where it differs from the channel\'s own.' })
  channels?: Delivery[];

  @LinkToMany({ to: 'Archetype', relationship: 'VARIANT_OF', words: ['provenance'], description: 'The archetypes it is a variant of.' })
  archetypes?: Variant[];

  @LinkToMany({ to: 'Touchpoint', relationship: 'HANDS_OVER_TO', words: ['provenance'], description: 'The touchpoints to which it hands a customer over on record.' })
  handsOverTo?: HandOver[];

  @Choice(Precision, { description: 'How exactly `validFrom` is known.', optional: true })
  validFromPrecision!: Precision | null;

  @TwoTongues({ description: 'Notes.', optional: true, max: 2000, searched: true })
  notes!: StoredBilingual | null;

  @LinkToMany({ to: 'Fact', relationship: 'BEARS_ON', description: 'Facts that bear on it without stating it: a capability that a source names, where the node itself is illustrative.' })
  seeAlso?: object[];
}

@ObjectType({ description: 'A touchpoint on one of its channels.', simpleResolvers: true })
export class Delivery {
  @Field({ description: 'The channel.' })
  channel!: Channel;

  @Field(() => ReportingGroup, { description: 'The side on which the touchpoint is reported on this channel.' })
  reportingGroup!: ReportingGroup;

  @Field(() => Int, { description: 'Its place among the touchpoint\'s channels, from 0; the group of the first that stands is the touchpoint\'s lane.' })
  position!: number;

  @Field(() => Provenance, { description: 'Where it comes from that the touchpoint is delivered on this channel.' })
  provenance!: Provenance;
}

@ObjectType({ description: 'Who owns a touchpoint.', simpleResolvers: true })
export class Ownership {
  @Field({ description: 'The department that answers for it.' })
  department!: Department;

  @Field(() => Provenance, { description: 'Where it comes from that this department owns it.' })
  provenance!: Provenance;
}

@ObjectType({ description: 'That a touchpoint is a variant of an archetype.', simpleResolvers: true })
export class Variant {
  @Field({ description: 'The archetype.' })
  archetype!: Archetype;

  @Field(() => Provenance, { description: 'Where it comes from that the touchpoint is a variant of it.' })
  provenance!: Provenance;
}

@ObjectType({ description: 'A hand-over on record: the next touchpoint knows what happened at this one.', simpleResolvers: true })
export class HandOver {
  @Field({ description: 'The touchpoint to which the customer is handed over.' })
  touchpoint!: Touchpoint;

  @Field(() => Provenance, { description: 'Where the hand-over comes from.' })
  provenance!: Provenance;
}

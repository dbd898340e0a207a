import { Field, Int, ObjectType } from 'type-graphql';
import { enumeration } from '../graphql/attributes';
import { Bilingual, type StoredBilingual } from '../graphql/bilingual';
import { DateScalar } from '../graphql/scalars';
import { Provenance } from '../registry/provenance';

export const AdditionKind = enumeration('AdditionKind', 'What was added.', {
  TOUCHPOINT: 'A touchpoint of the registry.',
  MEASUREMENT_POINT: 'A measurement point of the registry.',
  CHANNEL: 'A channel of the registry. It belongs to no subsidiary, so it is left out where one is asked for.',
  STATED_NODES: 'Service nodes of which a source says that they were added; it need not name them.',
  STATED_FEATURES: 'Functions of a service of which a source says that they were added.',
});
export type AdditionKind = keyof typeof AdditionKind;

@ObjectType({ description: 'Something that was added: an object of the registry by its first day, or what a source states.', simpleResolvers: true })
export class Addition {
  @Field(() => AdditionKind, { description: 'What it is.' })
  kind!: AdditionKind;

  @Field(() => Int, { description: 'How many; 1 for an object of the registry. Not to be added up: what a source states may be among the objects, too (`registered`).' })
  count!: number;

  @Field(() => DateScalar, { nullable: true, description: 'The day, where it is known to the day; else null.' })
  day!: string | null;

  @Field(() => DateScalar, { description: 'The first day of the day, month or year that is known.' })
  from!: string;

  @Field(() => DateScalar, { description: 'The first day after it.' })
  to!: string;

  @Field(() => Boolean, { description: 'Whether it is certain that it was added in the period asked for; false where only the year or month is known and part of that lies outside.' })
  certain!: boolean;

  @Field(() => Provenance, { nullable: true, description: 'Where the object comes from: the first day of an ILLUSTRATIVE object is as illustrative as the object. Null for what a source states; `citations` says which.' })
  provenance!: Provenance | null;

  /** The key of the object, or of the fact. */
  key!: string;

  /** Their keys. */
  subsidiaryKeys!: string[];

  /** Their keys. */
  registeredKeys!: string[];
}

@ObjectType({ description: 'Of how many of a kind it is not known when they were added.', simpleResolvers: true })
export class UndatedAdditions {
  @Field(() => AdditionKind, { description: 'The kind.' })
  kind!: AdditionKind;

  @Field(() => Int, { description: 'How many objects have no first day, or how many are stated without a year. They may have been added in the period or at any other time, and are not in the list.' })
  count!: number;

  @Field(() => Bilingual, { description: 'The same in words.' })
  statement!: StoredBilingual;
}

import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumeration } from '../graphql/attributes';
import { DateTimeScalar, JsonScalar } from '../graphql/scalars';

export const ChangeAction = enumeration('ChangeAction', 'What was done to an object.', {
  ADDED: 'It was entered.',
  CHANGED: 'Attributes or links changed.',
  RETIRED: 'It was given an end of validity.',
  RESTORED: 'Its end of validity was taken back.',
  CLOSED: 'It ended along with what it ends with: a measurement point with its touchpoint or channel, a deployment with its point or survey.',
  REOPENED: 'The end that had closed it was taken back or put off.',
  PUBLISHED: 'A version of it was published.',
  WITHDRAWN: 'A published version was withdrawn before it took effect.',
  CORRECTED: 'The day on which a published version takes effect was corrected.',
  REMOVED: 'It was taken out of a draft. The feed keeps what it was; `node(id)` no longer finds it.',
});
export type ChangeAction = keyof typeof ChangeAction;

@ObjectType({ description: 'One object as one edit changed it. Changes are never changed themselves.', simpleResolvers: true })
export class Change {
  @Field(() => ID, { description: 'Its id; ids sort in the order in which changes were made.' })
  id!: string;

  @Field({ description: 'Who made it; `local` until there is access control.' })
  by!: string;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  at!: string;

  @Field(() => Int, { description: 'The number of the edit: all changes of one edit were made together. Numbers go up by one.' })
  revision!: number;

  @Field({ description: 'The operation that made it.' })
  operation!: string;

  @Field(() => ChangeAction, { description: 'What was done.' })
  action!: ChangeAction;

  @Field({ description: 'The type of the object.' })
  objectType!: string;

  @Field({ description: 'The slug of the object.' })
  objectSlug!: string;

  @Field(() => ID, { description: 'The id of the object.' })
  objectId!: string;

  @Field(() => Int, { description: 'The version of the object after the change.' })
  version!: number;

  @Field(() => JsonScalar, { description: 'The changed attributes and links as they were, by name; empty for an added object, all of it for a removed one. What had no value or no link is null: `channels: null` says that there were no channels.' })
  before!: unknown;

  @Field(() => JsonScalar, { description: 'The changed attributes and links as they are since, by name; empty for a removed object. What has no value or no link any longer is null: `channels: null`.' })
  after!: unknown;

  @Field(() => String, { nullable: true, description: 'Why, in the words of who made it; null where none were given.' })
  reason!: string | null;

  objectKey!: string;
}

import { ArgsType, Field, ID, Int } from 'type-graphql';
import { DateScalar } from '../graphql/scalars';

/** What every mutation takes. */
@ArgsType()
export class EditArgs {
  @Field(() => String, { nullable: true, description: 'A key of the client\'s own, 1 to 200 characters. Sent again with the same arguments, the edit is not made twice and answers as it did; with others, it is refused.' })
  idempotencyKey?: string | null;

  @Field(() => String, { nullable: true, description: 'Why, for the change log (`changes`); at most 1000 characters.' })
  reason?: string | null;
}

/** What every mutation of an existing object takes. */
@ArgsType()
export class VersionedArgs extends EditArgs {
  @Field(() => ID, { description: 'The object: its global id, `Noun:slug` (`Channel:app`), or, where the mutation is for one kind of object, its slug alone.' })
  id!: string;

  @Field(() => Int, { description: 'The version the change is made on. VERSION_CONFLICT, with the current version, where the object has changed since.' })
  expectedVersion!: number;
}

@ArgsType()
export class RetireArgs extends VersionedArgs {
  @Field(() => DateScalar, { nullable: true, description: 'The first day on which it is no longer valid; today in Taipei if left out.' })
  on?: string | null;
}

@ArgsType()
export class RemoveArgs extends VersionedArgs {}

@ArgsType()
export class RestoreArgs extends VersionedArgs {}

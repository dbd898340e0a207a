import { Ctx, FieldResolver, ObjectType, Field, Resolver, Root } from 'type-graphql';
import { Bilingual, type StoredBilingual } from '../graphql/bilingual';
import type { Request } from '../graphql/request';
import { Change } from '../history/change';
import { changedNames, changeSentence, fieldLabel, nameIn } from './changeSentence';
import { entryByKey } from './edges';
import { nounWords } from './nounWords';

@ObjectType({ description: 'An attribute or link that a change changed.', simpleResolvers: true })
export class ChangedField {
  @Field({ description: 'Its name, as `before` and `after` have it, and as the filter `fields` takes it.' })
  name!: string;

  @Field(() => Bilingual, { description: 'What it is called.' })
  label!: StoredBilingual;
}

async function nameOf(change: Change, request: Request): Promise<StoredBilingual | null> {
  const entry = await entryByKey(request, change.objectKey);
  return ((entry?.name ?? entry?.title ?? entry?.statement ?? null) as StoredBilingual | null) ?? nameIn(change);
}

@Resolver(() => Change)
export class ChangeReadingResolver {
  @FieldResolver(() => Bilingual, { nullable: true, description: 'What the object is called now; of one that was taken out, what it was called. Null for objects without a name.' })
  objectName(@Root() change: Change, @Ctx() request: Request): Promise<StoredBilingual | null> {
    return nameOf(change, request);
  }

  @FieldResolver(() => Bilingual, { description: 'What its type is called: 接觸點, touchpoint.' })
  objectTypeName(@Root() { objectType }: Change): StoredBilingual {
    return nounWords(objectType);
  }

  @FieldResolver(() => [ChangedField], { description: 'The attributes and links that `before` and `after` have, with what they are called.' })
  changedFields(@Root() change: Change): ChangedField[] {
    return changedNames(change).map((name) => ({ name, label: fieldLabel(name) }));
  }

  @FieldResolver(() => Bilingual, { description: 'The change in one sentence: what was done to what, which attributes differ, and the reason that was given.' })
  async sentence(@Root() change: Change, @Ctx() request: Request): Promise<StoredBilingual> {
    return changeSentence(change, await nameOf(change, request));
  }
}

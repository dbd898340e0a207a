import { Args, Ctx, Field, ID, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Request } from '../graphql/request';
import { editOnce, newEdit } from '../history/history.rules';
import { keyOfAny, namesOf } from '../history/naming.rules';
import { globalId, splitKey } from '../kernel/id';
import { RemoveArgs } from './editArgs';
import { allNouns } from './noun';
import { removeUnused } from './removeUnused.rules';

@ObjectType({ description: 'An object that was taken out of the registry. Its changes stay in the feed.', simpleResolvers: true })
class RemovedEntry {
  @Field(() => ID, { description: 'The id that it had.' })
  id!: string;

  @Field({ description: 'The type that it had.' })
  objectType!: string;

  @Field({ description: 'The slug that it had; it, and those it had before, may be given again.' })
  slug!: string;

  @Field(() => Int, { description: 'The version that its removal has in the feed of changes.' })
  version!: number;
}

@Resolver()
export class EntryRemoval {
  @Mutation(() => RemovedEntry, { description: 'Takes out an object of any kind that nothing uses: that no other object names, no published version shows, on which nothing was decided, where no answer ever came in. What an object named before and names no more is in `changes` alone, and does not keep it. `id` is its global id, or `Noun:slug` (`Department:life/video`). BAD_INPUT with what uses it for one that is used: such an object is retired. Stages, steps and paths are taken out by `removeStage`, `removeStep` and `removePath`, published versions by `withdrawVersion`.' })
  async removeEntry(@Ctx() request: Request, @Args(() => RemoveArgs) { id, expectedVersion, idempotencyKey }: RemoveArgs): Promise<RemovedEntry> {
    const key = await keyOfAny(request, id, { field: 'id', message: 'not the id of a registry object', allowed: 'a global id, or `Noun:slug` such as Department:life/video' }, allNouns().map(({ name }) => name));
    const { noun, slug } = splitKey(key)!;
    const called = (await namesOf(request)).slugOf(key);
    const head = newEdit(request, 'removeEntry', { key, expectedVersion }, idempotencyKey);
    return request.write((unit) => editOnce(unit, head, async () => ({
      answer: { id: globalId(noun, called), objectType: noun, slug: called, version: expectedVersion + 1 },
      changes: await removeUnused(unit, { noun, slug, expectedVersion, reason: null }),
    })));
  }
}

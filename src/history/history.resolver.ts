import { Args, Ctx, Field, ID, InputType, ObjectType, Query, Resolver, Arg } from 'type-graphql';
import { connect, connectionOf, PageArgs, type Connection } from '../graphql/connection';
import type { Request } from '../graphql/request';
import { DateTimeScalar } from '../graphql/scalars';
import { badInput } from '../kernel/failure';
import { fromGlobalId, globalId, keyOf, splitKey } from '../kernel/id';
import { pageRequest, type PageArguments, type PageRequest } from '../kernel/page';
import { Change, ChangeAction } from './change';
import { changesPage, countChanges, type StoredChange } from './history.store';

@ObjectType({ description: 'A page of changes, the latest first.' })
export class ChangeConnection extends connectionOf(Change) {}

@InputType({ description: 'Narrows the change feed.' })
class ChangeFilter {
  @Field(() => [ID], { nullable: true, description: 'Changes of these objects.' })
  objects?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Changes of objects of these types: `Touchpoint`.' })
  objectTypes?: string[] | null;

  @Field(() => [ChangeAction], { nullable: true, description: 'These actions.' })
  actions?: ChangeAction[] | null;

  @Field(() => String, { nullable: true, description: 'Changes by this person.' })
  by?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Made at this instant or later.' })
  from?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Made before this instant.' })
  to?: Date | null;
}

function shown({ objectKey, before, after, ...change }: StoredChange): Change {
  const { noun, slug } = splitKey(objectKey)!;
  return { ...change, objectType: noun, objectSlug: slug, objectId: globalId(noun, slug), before: JSON.parse(before), after: JSON.parse(after) } as Change;
}

/** The connection for changes that a statement read. */
export const connectChanges = (read: StoredChange[], page: PageRequest, count: Connection<Change>['count']): Connection<Change> => ({ ...connect(read, page, shown, ({ id }) => ({ sortKey: id, slug: id })), count });

function keyOfId(id: string, index: number): string {
  const parts = fromGlobalId(id);
  if (!parts) throw badInput(`filter.objects[${index}]`, 'not a global id', 'ids as the API answers them', id);
  return keyOf(parts.noun, parts.slug);
}

@Resolver()
export class HistoryResolver {
  @Query(() => ChangeConnection, { description: 'Everything that was changed in the registry, the latest first.' })
  async changes(@Ctx() request: Request, @Args(() => PageArgs) page: PageArguments, @Arg('filter', () => ChangeFilter, { nullable: true, description: 'Only changes that pass it.' }) filter?: ChangeFilter | null): Promise<Connection<Change>> {
    const asked = pageRequest(page, 'string');
    const search = {
      keys: filter?.objects?.map(keyOfId) ?? null,
      nouns: filter?.objectTypes ?? null,
      actions: filter?.actions ?? null,
      by: filter?.by ?? null,
      from: filter?.from?.toISOString() ?? null,
      to: filter?.to?.toISOString() ?? null,
    };
    return connectChanges(await changesPage(request.graph, search, asked), asked, () => countChanges(request.graph, search));
  }
}

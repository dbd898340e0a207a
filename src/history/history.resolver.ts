import { Args, Ctx, Extensions, Field, ID, InputType, ObjectType, Query, Resolver, Arg } from 'type-graphql';
import { atMost } from '../graphql/checkTexts';
import { connect, connectionOf, PageArgs, type Connection } from '../graphql/connection';
import type { Request } from '../graphql/request';
import { DateTimeScalar } from '../graphql/scalars';
import { badInput } from '../kernel/failure';
import { globalId, splitKey } from '../kernel/id';
import type { Names } from '../kernel/names';
import { pageRequest, type PageArguments, type PageRequest } from '../kernel/page';
import { Change, ChangeAction } from './change';
import { keyOfAny, namesOf } from './naming.rules';
import { recordedNouns } from './recordedNouns';
import { changesPage, countChanges, type ChangeSearch, type StoredChange } from './history.store';

@ObjectType({ description: 'A page of changes, the latest first.' })
export class ChangeConnection extends connectionOf(Change) {}

/** Names of attributes, nouns and persons are no longer. */
const longestName = 200;

@Extensions(atMost({ objectTypes: longestName, fields: longestName, beyond: longestName, by: longestName }))
@InputType({ description: 'Narrows the change feed.' })
class ChangeFilter {
  @Field(() => [ID], { nullable: true, description: 'Changes of these objects: global ids, or `Noun:slug` (`Touchpoint:life/online-purchase`).' })
  objects?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Changes of objects of these types: `Touchpoint`.' })
  objectTypes?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Changes of at least one of these attributes or links, by name: `owner`. Of changes that an earlier version of Waymark recorded, also those where the name stands deeper.' })
  fields?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Changes of more than these attributes and links: with `slug` and `formerSlugs`, all but those that only called an object otherwise.' })
  beyond?: string[] | null;

  @Field(() => [ChangeAction], { nullable: true, description: 'These actions.' })
  actions?: ChangeAction[] | null;

  @Field(() => String, { nullable: true, description: 'Changes by this person.' })
  by?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Made at this instant or later.' })
  from?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Made before this instant; after `from`, else BAD_INPUT.' })
  to?: Date | null;
}

/** What a filter leaves open is null: any. */
const said = <Value>(value: Value | null | undefined): Value | null => value ?? null;

const shownBy = (names: Names) => ({ objectKey, before, after, ...change }: StoredChange): Change => {
  const { noun } = splitKey(objectKey)!;
  const slug = names.slugOf(objectKey);
  return { ...change, objectType: noun, objectSlug: slug, objectId: globalId(noun, slug), before: JSON.parse(before), after: JSON.parse(after) } as Change;
};

/** The connection for changes that a statement read. */
export const connectChanges = (names: Names, read: StoredChange[], page: PageRequest, count: Connection<Change>['count']): Connection<Change> => ({ ...connect(read, page, shownBy(names), ({ id }) => ({ sortKey: id, slug: id })), count });

const keyOfId = (request: Request) => (id: string, index: number): Promise<string> =>
  keyOfAny(request, id, { field: `filter.objects[${index}]`, message: 'not the id of an object', allowed: 'a global id, or `Noun:slug`' }, recordedNouns());

/** @throws BAD_INPUT for a word that is no type of objects */
function typesNamed(types: string[] | null | undefined): string[] | null {
  const known = recordedNouns();
  const stray = types?.findIndex((type) => !known.includes(type)) ?? -1;
  if (stray >= 0) throw badInput(`filter.objectTypes[${stray}]`, 'not a type of objects', known.join(', '), types![stray]);
  return said(types);
}

@Resolver()
export class HistoryResolver {
  @Query(() => ChangeConnection, { description: 'Everything that was changed in the registry, the latest first.' })
  async changes(@Ctx() request: Request, @Args(() => PageArgs) page: PageArguments, @Arg('filter', () => ChangeFilter, { nullable: true, description: 'Only changes that pass it.' }) filter?: ChangeFilter | null): Promise<Connection<Change>> {
    const asked = pageRequest(page, 'string');
    const { objects, objectTypes, actions, by, from, to, fields, beyond } = filter ?? {};
    if (from && to && from >= to) throw badInput('filter.to', 'not after `from`', 'a later instant');
    const search: ChangeSearch = {
      keys: objects == null ? null : await Promise.all(objects.map(keyOfId(request))), nouns: typesNamed(objectTypes), actions: said(actions), by: said(by), fields: said(fields), beyond: beyond ?? [], from: said(from?.toISOString()), to: said(to?.toISOString()),
    };
    return connectChanges(await namesOf(request), await changesPage(request.graph, search, asked), asked, () => countChanges(request.graph, search));
  }
}

import { Args, Ctx, Extensions, Field, ID, InputType, Int, ObjectType, Query, Resolver, Arg } from 'type-graphql';
import { atMost } from '../graphql/checkTexts';
import { connect, connectionOf, PageArgs, type Connection } from '../graphql/connection';
import type { Request } from '../graphql/request';
import { DateTimeScalar } from '../graphql/scalars';
import { todayOf, type Clock } from '../kernel/clock';
import { badInput } from '../kernel/failure';
import { globalId, splitKey } from '../kernel/id';
import type { Names } from '../kernel/names';
import { daysAfter } from '../kernel/period';
import { pageRequest, type PageArguments, type PageRequest } from '../kernel/page';
import { Change, ChangeAction } from './change';
import { keyOfAny, namesOf } from './naming.rules';
import { isRecordedField, recordedFields, recordedNouns } from './recordedNouns';
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

  @Field(() => [String], { nullable: true, description: 'Changes of at least one of these attributes or links, by name: `owner`. BAD_INPUT for a name that no object has and no recorded change. Of changes that an earlier version of Waymark recorded, also those where the name stands deeper.' })
  fields?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Changes of more than these attributes and links: with `slug` and `formerSlugs`, all but those that only called an object otherwise.' })
  beyond?: string[] | null;

  @Field(() => [ChangeAction], { nullable: true, description: 'These actions.' })
  actions?: ChangeAction[] | null;

  @Field(() => String, { nullable: true, description: 'Changes by this person.' })
  by?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Made at this instant or later.' })
  from?: Date | null;

  @Field(() => Int, { nullable: true, description: 'Made today or on so many days before, by the calendar of Taipei: 0 is today, 1 since yesterday at midnight; 0 to 3660. Instead of `from`; together BAD_INPUT.' })
  daysBack?: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Made before this instant; after `from`, else BAD_INPUT.' })
  to?: Date | null;
}

/** What a filter leaves open is null: any. */
const said = <Value>(value: Value | null | undefined): Value | null => value ?? null;

const shownBy = (names: Names) => ({ objectKey, before, after, ...change }: StoredChange): Change => {
  const { noun } = splitKey(objectKey)!;
  const slug = names.slugOf(objectKey);
  return { ...change, objectKey, objectType: noun, objectSlug: slug, objectId: globalId(noun, slug), before: JSON.parse(before), after: JSON.parse(after) } as Change;
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

const anyChange: ChangeSearch = { keys: null, nouns: null, actions: null, by: null, fields: null, beyond: [], from: null, to: null };

/** @throws BAD_INPUT for a name that no object has, and none had in a change that is recorded */
async function refuseUnknownFields(request: Request, fields: readonly string[]): Promise<void> {
  for (const [index, name] of fields.entries()) {
    if (isRecordedField(name) || await countChanges(request.graph, { ...anyChange, fields: [name] }) > 0) continue;
    throw badInput(`filter.fields[${index}]`, 'not an attribute or link of any object', recordedFields().join(', '), name);
  }
}

const mostDaysBack = 3660;

/** From when on changes are meant. @throws BAD_INPUT for days out of range, or beside an instant */
function beginning(clock: Clock, from: Date | null | undefined, daysBack: number | null | undefined): string | null {
  if (daysBack == null) return said(from?.toISOString());
  if (from != null) throw badInput('filter.daysBack', 'named beside `from`', 'either `from` or `daysBack`');
  if (daysBack < 0 || daysBack > mostDaysBack) throw badInput('filter.daysBack', 'out of range', `0 to ${mostDaysBack}`);
  return new Date(`${daysAfter(todayOf(clock), -daysBack)}T00:00:00+08:00`).toISOString();
}

@Resolver()
export class HistoryResolver {
  @Query(() => ChangeConnection, { description: 'Everything that was changed in the registry, the latest first.' })
  async changes(@Ctx() request: Request, @Args(() => PageArgs) page: PageArguments, @Arg('filter', () => ChangeFilter, { nullable: true, description: 'Only changes that pass it.' }) filter?: ChangeFilter | null): Promise<Connection<Change>> {
    const asked = pageRequest(page, 'string');
    const { objects, objectTypes, actions, by, to, fields, beyond } = filter ?? {};
    const from = beginning(request.clock, filter?.from, filter?.daysBack);
    if (from && to && from >= to.toISOString()) throw badInput('filter.to', 'not after `from`', 'a later instant');
    await refuseUnknownFields(request, fields ?? []);
    const search: ChangeSearch = {
      keys: objects == null ? null : await Promise.all(objects.map(keyOfId(request))), nouns: typesNamed(objectTypes), actions: said(actions), by: said(by), fields: said(fields), beyond: beyond ?? [], from, to: said(to?.toISOString()),
    };
    return connectChanges(await namesOf(request), await changesPage(request.graph, search, asked), asked, () => countChanges(request.graph, search));
  }
}

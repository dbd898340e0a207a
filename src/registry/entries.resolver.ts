import { isInterfaceType, type GraphQLSchema } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { bindFields } from '../graphql/bindFields';
import { PageArgs, type Connection } from '../graphql/connection';
import type { Request } from '../graphql/request';
import type { Change } from '../history/change';
import { ChangeConnection, connectChanges } from '../history/history.resolver';
import { changesOfEntry, countChangesOfEntry } from '../history/history.store';
import { badInput } from '../kernel/failure';
import { globalId, keyOf, partsOfId } from '../kernel/id';
import { Names } from '../kernel/names';
import { pageRequest, type PageArguments } from '../kernel/page';
import { entryMeant, keyOfEntry, slugOf, type Met } from './edges';
import { Entry, Node } from './entry';

@Resolver(() => Entry)
export class EntriesResolver {
  @Query(() => Node, { nullable: true, description: 'Any object by its global id or `Noun:slug`; null where there is none.' })
  async node(@Ctx() request: Request, @Arg('id', () => ID, { description: 'A global id, as the API answers it, or `Noun:slug`.' }) id: string): Promise<Node | null> {
    const parts = partsOfId(id);
    if (!parts) throw badInput('id', 'not a global id', 'an id as the API answers it, or `Noun:slug`');
    return (await entryMeant(request, keyOf(parts.noun, parts.slug))) as unknown as Node | null;
  }

  @FieldResolver(() => ChangeConnection, { description: 'What was changed on it, the latest first.' })
  async changes(@Root() entry: Met, @Ctx() request: Request, @Args(() => PageArgs) page: PageArguments): Promise<Connection<Change>> {
    const asked = pageRequest(page, 'string');
    const named = new Names([{ key: keyOfEntry(entry), slug: slugOf(entry), others: [] }]);
    return connectChanges(named, await changesOfEntry(request.graph, keyOfEntry(entry), asked), asked, () => countChangesOfEntry(request.graph, keyOfEntry(entry)));
  }
}

/** The plain resolvers of every object: `id`, `slug` (in the graph `id` is the slug) and `key`, the slugs it had, and its type, told by the noun. */
export function bindEntry(schema: GraphQLSchema): void {
  bindFields(schema, 'Entry', { id: (entry: Met) => globalId(entry.noun, slugOf(entry)), slug: slugOf, key: keyOfEntry, formerSlugs: (entry: Met) => (entry.formerSlugs ?? []).filter((slug) => slug !== slugOf(entry)) });
  for (const type of Object.values(schema.getTypeMap())) if (isInterfaceType(type)) type.resolveType = (entry: Met) => entry.noun;
}

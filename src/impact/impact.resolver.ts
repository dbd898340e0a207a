import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Request } from '../graphql/request';
import { badInput, notFound } from '../kernel/failure';
import { fromGlobalId, keyOf, splitKey } from '../kernel/id';
import { entriesByKeys } from '../registry/entries.store';
import { Entry } from '../registry/entry';
import { dependentsOf } from './dependentsOf';
import { Impact } from './impact';
import { impactOf } from './impact.store';

const asked = ['Touchpoint', 'Channel', 'Archetype', 'Department'];

@Resolver()
export class ImpactResolver {
  @Query(() => Impact, { description: 'What would be affected if a touchpoint, a channel, an archetype or a department were changed or retired: everything that depends on it, how, and through what.' })
  async impact(@Ctx() request: Request, @Arg('id', () => ID, { description: 'A global id, or `Noun:slug`: `Touchpoint:life/cathay-life-app`, `Channel:app`, `Archetype:claim`, `Department:life/claims`.' }) id: string): Promise<Impact> {
    const parts = fromGlobalId(id) ?? splitKey(id);
    if (!parts || !asked.includes(parts.noun)) throw badInput('id', 'not the id of something to ask this about', `the id of one of: ${asked.join(', ')}`);
    const found = await impactOf(request.graph, keyOf(parts.noun, parts.slug));
    if (!found) throw notFound(parts.noun);
    const dependents = dependentsOf(found);
    const entries = await entriesByKeys(request.graph, [found.object, ...new Set([...dependents.values()].flat(2).map(({ object }) => object))]);
    const entryOf = (key: string): Entry => entries.get(key) as unknown as Entry;
    return {
      object: entryOf(found.object),
      dependents: [...dependents].map(([key, ways]) => ({
        object: entryOf(key), how: ways[0]!.at(-1)!.how, ways: ways.map((hops) => ({ hops: hops.map(({ object, how }) => ({ object: entryOf(object), how })) })),
      })),
    };
  }
}

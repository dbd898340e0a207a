import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Request } from '../graphql/request';
import { DateScalar } from '../graphql/scalars';
import { keyOfAny } from '../history/naming.rules';
import { todayOf } from '../kernel/clock';
import { notFound } from '../kernel/failure';
import { splitKey } from '../kernel/id';
import { entriesByKeys } from '../registry/entries.store';
import { Entry } from '../registry/entry';
import { isRetiredOn } from '../registry/lasting';
import { dependentsOf, standingWays } from './dependentsOf';
import { Impact } from './impact';
import { impactOf } from './impact.store';

const asked = ['Touchpoint', 'Channel', 'Archetype', 'Department'];

@Resolver()
export class ImpactResolver {
  @Query(() => Impact, { description: 'What would be affected if a touchpoint, a channel, an archetype or a department were changed or retired: everything that depends on it on a day, how, and through what. What has ended by then depends on nothing, and nothing depends through it; what is still to begin counts.' })
  async impact(@Ctx() request: Request, @Arg('id', () => ID, { description: 'A global id, or `Noun:slug`: `Touchpoint:life/cathay-life-app`, `Channel:app`, `Archetype:claim`, `Department:life/claims`.' }) id: string,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; today in Taipei if left out.' }) on?: string | null): Promise<Impact> {
    const key = await keyOfAny(request, id, { field: 'id', message: 'not the id of something to ask this about', allowed: `the id of one of: ${asked.join(', ')}` }, asked);
    const found = await impactOf(request.graph, key);
    if (!found) throw notFound(splitKey(key)!.noun);
    const all = dependentsOf(found);
    const entries = await entriesByKeys(request.graph, [found.object, ...new Set([...all.values()].flat(2).map(({ object }) => object))]);
    const day = on ?? todayOf(request.clock);
    const dependents = standingWays(all, (key) => !isRetiredOn(day, { validTo: entries.get(key)?.validTo ?? null }));
    const entryOf = (key: string): Entry => entries.get(key) as unknown as Entry;
    return {
      object: entryOf(found.object),
      dependents: [...dependents].map(([key, ways]) => ({
        object: entryOf(key), how: ways[0]!.at(-1)!.how, ways: ways.map((hops) => ({ hops: hops.map(({ object, how }) => ({ object: entryOf(object), how })) })),
      })),
    };
  }
}

import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Request } from '../graphql/request';
import { DateScalar } from '../graphql/scalars';
import { keyOfAny } from '../history/naming.rules';
import { todayOf } from '../kernel/clock';
import { badInput, notFound } from '../kernel/failure';
import { splitKey } from '../kernel/id';
import { entriesByKeys } from '../registry/entries.store';
import { Entry } from '../registry/entry';
import { isRetiredOn } from '../registry/lasting';
import { dependentsOf, standingWays } from './dependentsOf';
import { Impact } from './impact';
import { impactOf } from './impact.store';

const asked = ['Touchpoint', 'Channel', 'Archetype', 'Department', 'Journey'];

/** So many objects may be asked about together. */
const mostTogether = 20;

const keyAsked = (request: Request, id: string, field: string): Promise<string> =>
  keyOfAny(request, id, { field, message: 'not the id of something to ask this about', allowed: `a global id, or Noun:slug, of one of: ${asked.join(', ')}` }, asked);

/** The objects that a question is about, each with the argument that names it. @throws BAD_INPUT where none are named, or in both ways, or too many */
async function namedIn(request: Request, id: string | null | undefined, ids: readonly string[] | null | undefined): Promise<Map<string, string>> {
  if (id != null && ids != null) throw badInput('ids', 'named beside id', 'either id or ids');
  if (id != null) return new Map([[await keyAsked(request, id, 'id'), 'id']]);
  if (ids == null) throw badInput('id', 'missing', 'id, or ids for several objects together');
  if (ids.length < 1 || ids.length > mostTogether) throw badInput('ids', 'too few or too many', `1 to ${mostTogether} objects`);
  return new Map(await Promise.all(ids.map(async (each, index) => [await keyAsked(request, each, `ids[${index}]`), `ids[${index}]`] as const)));
}

@Resolver()
export class ImpactResolver {
  @Query(() => Impact, { description: 'What would be affected if touchpoints, channels, archetypes, departments or journeys were changed or retired: everything that depends on any of them on a day, how, and through what. Of a journey that is its stages, steps and paths, the touchpoints at its steps and all that depends on these, other journeys included. What has ended by then depends on nothing, and nothing depends through it; what is still to begin counts.' })
  async impact(@Ctx() request: Request,
    @Arg('id', () => ID, { nullable: true, description: 'A global id, or `Noun:slug`: `Touchpoint:life/cathay-life-app`, `Channel:app`, `Archetype:claim`, `Department:life/claims`, `Journey:life/claim`. Either this or `ids`.' }) id?: string | null,
    @Arg('ids', () => [ID], { nullable: true, description: `Several objects together, instead of \`id\`: 1 to ${mostTogether} ids of any of these kinds. What depends on two of them is answered once.` }) ids?: string[] | null,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; today in Taipei if left out.' }) on?: string | null): Promise<Impact> {
    const named = await namedIn(request, id, ids);
    const found = await impactOf(request.graph, [...named.keys()]);
    const missing = [...named.keys()].find((key) => !found.some(({ object }) => object === key));
    if (missing !== undefined) throw notFound(splitKey(missing)!.noun, named.get(missing), missing);
    const all = dependentsOf(found);
    const entries = await entriesByKeys(request.graph, [...named.keys(), ...new Set([...all.values()].flat().flatMap(({ hops }) => hops.map(({ object }) => object)))]);
    const day = on ?? todayOf(request.clock);
    const dependents = standingWays(all, (key) => !isRetiredOn(day, { validTo: entries.get(key)?.validTo ?? null }));
    const entryOf = (key: string): Entry => entries.get(key) as unknown as Entry;
    const objects = found.map(({ object }) => entryOf(object));
    return {
      object: objects.length === 1 ? objects[0]! : null, objects,
      dependents: [...dependents].map(([key, ways]) => ({
        object: entryOf(key), how: ways[0]!.hops.at(-1)!.how, ways: ways.map(({ from, hops }) => ({ from: entryOf(from), hops: hops.map(({ object, how }) => ({ object: entryOf(object), how })) })),
      })),
    };
  }
}

import { Arg, Args, Ctx, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { connect, connectionOf, PageArgs, type Connection } from '../graphql/connection';
import type { Request } from '../graphql/request';
import { DateScalar } from '../graphql/scalars';
import { splitKey } from '../kernel/id';
import { Journey } from '../journeys/journey';
import { pageRequest, type PageArguments, type PageRequest } from '../kernel/page';
import { entryByKey } from '../registry/edges';
import { Touchpoint } from '../touchpoints/touchpoint';
import { cutOf } from './coverage.resolver';
import { asOfWords, gapBasisAsOf, gapsAsOf } from './gaps.resolver';
import { Leverage, LeverageFactor } from './leverage';
import { narrowFacts } from './narrowFacts';
import { rankLeverage } from './rankLeverage';
import { scopesOf } from './scopesOf';
import { TouchpointScope } from './touchpointScope';

@ObjectType({ description: 'A page of touchpoints by leverage.' })
export class LeverageConnection extends connectionOf(Leverage) {}

/** What a page reads of a ranked list, in the direction of reading, one beyond the limit. */
function readOf(ranked: Leverage[], { limit, backward, position }: PageRequest): Leverage[] {
  const from = Number(position?.sortKey ?? (backward ? Infinity : 0));
  const read = backward ? ranked.filter(({ rank }) => rank < from).reverse() : ranked.filter(({ rank }) => rank > from);
  return read.slice(0, limit + 1);
}

@Resolver(() => Leverage)
export class LeverageResolver {
  @Query(() => LeverageConnection, { description: 'Which touchpoints matter most: in how many journeys and subsidiaries, at how many moments of truth, with which gaps. One ranked list, each with the weights and what they add up to. What a touchpoint is counted by is looked up in the whole registry, whatever the filter leaves out. With a subsidiary its own weights apply, else the default ones. Cursors are places in the list, so a page after a change may repeat or skip a touchpoint.' })
  async leverage(@Ctx() request: Request, @Args(() => PageArgs) page: PageArguments,
    @Arg('filter', () => TouchpointScope, { nullable: true, description: 'Only touchpoints that pass it.' }) filter?: TouchpointScope | null,
    @Arg('asOf', () => DateScalar, asOfWords) asOf?: string | null,
    @Arg('by', () => LeverageFactor, { nullable: true, description: 'Puts those first of which this factor counts most (`JOURNEYS`: that stand in most journeys); among equals, and if left out, the leverage decides.' }) by?: LeverageFactor | null): Promise<Connection<Leverage>> {
    const asked = pageRequest(page, 'number');
    const { facts, thresholdsOf } = await gapBasisAsOf(request, asOf);
    const gaps = (await gapsAsOf(request, null, asOf)).filter(({ standing }) => standing !== 'DISMISSED').map(({ found }) => found);
    const cut = await cutOf(request, [], filter);
    const [scope] = scopesOf(narrowFacts(facts, filter), cut);
    const ranked = rankLeverage(scope!.touchpoints, facts, gaps, thresholdsOf, cut.subsidiary, by ?? null);
    return { ...connect(readOf(ranked, asked), asked, (each) => each, ({ rank, touchpointKey }) => ({ sortKey: rank, slug: splitKey(touchpointKey)!.slug })), count: () => ranked.length };
  }

  @FieldResolver(() => Touchpoint, { description: 'The touchpoint.' })
  async touchpoint(@Root() { touchpointKey }: Leverage, @Ctx() request: Request): Promise<Touchpoint> {
    return (await entryByKey(request, touchpointKey)) as unknown as Touchpoint;
  }

  @FieldResolver(() => [Journey], { description: 'The journeys in which it stands, each once: those that the factor JOURNEYS counts.' })
  async journeys(@Root() { journeyKeys }: Leverage, @Ctx() request: Request): Promise<Journey[]> {
    return (await Promise.all(journeyKeys.map((key) => entryByKey(request, key)))) as unknown as Journey[];
  }
}

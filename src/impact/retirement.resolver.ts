import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Request } from '../graphql/request';
import { DateScalar } from '../graphql/scalars';
import { keyOfAny } from '../history/naming.rules';
import { todayOf } from '../kernel/clock';
import { keyOfEntry, type Met } from '../registry/edges';
import { Lasting } from '../registry/lasting';
import { allNouns } from '../registry/noun';
import { Retirement } from './retirement';
import { retirementOf } from './retirement.rules';

const onDay = { nullable: true, description: 'The first day on which it would no longer stand; if left out, its end where it has one, or else today in Taipei.' };

/** The nouns whose objects last, so that they can be retired. */
const lastingNouns = (): string[] => allNouns().filter(({ type }) => type.prototype instanceof Lasting).map(({ name }) => name);

@Resolver()
export class RetirementResolver {
  @Query(() => Retirement, { description: 'What retiring an object on a day would touch: what ends with it, and the steps, journeys, paths, points, deployments and targets that use it. Nothing is changed. NOT_FOUND where there is no such object.' })
  async retirement(@Ctx() request: Request, @Arg('id', () => ID, { description: 'A global id, or `Noun:slug`: `Touchpoint:life/cathay-life-app`, `Channel:app`.' }) id: string, @Arg('on', () => DateScalar, onDay) on?: string | null): Promise<Retirement> {
    const key = await keyOfAny(request, id, { field: 'id', message: 'not the id of something that is retired', allowed: `a global id, or Noun:slug, of one of: ${lastingNouns().join(', ')}` }, lastingNouns());
    return retirementOf(request.graph, key, on ?? null, todayOf(request.clock));
  }
}

@Resolver(() => Lasting)
export class EntryRetirementResolver {
  @FieldResolver(() => Retirement, { nullable: true, description: 'What retiring it on a day would touch, or has touched: after `retire…` the same as `retirement` told before. Null inside a published version, which tells nothing of the registry of today.' })
  async retirement(@Root() entry: Met, @Ctx() request: Request, @Arg('on', () => DateScalar, onDay) on?: string | null): Promise<Retirement> {
    return retirementOf(request.graph, keyOfEntry(entry), on ?? null, todayOf(request.clock));
  }
}

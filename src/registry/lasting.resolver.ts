import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Frozen } from '../graphql/frozenFields';
import type { Request } from '../graphql/request';
import { DateScalar } from '../graphql/scalars';
import { todayOf } from '../kernel/clock';
import type { Met } from './edges';
import { isRetiredOn, Lasting, lastingNow, Standing, standingOn, type MetLasts } from './lasting';

/** An object that lasts, as a resolver meets it; one inside a frozen map carries the day for which the map was asked. */
export type MetLasting = Met & MetLasts & Frozen;

/** The day on which an object is looked at: the one asked for, that of the map around it, or today in Taipei. */
export const dayOfView = (entry: Frozen, request: Request, on?: string | null): string => on ?? entry.frozenOn ?? todayOf(request.clock);

export const viewDay = { nullable: true, description: 'The day; if left out, that of the map around it (`journey(asOf:)`), otherwise today in Taipei.' };

@Resolver(() => Lasting)
export class LastingResolver {
  @FieldResolver(() => Standing, { description: 'Whether it stands on a day. Inside a frozen map, too, by what the registry says of it now: a touchpoint retired between publication and that day is RETIRED.' })
  standing(@Root() entry: MetLasting, @Ctx() request: Request, @Arg('on', () => DateScalar, viewDay) on?: string | null): Standing {
    return standingOn(dayOfView(entry, request, on), lastingNow(entry));
  }

  @FieldResolver(() => DateScalar, { nullable: true, description: 'The first day on which it no longer stood, where it is RETIRED on a day; null where it is not. Inside a frozen map, too, by what the registry says now; `validTo` is there what it was when the map was frozen.' })
  retiredOn(@Root() entry: MetLasting, @Ctx() request: Request, @Arg('on', () => DateScalar, viewDay) on?: string | null): string | null {
    const { validTo = null } = lastingNow(entry);
    return isRetiredOn(dayOfView(entry, request, on), { validTo }) ? validTo : null;
  }
}

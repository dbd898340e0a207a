import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import { batched } from '../graphql/batched';
import type { Request } from '../graphql/request';
import { keyNamed } from '../history/naming.rules';
import { DateScalar } from '../graphql/scalars';
import { todayOf } from '../kernel/clock';
import { Gap } from './gap';
import { asOfWords, gapsAsOf } from './gaps.resolver';
import { numbersOnMap } from './numbersOnMap';

@Resolver(() => Gap)
export class GapNumbersResolver {
  @FieldResolver(() => Int, { nullable: true, description: 'Its number on the map of a journey: its place by RANK among the gaps of that map that are not dismissed, from 1. The same on the mark, in the list and on paper. Null where it is dismissed, or is no gap of that map.' })
  async numberOn(@Root() { found }: Gap, @Ctx() request: Request, @Arg('journey', () => ID, { description: 'The id or slug of the journey.' }) journey: string, @Arg('asOf', () => DateScalar, asOfWords) asOf?: string | null): Promise<number | null> {
    const day = asOf ?? todayOf(request.clock);
    const key = (await keyNamed(request, 'Journey', journey, 'journey'))!;
    const numbers = await batched(request.batches, `numbers on maps ${day}`, key, async (keys) => {
      const gaps = await gapsAsOf(request, null, day);
      return new Map(keys.map((each) => [each, numbersOnMap(gaps, each)]));
    });
    return numbers?.get(found.gapSlug) ?? null;
  }
}

import { Arg, Ctx, Field, FieldResolver, Float, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { batched } from '../graphql/batched';
import type { Request } from '../graphql/request';
import { DateScalar } from '../graphql/scalars';
import { todayOf } from '../kernel/clock';
import { Path } from '../journeys/journey';
import { keyOfEntry, type Met } from '../registry/edges';
import { continuityOf, type Continuity } from './continuityOf';
import { asOfWords, gapBasisAsOf } from './gaps.resolver';

@ObjectType({ description: 'How smoothly a path goes over from one touchpoint to the next. Stages at any time and steps where none is used are passed over.', simpleResolvers: true })
export class PathContinuity {
  @Field(() => Int, { description: 'Pairs of consecutive touchpoints of one episode: an episode ends with each stage that says so (`endsEpisode`).' })
  transitions!: number;

  @Field(() => Int, { description: 'Those that change between online and offline.' })
  changes!: number;

  @Field(() => Int, { description: 'Those changes where the two share no owner and no hand-over is on record.' })
  breaks!: number;

  @Field(() => Float, { nullable: true, description: '1 − breaks / transitions, 0 to 1; null where there are no transitions.' })
  continuity!: number | null;
}

async function continuities(request: Request, day: string): Promise<Map<string, Continuity>> {
  const { paths, touchpoints } = (await gapBasisAsOf(request, day)).facts;
  return new Map(paths.map(({ key, legs }) => [key, continuityOf(legs, touchpoints)]));
}

@Resolver(() => Path)
export class PathContinuityResolver {
  @FieldResolver(() => PathContinuity, { description: 'How smoothly it goes over from channel to channel.' })
  async continuity(@Root() path: Met, @Ctx() request: Request, @Arg('asOf', () => DateScalar, asOfWords) asOf?: string | null): Promise<PathContinuity | null> {
    const day = asOf ?? todayOf(request.clock);
    return batched(request.batches, `continuity ${day}`, keyOfEntry(path), () => continuities(request, day));
  }
}

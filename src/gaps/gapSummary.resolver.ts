import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Request } from '../graphql/request';
import { DateScalar } from '../graphql/scalars';
import { Journey, Stage } from '../journeys/journey';
import { Subsidiary } from '../organisation/group';
import { entryByKey } from '../registry/edges';
import { GapCount, GapDimension } from './gapCount';
import { asOfWords, gapBasisAsOf, GapFilter, gapsAsOf, gapSearch } from './gaps.resolver';
import { summarizeGaps } from './summarizeGaps';

@Resolver(() => GapCount)
export class GapSummaryResolver {
  @Query(() => [GapCount], { description: 'How many gaps, by what is told apart together, in the order of the group, its maps, the types and the severities. Dismissed ones count too, unless the filter says which standings (the pages count those that are OPEN, ACKNOWLEDGED or ASSIGNED). Only what occurs is in the answer. A gap that shows on two journeys counts in each, but once in the total: `by: []`.' })
  async gapSummary(@Ctx() request: Request,
    @Arg('by', () => [GapDimension], { description: 'What is told apart: `[]` is the total, `[SUBSIDIARY, SEVERITY]` each severity of each subsidiary.' }) by: GapDimension[],
    @Arg('filter', () => GapFilter, { nullable: true, description: 'Only gaps that pass it. With journeys or stages, a gap counts only where it shows there.' }) filter?: GapFilter | null,
    @Arg('asOf', () => DateScalar, asOfWords) asOf?: string | null): Promise<GapCount[]> {
    const gaps = await gapsAsOf(request, filter, asOf);
    const { facts } = await gapBasisAsOf(request, asOf);
    return summarizeGaps(gaps.map(({ found }) => found), by, facts, await gapSearch(request, filter, asOf));
  }

  @FieldResolver(() => Subsidiary, { nullable: true, description: 'The subsidiary; null where subsidiaries are not told apart, or for gaps of the whole group.' })
  async subsidiary(@Root() { subsidiaryKey }: GapCount, @Ctx() request: Request): Promise<Subsidiary | null> {
    return subsidiaryKey === null ? null : (await entryByKey(request, subsidiaryKey)) as unknown as Subsidiary;
  }

  @FieldResolver(() => Journey, { nullable: true, description: 'The journey; null where journeys are not told apart, or for gaps that show on no map.' })
  async journey(@Root() { journeyKey }: GapCount, @Ctx() request: Request): Promise<Journey | null> {
    return journeyKey === null ? null : (await entryByKey(request, journeyKey)) as unknown as Journey;
  }

  @FieldResolver(() => Stage, { nullable: true, description: 'The stage; null where stages are not told apart, or for gaps that show at no stage.' })
  async stage(@Root() { stageKey }: GapCount, @Ctx() request: Request): Promise<Stage | null> {
    return stageKey === null ? null : (await entryByKey(request, stageKey)) as unknown as Stage;
  }
}

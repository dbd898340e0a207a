import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Request } from '../graphql/request';
import { keyNamed } from '../history/naming.rules';
import { DateScalar } from '../graphql/scalars';
import { Journey, Stage } from '../journeys/journey';
import { Subsidiary } from '../organisation/group';
import { linkedEntries } from '../registry/entries.store';
import { entryByKey } from '../registry/edges';
import { Archetype } from '../touchpoints/archetype';
import { Coverage, CoverageDimension, CoverageKind } from './coverage';
import { coveringOf } from './coveringOf';
import type { GapFacts } from './gapFacts';
import { asOfWords, scoredBasisAsOf } from './gaps.resolver';
import { measureCoverage } from './measureCoverage';
import { narrowFacts } from './narrowFacts';
import { scopesOf, type Cut } from './scopesOf';
import { TouchpointScope } from './touchpointScope';

/** What a filter cuts out, objects by key. @throws BAD_INPUT for what is no id */
export const cutOf = async (request: Request, by: readonly CoverageDimension[], filter: TouchpointScope | null | undefined): Promise<Cut> => ({
  by,
  subsidiary: await keyNamed(request, 'Subsidiary', filter?.subsidiary, 'filter.subsidiary'),
  journey: await keyNamed(request, 'Journey', filter?.journey, 'filter.journey'),
  stage: await keyNamed(request, 'Stage', filter?.stage, 'filter.stage'),
  channelGroup: filter?.channelGroup ?? null,
});

/** On which channel each point asks; only who tells sides apart needs to know. */
async function channelsOfPoints(request: Request, { points }: GapFacts, { by, channelGroup }: Cut): Promise<Map<string, string>> {
  if (!by.includes('CHANNEL_GROUP') && channelGroup === null) return new Map();
  const channels = await linkedEntries(request.graph, points.map(({ key }) => key), 'ASKED_ON', 'Channel');
  return new Map([...channels].flatMap(([key, [end]]) => (end ? [[key, end.entry.key] as const] : [])));
}

@Resolver(() => Coverage)
export class CoverageResolver {
  @Query(() => [Coverage], { description: 'What share of touchpoints has an owner, is measured, and yields figures: for each part that is told apart one row of each kind, in the order of the group and its maps. Parts without touchpoints are in the answer, with a denominator of 0.' })
  async coverage(@Ctx() request: Request,
    @Arg('by', () => [CoverageDimension], { description: 'What is told apart, together: `[]` is the whole group, `[JOURNEY, CHANNEL_GROUP]` each side of each journey. Stages tell journeys apart as well, and journeys subsidiaries.', defaultValue: ['SUBSIDIARY'] }) by: CoverageDimension[],
    @Arg('kinds', () => [CoverageKind], { nullable: true, description: 'Only these kinds; all if left out.' }) kinds?: CoverageKind[] | null,
    @Arg('filter', () => TouchpointScope, { nullable: true, description: 'Only touchpoints that pass it.' }) filter?: TouchpointScope | null,
    @Arg('asOf', () => DateScalar, asOfWords) asOf?: string | null): Promise<Coverage[]> {
    const cut = await cutOf(request, by, filter);
    const { facts, thresholdsOf } = await scoredBasisAsOf(request, asOf);
    const narrowed = narrowFacts(facts, filter);
    return measureCoverage(scopesOf(narrowed, cut), narrowed.touchpoints, coveringOf(narrowed, thresholdsOf, await channelsOfPoints(request, facts, cut)), kinds ?? undefined);
  }

  @FieldResolver(() => Subsidiary, { nullable: true, description: 'The subsidiary; null where subsidiaries are not told apart.' })
  async subsidiary(@Root() { subsidiaryKey }: Coverage, @Ctx() request: Request): Promise<Subsidiary | null> {
    return subsidiaryKey === null ? null : (await entryByKey(request, subsidiaryKey)) as unknown as Subsidiary;
  }

  @FieldResolver(() => Journey, { nullable: true, description: 'The journey; null where journeys are not told apart.' })
  async journey(@Root() { journeyKey }: Coverage, @Ctx() request: Request): Promise<Journey | null> {
    return journeyKey === null ? null : (await entryByKey(request, journeyKey)) as unknown as Journey;
  }

  @FieldResolver(() => Stage, { nullable: true, description: 'The stage; null where stages are not told apart.' })
  async stage(@Root() { stageKey }: Coverage, @Ctx() request: Request): Promise<Stage | null> {
    return stageKey === null ? null : (await entryByKey(request, stageKey)) as unknown as Stage;
  }

  @FieldResolver(() => Archetype, { nullable: true, description: 'The archetype; null where archetypes are not told apart.' })
  async archetype(@Root() { archetypeKey }: Coverage, @Ctx() request: Request): Promise<Archetype | null> {
    return archetypeKey === null ? null : (await entryByKey(request, archetypeKey)) as unknown as Archetype;
  }
}

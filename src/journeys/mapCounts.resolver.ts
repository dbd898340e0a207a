import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Request } from '../graphql/request';
import { DateScalar } from '../graphql/scalars';
import { todayOf } from '../kernel/clock';
import { firstEntry, keyOfEntry, linked, linking, type Met } from '../registry/edges';
import type { StoredEntry } from '../registry/storedEntry';
import type { CountedMap, CountedPath, CountedStage } from './countedMap';
import { countMap, countStages } from './countMap';
import { Journey, Path, Stage } from './journey';
import { draftMaps } from './journeys.resolver';
import { JourneyCounts, StageCounts } from './mapCounts';
import { mapHolding } from './mapHolding';
import { PathContinuity } from './pathContinuity';
import { walkPath } from './walkPath';

const onDay = { nullable: true, description: 'The day on which touchpoints exist and measurement points are active; the day of a published version, else today in Taipei, if left out. Everything else is as the map says that is asked: the draft, or a published version.' };

/** The draft's map of a journey that was met without it. */
async function draftOf(request: Request, journey: StoredEntry | null): Promise<CountedMap | null> {
  return journey && ((await draftMaps(request, [journey.key])).get(journey.key) ?? null) as CountedMap | null;
}

/** A map counts what stands in it; a stage or a path that was met without its map, what stands in the draft. */
@Resolver(() => Journey)
export class JourneyCountsResolver {
  @FieldResolver(() => JourneyCounts, { description: 'Its map in numbers.' })
  async counts(@Root() journey: Met & Partial<CountedMap>, @Ctx() request: Request, @Arg('asOf', () => DateScalar, onDay) asOf?: string | null): Promise<JourneyCounts | null> {
    const map = journey.stages && journey.paths ? journey as CountedMap : await draftOf(request, { ...journey, key: keyOfEntry(journey) } as unknown as StoredEntry);
    return map && countMap(map, asOf ?? journey.frozenOn ?? todayOf(request.clock));
  }
}

@Resolver(() => Stage)
export class StageCountsResolver {
  @FieldResolver(() => StageCounts, { description: 'It in numbers.' })
  async counts(@Root() stage: Met & Partial<CountedStage>, @Ctx() request: Request, @Arg('asOf', () => DateScalar, onDay) asOf?: string | null): Promise<StageCounts | null> {
    const day = asOf ?? stage.frozenOn ?? todayOf(request.clock);
    if (stage.steps) return countStages([stage as CountedStage], day);
    const map = await draftOf(request, firstEntry(await linking(request, stage, 'HAS_STAGE')));
    const met = map?.stages.find((each) => keyOfEntry(each) === keyOfEntry(stage));
    return met ? countStages([met], day) : null;
  }
}

@Resolver(() => Path)
export class PathContinuityResolver {
  @FieldResolver(() => PathContinuity, { description: 'Where it stops and how smoothly it goes over from channel to channel, in the map in which it stands.' })
  async continuity(@Root() path: Met & Partial<CountedPath>, @Ctx() request: Request, @Arg('asOf', () => DateScalar, onDay) asOf?: string | null): Promise<PathContinuity | null> {
    const day = asOf ?? path.frozenOn ?? todayOf(request.clock);
    const held = mapHolding(path) as CountedMap | undefined;
    if (held) return walkPath(path as CountedPath, held, day);
    const map = await draftOf(request, firstEntry(await linked(request, path, 'LEADS_THROUGH')));
    const met = map?.paths.find((each) => keyOfEntry(each) === keyOfEntry(path));
    return met ? walkPath(met, map!, day) : null;
  }
}

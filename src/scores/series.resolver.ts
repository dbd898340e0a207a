import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { batched } from '../graphql/batched';
import type { Request } from '../graphql/request';
import { canonicalJson } from '../kernel/canonical';
import { todayOf } from '../kernel/clock';
import { changeIn } from './changeIn';
import { knownQuestion } from './knownQuestion.rules';
import { scopeAsked } from './questionAsked';
import { ScopedScoreArgs, ScoreSeriesArgs } from './scoreArgs';
import { ScoreDistribution, ScoreSeries, SeriesChange, SeriesPeriod } from './scoreSeries';
import { existingScope, existingScopes } from './existingScope.rules';
import { refuseMixed } from './scores.rules';
import { distributionOf, seriesOf } from './series.rules';
import { unlessCounted } from './unlessCounted.rules';

/** A period has a score with its interval, and a band. */
const weightOf = ({ periods }: ScoreSeries): number => 4 * periods.length;

@Resolver(() => ScoreSeries)
export class ScoreSeriesResolver {
  @Query(() => ScoreSeries, { description: 'The score of an object period by period of the Taipei calendar, or over rolling windows. What is noise is said at each place. BAD_INPUT where answers to different instruments would be put together.' })
  async scoreSeries(@Ctx() request: Request, @Args(() => ScoreSeriesArgs) args: ScoreSeriesArgs): Promise<ScoreSeries> {
    const question = await knownQuestion(request, args, todayOf(request.clock));
    const [grain, rollingDays] = [args.grain, args.rollingDays ?? null];
    const name = `series ${canonicalJson({ question, grain, rollingDays })}`;
    // What is kept was there when it was read, and the registry has not been edited since.
    const scored = (key: string) => batched(request.batches, name, key, (keys) => unlessCounted(request, name, keys, weightOf, async () => seriesOf(request, await existingScopes(request.graph, keys), question, grain, rollingDays)));
    const series = await scored(scopeAsked(args)) ?? (await scored(await existingScope(request, args)))!;
    refuseMixed(series.periods[0]!.score);
    return series;
  }

  @FieldResolver(() => SeriesChange, { nullable: true, description: 'Where it changed for good, if it did; only periods that are shown count. Null for rolling windows, which share answers, for CSAT and CES, and where no cut leaves enough answers on both sides.' })
  change(@Root() series: ScoreSeries): SeriesChange | null {
    return changeIn(series);
  }

  @Query(() => ScoreDistribution, { description: 'How many gave each answer. BAD_INPUT where answers to different instruments would be put together.' })
  async scoreDistribution(@Ctx() request: Request, @Args(() => ScopedScoreArgs) args: ScopedScoreArgs): Promise<ScoreDistribution> {
    const key = await existingScope(request, args);
    const distribution = await distributionOf(request, key, await knownQuestion(request, args, todayOf(request.clock)));
    refuseMixed(distribution.score);
    return distribution;
  }
}

@Resolver(() => SeriesPeriod)
export class SeriesPeriodResolver {
  @FieldResolver(() => Boolean, { description: 'Whether the period goes on: its last day is today in Taipei, or later.' })
  ongoing(@Root() { to }: SeriesPeriod, @Ctx() request: Request): boolean {
    return to > todayOf(request.clock);
  }
}

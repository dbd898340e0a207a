import { Arg, Args, Ctx, FieldResolver, Float, Int, Query, Resolver, Root, type ClassType } from 'type-graphql';
import { batched } from '../graphql/batched';
import type { Request } from '../graphql/request';
import { canonicalJson } from '../kernel/canonical';
import { todayOf } from '../kernel/clock';
import { badInput } from '../kernel/failure';
import { Journey, Stage } from '../journeys/journey';
import { Group, Subsidiary } from '../organisation/group';
import { entryByKey, keyOfEntry, type Met } from '../registry/edges';
import { Entry } from '../registry/entry';
import { Archetype } from '../touchpoints/archetype';
import { Channel } from '../touchpoints/channel';
import { MeasurementPoint } from '../touchpoints/measurementPoint';
import { Touchpoint } from '../touchpoints/touchpoint';
import { adjustedWald } from './adjustedWald';
import { answersForMargin } from './answersForMargin';
import { answersNeeded } from './answersNeeded';
import { dividedScore } from './divisions.rules';
import { finitePopulation } from './finitePopulation';
import type { NetPromoterCounts } from './netPromoterCounts';
import { netPromoterScore } from './netPromoterScore';
import { existingScope } from './existingScope.rules';
import { knownQuestion } from './knownQuestion.rules';
import { PopulationScore, Score } from './score';
import { scopesIn } from './scopeUnion';
import { ScopedScoreArgs, ScoreArgs, ScoreTrendArgs } from './scoreArgs';
import { ScoreDivision, type ScoreQuestion } from './scoreQuestion';
import { refuseMixed, scoresOf } from './scores.rules';
import { trendsOf } from './series.rules';
import { dayNumber, periodsUpTo, spansUpTo } from './taipeiPeriods';
import { unlessCounted } from './unlessCounted.rules';

/** The score of one of the objects of a request that ask the same: they are answered together. */
async function batchedScore(request: Request, key: string, question: ScoreQuestion): Promise<Score> {
  const name = `scores ${canonicalJson(question)}`;
  return (await batched(request.batches, name, key, (keys) => unlessCounted(request, name, keys, () => 2, () => scoresOf(request, keys, question))))!;
}

/** Null where there is no NPS to show. */
const shownCounts = ({ formula, promoters, passives, detractors }: Score): NetPromoterCounts | null =>
  (formula !== 'NET_PROMOTER' || promoters === null || passives === null || detractors === null ? null : { promoters, passives, detractors });

/** Of one answer; null where there is no NPS to show. */
function varianceOf(score: Score): number | null {
  const counts = shownCounts(score);
  return counts && netPromoterScore(counts)!.variance;
}

@Resolver(() => Score)
export class ScoreResolver {
  @Query(() => Score, { description: 'The score of an object in a period: of a group, subsidiary, channel, archetype, touchpoint, measurement point, journey or stage, or of a product, a reason for calling or another segment there. BAD_INPUT where answers to different instruments would be put together: relational and transactional NPS, CSAT and CES are never added, averaged or ranked together.' })
  async score(@Ctx() request: Request, @Args(() => ScopedScoreArgs) args: ScopedScoreArgs,
    @Arg('by', () => ScoreDivision, { nullable: true, description: 'Also answer the score in parts. A dimension cannot be divided by another one.' }) by?: ScoreDivision | null): Promise<Score> {
    const key = await existingScope(request, args);
    const question = await knownQuestion(request, args, todayOf(request.clock));
    const score = by == null ? await batchedScore(request, key, question) : await dividedScore(request, key, question, by);
    refuseMixed(score);
    return score;
  }

  @FieldResolver(() => Entry, { nullable: true, description: 'What it is about; null where it is about several objects together, which `scopes` names.' })
  scope(@Root() { scopeKey }: Score, @Ctx() request: Request): Promise<Entry | null> | null {
    return scopesIn(scopeKey).length > 1 ? null : entryByKey(request, scopeKey) as Promise<Entry | null>;
  }

  @FieldResolver(() => [Entry], { description: 'What it is about: one object, or several together, by kind and slug.' })
  scopes(@Root() { scopeKey }: Score, @Ctx() request: Request): Promise<Entry[]> {
    return Promise.all(scopesIn(scopeKey).map((key) => entryByKey(request, key))) as unknown as Promise<Entry[]>;
  }

  @FieldResolver(() => Float, { nullable: true, description: 'The variance of one answer, coded as 1, 0 and -1: share of promoters and detractors less the square of their difference. Null where the score is not shown, and for CSAT and CES.' })
  variance(@Root() score: Score): number | null {
    return varianceOf(score);
  }

  @FieldResolver(() => Float, { nullable: true, description: 'The standard error of the score in points, √(variance / n), without the additions that its interval makes. Null where the score is not shown, and for CSAT and CES.' })
  standardError(@Root() score: Score): number | null {
    const variance = varianceOf(score);
    return variance === null ? null : 100 * Math.sqrt(variance / score.n);
  }

  @FieldResolver(() => PopulationScore, { nullable: true, description: 'How sure the score is of a small group of whom most may have answered: the finite-population correction. Null where the score is not shown, and for CSAT and CES.' })
  among(@Root() score: Score, @Arg('population', () => Int, { description: 'How many could have been asked: as many as answered, or more.' }) population: number): PopulationScore | null {
    const counts = shownCounts(score);
    if (!counts) return null;
    if (population < score.n) throw badInput('population', 'fewer than answered', `${score.n} or more`);
    const correction = finitePopulation(score.n, population);
    const { level } = score.interval!;
    const { lower, upper } = adjustedWald(counts, level, correction);
    return { standardError: 100 * netPromoterScore(counts)!.standardError * correction, interval: { lower: 100 * lower, upper: 100 * upper, level, method: 'ADJUSTED_WALD' } };
  }

  @FieldResolver(() => Int, { nullable: true, description: 'How many answers each of two periods takes for a change of `change` points to be found in four of five cases, if answers scatter as these do. Null where the score is not shown, for CSAT and CES, and where it would take more than 1000000, which no survey brings in.' })
  answersForChange(@Root() score: Score, @Arg('change', () => Float, { description: 'In points of NPS, 0.1 to 200.' }) change: number): number | null {
    if (!(change >= 0.1 && change <= 200)) throw badInput('change', 'out of range', '0.1 to 200');
    const variance = varianceOf(score);
    return variance === null ? null : answersNeeded({ variances: [variance, variance], difference: change / 100, level: score.interval!.level, power: 0.8 });
  }

  @FieldResolver(() => Int, { nullable: true, description: 'How many answers an interval of ± `margin` points takes, if answers scatter as these do: z² v / m² - 3, rounded up. Null where the score is not shown, and for CSAT and CES.' })
  answersForMargin(@Root() score: Score, @Arg('margin', () => Float, { description: 'In points of NPS, 0.1 to 100.' }) margin: number): number | null {
    if (!(margin >= 0.1 && margin <= 100)) throw badInput('margin', 'out of range', '0.1 to 100');
    const variance = varianceOf(score);
    return variance === null ? null : answersForMargin(margin / 100, variance, score.interval!.level);
  }
}

const mostPeriods = 24;

/** Fifty years. */
const mostTrendDays = 18_300;

/** `score` and `scoreTrend` on a type of objects: those of one request that ask the same are answered together. */
function scoreFieldOf(type: ClassType): ClassType {
  @Resolver(() => type)
  class ScoreField {
    @FieldResolver(() => Score, { description: 'The score of its answers in a period. A state where answers to different instruments would be put together. Objects that ask the same in one request are answered together, none of them so that too few answers could be told from the others. On an object of a published version, the last 90 days are those up to the day for which the version was asked.' })
    async score(@Root() entry: Met, @Ctx() request: Request, @Args(() => ScoreArgs) args: ScoreArgs): Promise<Score> {
      return batchedScore(request, keyOfEntry(entry), await knownQuestion(request, args, entry.frozenOn ?? todayOf(request.clock)));
    }

    @FieldResolver(() => [Score], {
      complexity: ({ childComplexity, args }) => 1 + Number((args as { periods?: number }).periods ?? 8) * childComplexity,
      description: 'The scores in the period asked for and in those before it, none overlapping, the earliest first: what a spark line draws. Of a grain they are its periods of the calendar (months of 28 to 31 days), of a span of days spans of as many. Those are kept back that would tell the answers of too few when taken from the others.',
    })
    async scoreTrend(@Root() entry: Met, @Ctx() request: Request, @Args(() => ScoreTrendArgs) { periods, ...args }: ScoreTrendArgs): Promise<Score[]> {
      if (periods < 2 || periods > mostPeriods) throw badInput('periods', 'out of range', `2 to ${mostPeriods}`);
      const question = await knownQuestion(request, args, entry.frozenOn ?? todayOf(request.clock));
      const spans = args.period?.grain == null ? spansUpTo(question.period, periods) : periodsUpTo(args.period.grain, question.period.from, periods);
      if (dayNumber(question.period.to) - dayNumber(spans[0]!.from) > mostTrendDays) throw badInput('periods', 'too many for so long a period', `at most ${mostTrendDays} days in all`);
      const name = `trends ${canonicalJson({ question, spans })}`;
      return (await batched(request.batches, name, keyOfEntry(entry), (keys) => unlessCounted(request, name, keys, (trend: Score[]) => 2 * trend.length, () => trendsOf(request, keys, question, spans))))!;
    }
  }
  return ScoreField;
}

/** One resolver for each kind of object that has a score. */
export const scoreFields = [Group, Subsidiary, Channel, Archetype, Touchpoint, MeasurementPoint, Journey, Stage].map((type) => scoreFieldOf(type as ClassType));

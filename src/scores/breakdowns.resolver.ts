import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root, type ClassType } from 'type-graphql';
import type { Request } from '../graphql/request';
import { todayOf } from '../kernel/clock';
import { badInput } from '../kernel/failure';
import { entryByKey } from '../registry/edges';
import { Entry } from '../registry/entry';
import { changeOf, contributionsOf, rankingOf } from './breakdowns.rules';
import { questionAsked } from './questionAsked';
import { ScorePart } from './score';
import { ScopedScoreArgs, ScorePeriodInput } from './scoreArgs';
import { ChangePart, RankedScore, ScoreChange, ScoreRanking, SegmentContribution, SegmentContributions, UnrankedScore } from './scoreBreakdown';
import { ScoreDivision } from './scoreQuestion';
import { existingScope } from './existingScope.rules';

@Resolver()
export class BreakdownResolver {
  @Query(() => ScoreChange, { description: 'How a score changed from one period to another, and what of it comes of the parts scoring otherwise (within) and of answers moving between them (mix). BAD_INPUT for products, of which an answer may have several, and where answers to different instruments would be put together.' })
  async scoreChange(@Ctx() request: Request, @Args(() => ScopedScoreArgs) args: ScopedScoreArgs,
    @Arg('before', () => ScorePeriodInput, { description: 'The former period; `period` is the latter.' }) before: ScorePeriodInput,
    @Arg('by', () => ScoreDivision, { description: 'By what the answers are divided.' }) by: ScoreDivision): Promise<ScoreChange> {
    const key = await existingScope(request, args);
    const today = todayOf(request.clock);
    const latter = questionAsked(args, today);
    const former = questionAsked({ ...args, period: before }, today);
    if (former.period.to > latter.period.from) throw badInput('before', 'does not end before the period begins', 'an earlier period');
    return changeOf(request.graph, key, former, latter, by);
  }

  @Query(() => SegmentContributions, { description: 'How much each part raises or lowers a score: its share times how far it lies from the whole. BAD_INPUT where answers to different instruments would be put together.' })
  async segmentContributions(@Ctx() request: Request, @Args(() => ScopedScoreArgs) args: ScopedScoreArgs, @Arg('by', () => ScoreDivision, { description: 'By what the answers are divided.' }) by: ScoreDivision): Promise<SegmentContributions> {
    return contributionsOf(request.graph, await existingScope(request, args), questionAsked(args, todayOf(request.clock)), by);
  }

  @Query(() => ScoreRanking, { description: 'The parts of a scope (its points, touchpoints, channels, subsidiaries or segments) ranked by shrunken score, with intervals; only those with enough answers. BAD_INPUT where answers to different instruments would be ranked together.' })
  async ranking(@Ctx() request: Request, @Args(() => ScopedScoreArgs) args: ScopedScoreArgs, @Arg('by', () => ScoreDivision, { description: 'What is ranked.' }) by: ScoreDivision,
    @Arg('minimum', () => Int, { nullable: true, description: 'From how many answers on a part is ranked; the policy\'s number for arrows and rankings (30) if left out. Not below the policy\'s number for figures (5).' }) minimum?: number | null): Promise<ScoreRanking> {
    return rankingOf(request.graph, await existingScope(request, args), questionAsked(args, todayOf(request.clock)), by, minimum ?? null);
  }
}

/** `of` on a type of parts. */
function partOf(type: ClassType): ClassType {
  @Resolver(() => type)
  class PartOf {
    @FieldResolver(() => Entry, { nullable: true, description: 'The object at which the answers were given; null where the division is by a dimension, and for a rest.' })
    of(@Root() { entryKey }: { entryKey: string | null }, @Ctx() request: Request): Promise<Entry | null> | null {
      return entryKey === null ? null : entryByKey(request, entryKey) as Promise<Entry | null>;
    }
  }
  return PartOf;
}

export const partResolvers = [ScorePart, ChangePart, SegmentContribution, RankedScore, UnrankedScore].map(partOf);

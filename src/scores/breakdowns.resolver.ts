import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root, type ClassType } from 'type-graphql';
import { batched } from '../graphql/batched';
import type { Request } from '../graphql/request';
import { todayOf } from '../kernel/clock';
import { badInput } from '../kernel/failure';
import { namesOf } from '../history/naming.rules';
import { Names } from '../kernel/names';
import { entryByKey } from '../registry/edges';
import { Entry } from '../registry/entry';
import { Segment } from '../surveys/segment';
import { isOfChannel } from '../surveys/channelCodes';
import { segmentKey, splitSegmentKey, type SegmentCode } from '../surveys/segmentCode';
import { entriesOfCodes, entryKeysOfCodes } from '../surveys/segments.store';
import { foundOfCodes } from '../surveys/spelledCodes.rules';
import { changeOf, contributionsOf, rankingOf } from './breakdowns.rules';
import { knownQuestion } from './knownQuestion.rules';
import { questionAsked } from './questionAsked';
import { ScorePart, type PartName } from './score';
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
    const latter = await knownQuestion(request, args, today);
    const former = { ...questionAsked({ ...args, period: before }, today), segment: latter.segment };
    if (former.period.to > latter.period.from) throw badInput('before', 'does not end before the period begins', 'an earlier period');
    return changeOf(request, key, former, latter, by);
  }

  @Query(() => SegmentContributions, { description: 'How much each part raises or lowers a score: its share times how far it lies from the whole. BAD_INPUT where answers to different instruments would be put together.' })
  async segmentContributions(@Ctx() request: Request, @Args(() => ScopedScoreArgs) args: ScopedScoreArgs, @Arg('by', () => ScoreDivision, { description: 'By what the answers are divided.' }) by: ScoreDivision): Promise<SegmentContributions> {
    return contributionsOf(request, await existingScope(request, args), await knownQuestion(request, args, todayOf(request.clock)), by);
  }

  @Query(() => ScoreRanking, { description: 'The parts of a scope (its points, touchpoints, channels, subsidiaries or segments) ranked by shrunken score, with intervals; only those with enough answers. BAD_INPUT where answers to different instruments would be ranked together.' })
  async ranking(@Ctx() request: Request, @Args(() => ScopedScoreArgs) args: ScopedScoreArgs, @Arg('by', () => ScoreDivision, { description: 'What is ranked.' }) by: ScoreDivision,
    @Arg('minimum', () => Int, { nullable: true, description: 'From how many answers on a part is ranked; the policy\'s number for arrows and rankings (30) if left out. Not below the policy\'s number for figures (5).' }) minimum?: number | null): Promise<ScoreRanking> {
    return rankingOf(request, await existingScope(request, args), await knownQuestion(request, args, todayOf(request.clock)), by, minimum ?? null);
  }
}

/** The entry of the dictionary that names a code, or one that counts as it, asked once for all parts of the request. */
async function entryOfCode(request: Request, code: SegmentCode): Promise<Segment | null> {
  const keys = await batched(request.batches, entriesOfCodes, segmentKey(code), async (asked) => {
    const codes = asked.map(splitSegmentKey);
    return foundOfCodes(codes.some(isOfChannel) ? await namesOf(request) : new Names(), codes, (spelled) => entryKeysOfCodes(request.graph, spelled));
  });
  return keys === null ? null : entryByKey(request, keys[0]!) as Promise<Segment | null>;
}

/** `of` and `segmentEntry` on a type of parts. */
function partOf(type: ClassType): ClassType {
  @Resolver(() => type)
  class PartOf {
    @FieldResolver(() => Entry, { nullable: true, description: 'The object at which the answers were given; null where the division is by a dimension, and for a rest.' })
    of(@Root() { entryKey }: { entryKey: string | null }, @Ctx() request: Request): Promise<Entry | null> | null {
      return entryKey === null ? null : entryByKey(request, entryKey) as Promise<Entry | null>;
    }

    @FieldResolver(() => Segment, { nullable: true, description: 'What the dictionary of segments says of the code: its name in both languages. Null where no entry names the code, where the division is by objects, and for a rest.' })
    async segmentEntry(@Root() { segment: code, dimension }: PartName, @Ctx() request: Request): Promise<Segment | null> {
      return code === null || dimension === null ? null : entryOfCode(request, { dimension, code });
    }
  }
  return PartOf;
}

export const partResolvers = [ScorePart, ChangePart, SegmentContribution, RankedScore, UnrankedScore].map(partOf);

import { Arg, Args, ArgsType, Ctx, Field, Float, Query, Resolver } from 'type-graphql';
import type { Request } from '../graphql/request';
import { todayOf } from '../kernel/clock';
import { badInput } from '../kernel/failure';
import { SurveyInstrument } from '../surveys/survey';
import { compareFamily, type Side } from './comparisons.rules';
import { knownQuestion } from './knownQuestion.rules';
import { ScorePairInput, ScoreSideInput } from './scoreArgs';
import { ScoreComparison } from './scoreComparison';
import { existingScope } from './existingScope.rules';
import { mostPairs } from './mostPairs';

@ArgsType()
class ComparisonArgs {
  @Field(() => SurveyInstrument, { nullable: true, description: 'Only answers to this kind of question, on both sides. May be left out where only one kind was answered.' })
  instrument?: SurveyInstrument | null;

  @Field(() => Float, { description: 'The level of confidence, 0.5 to 0.999.', defaultValue: 0.95 })
  level!: number;
}

async function sideAsked(request: Request, side: ScoreSideInput, { instrument, level }: ComparisonArgs, field: string): Promise<Side> {
  const key = await existingScope(request, side, `${field}.`);
  return { key, question: await knownQuestion(request, { ...side, level, ...(instrument == null ? {} : { instrument }) }, todayOf(request.clock), `${field}.`) };
}

@Resolver()
export class ScoreComparisonResolver {
  @Query(() => ScoreComparison, { description: 'Two scores compared: two periods, two channels, two points. BAD_INPUT where the two share answers, or were asked with different instruments.' })
  async compareScores(@Ctx() request: Request, @Arg('a', () => ScoreSideInput, { description: 'What is compared with.' }) a: ScoreSideInput,
    @Arg('b', () => ScoreSideInput, { description: 'What is compared.' }) b: ScoreSideInput, @Args(() => ComparisonArgs) args: ComparisonArgs): Promise<ScoreComparison> {
    const pair: [Side, Side] = [await sideAsked(request, a, args, 'a'), await sideAsked(request, b, args, 'b')];
    return (await compareFamily(request, [pair], args.level))[0]!;
  }

  @Query(() => [ScoreComparison], { description: 'Many comparisons as one family, in the order given: the more are asked for together, the more of them look different by chance, so their probabilities are adjusted (Benjamini and Hochberg 1995).', complexity: ({ childComplexity, args }) => childComplexity * ((args as { pairs?: unknown[] }).pairs?.length ?? 1) })
  async compareScoreFamily(@Ctx() request: Request, @Arg('pairs', () => [ScorePairInput], { description: 'The pairs, 1 to 100.' }) pairs: ScorePairInput[], @Args(() => ComparisonArgs) args: ComparisonArgs): Promise<ScoreComparison[]> {
    if (pairs.length < 1 || pairs.length > mostPairs) throw badInput('pairs', 'too few or too many', `1 to ${mostPairs}`);
    const asked = await Promise.all(pairs.map(async ({ a, b }, index): Promise<[Side, Side]> => [await sideAsked(request, a, args, `pairs[${index}].a`), await sideAsked(request, b, args, `pairs[${index}].b`)]));
    return compareFamily(request, asked, args.level);
  }
}

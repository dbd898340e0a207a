import { Args, ArgsType, Ctx, Field, Float, ID, Query, Resolver } from 'type-graphql';
import type { Request } from '../graphql/request';
import { todayOf } from '../kernel/clock';
import { SurveyInstrument } from '../surveys/survey';
import { questionAsked } from './questionAsked';
import { described, ScorePeriodInput, type ScopeAsked } from './scoreArgs';
import { existingScope } from './existingScope.rules';
import { weightedScoreOf } from './weighting.rules';
import { WeightedScore } from './weightedScore';

@ArgsType()
class WeightedScoreArgs implements ScopeAsked {
  @Field(() => ID, { nullable: true, description: described.scope })
  scope?: string | null;

  @Field(() => [ID], { nullable: true, description: described.scopes })
  scopes?: string[] | null;

  @Field(() => ScorePeriodInput, { nullable: true, description: described.period })
  period?: ScorePeriodInput | null;

  @Field(() => SurveyInstrument, { nullable: true, description: described.instrument })
  instrument?: SurveyInstrument | null;

  @Field(() => Float, { description: described.level, defaultValue: 0.95 })
  level!: number;
}

@Resolver()
export class WeightingResolver {
  @Query(() => WeightedScore, { description: 'The NPS of an object with each answer weighted by one over its inclusion probability: where points or customers were asked in different proportions, the plain score speaks for those who were asked most. Reads answers one by one, so TOO_COSTLY beyond 200000 of them. BAD_INPUT where answers to different instruments would be put together, and for CSAT and CES.' })
  async weightedScore(@Ctx() request: Request, @Args(() => WeightedScoreArgs) args: WeightedScoreArgs): Promise<WeightedScore> {
    return weightedScoreOf(request, await existingScope(request, args), questionAsked(args, todayOf(request.clock)));
  }
}

import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Request } from '../graphql/request';
import { DateScalar } from '../graphql/scalars';
import { checkCounts, type CheckedCounts, type CountDifference } from './checkCounts.rules';
import { CountDimension } from './dailyCount';

@ObjectType({ description: 'A row of daily counts that is not what its answers add up to.', simpleResolvers: true })
class DailyCountDifference implements CountDifference {
  @Field({ description: 'The key of the deployment: `Deployment:` and its slug.' })
  deployment!: string;

  @Field(() => CountDimension, { description: 'The dimension.' })
  dimension!: CountDimension;

  @Field({ description: 'The segment of the dimension; empty for TOTAL.' })
  segment!: string;

  @Field(() => DateScalar, { description: 'The day, in the Taipei calendar.' })
  day!: string;

  @Field(() => [Int], { description: 'How often each score from 0 to 10 was counted.' })
  counted!: number[];

  @Field(() => [Int], { description: 'How often each score from 0 to 10 was given.' })
  recounted!: number[];
}

@ObjectType({ description: 'The daily counts, compared with the answers they were made of.', simpleResolvers: true })
class CountsCheck implements CheckedCounts {
  @Field(() => Int, { description: 'How many answers were counted again.' })
  answers!: number;

  @Field(() => Int, { description: 'How many rows of counts were compared.' })
  rows!: number;

  @Field(() => Int, { description: 'Answers on days for which their deployment has no count at all; 0 where all is well.' })
  uncounted!: number;

  @Field(() => Int, { description: 'How many rows differ; 0 where all is well.' })
  differing!: number;

  @Field(() => Int, { description: 'Codes of segments of which another number of answers is kept than the daily counts add up to; 0 where all is well.' })
  codesDiffering!: number;

  @Field(() => [DailyCountDifference], { description: 'Rows that differ, at most 100 of them.' })
  differences!: CountDifference[];
}

@Resolver()
export class CheckCountsResolver {
  @Query(() => CountsCheck, { complexity: 20_000, description: 'Counts all answers again and compares with the daily counts. It reads every answer.' })
  checkCounts(@Ctx() request: Request): Promise<CountsCheck> {
    return checkCounts(request.graph);
  }
}

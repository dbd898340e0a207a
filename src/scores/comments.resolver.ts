import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { connect } from '../graphql/connection';
import type { Request } from '../graphql/request';
import { todayOf } from '../kernel/clock';
import { badInput } from '../kernel/failure';
import { pageRequest, type PageRequest } from '../kernel/page';
import { monthsOf } from '../kernel/period';
import { entryByKey } from '../registry/edges';
import { searchText } from '../registry/lists';
import { SurveyInstrument } from '../surveys/survey';
import { MeasurementPoint } from '../touchpoints/measurementPoint';
import { Comment, CommentConnection } from './comment';
import { commentsPage, type StoredComment } from './comments.store';
import { answersIn } from './netPromoterCounts';
import { questionAsked } from './questionAsked';
import type { ScopedDeployment } from './scopeAnswers';
import { described, ScorePeriodInput, type ScopeAsked } from './scoreArgs';
import { reasons } from './scoreOfBins';
import { existingScope } from './existingScope.rules';
import { answersAsked, customersOf, pooledBins } from './scores.rules';
import { strictestMinimums } from './strictestMinimums';
import type { DaySpan } from './taipeiPeriods';

@ArgsType()
class CommentArgs implements ScopeAsked {
  @Field(() => ID, { nullable: true, description: described.scope })
  scope?: string | null;

  @Field(() => [ID], { nullable: true, description: described.scopes })
  scopes?: string[] | null;

  @Field(() => ScorePeriodInput, { nullable: true, description: 'Answers of which days; the last 90, today included, if left out.' })
  period?: ScorePeriodInput | null;

  @Field(() => SurveyInstrument, { nullable: true, description: 'Only beside answers to this kind of question.' })
  instrument?: SurveyInstrument | null;

  @Field(() => String, { nullable: true, description: 'Text that must occur, in Chinese or English, at most 200 characters; upper and lower case, full and half width are alike: `T+1` finds `Ｔ＋１`.' })
  search?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many, 0 to 100; 20 if nothing is said.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only what comes after this cursor, which the same search answered; any other is refused with BAD_INPUT. An empty text: from the start.' })
  after?: string | null;
}

/** Points by months of one search. */
const mostMonths = 6_000;

/** By what answers with a comment are found: each point in each month. @throws BAD_INPUT where there are too many of them */
function placesOf(deployments: readonly ScopedDeployment[], period: DaySpan): string[] {
  const points = [...new Set(deployments.map(({ point }) => point))];
  const months = monthsOf(period);
  if (points.length * months.length > mostMonths) throw badInput('period', 'too long for so many measurement points', `at most ${mostMonths} months of points`);
  return points.flatMap((point) => months.map((month) => `${point}|${month}`));
}

const empty = { edges: [], nodes: [], pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null } };

function shown(rows: StoredComment[], deployments: readonly ScopedDeployment[], page: PageRequest): Pick<CommentConnection, 'edges' | 'nodes' | 'pageInfo'> {
  const instruments = new Map(deployments.map(({ deployment, instrument }) => [deployment, instrument]));
  const commentOf = ({ text, answer, day, pointKey, deployment }: StoredComment): Comment => ({ text, answer, day, pointKey, instrument: instruments.get(deployment)! });
  return connect(rows, page, commentOf, ({ answeredAt, key }) => ({ sortKey: answeredAt, slug: key }));
}

@Resolver(() => Comment)
export class CommentResolver {
  @Query(() => CommentConnection, { description: 'What customers wrote, searched in Chinese and English. Shown only where there are enough answers in the scope and period for the policy of its subsidiaries (8 if they have none); of points that have fewer in the period nothing is shown, since each comment says where and on which day it was written.' })
  async comments(@Ctx() request: Request, @Args(() => CommentArgs) { scope, scopes, period, instrument, search, first, after }: CommentArgs): Promise<CommentConnection> {
    const page = pageRequest({ ...(first == null ? {} : { first }), ...(after == null ? {} : { after }) }, 'string');
    const text = searchText(search, 'search');
    const key = await existingScope(request, { scope, scopes });
    const question = questionAsked({ period: period ?? null, instrument: instrument ?? null, level: 0.95 }, todayOf(request.clock));
    const answers = await answersAsked(request, key, question);
    const deployments = answers.deployments.filter((each) => instrument == null || each.instrument === instrument);
    const n = answersIn(pooledBins(answers, deployments));
    const { commentsFrom } = strictestMinimums(deployments);
    const isEnough = (some: readonly ScopedDeployment[], minimum: number): boolean => Math.min(answersIn(pooledBins(answers, some)), customersOf(answers, some) ?? Infinity) >= minimum;
    const spoken = deployments.filter((each) => isEnough([each], strictestMinimums([each]).commentsFrom));
    const customers = customersOf(answers, deployments);
    if (deployments.length === 0) return { ...empty, n, state: 'NOT_ASKED', reason: reasons.notAsked };
    if (n === 0) return { ...empty, n, state: 'NO_ANSWERS', reason: reasons.noAnswers };
    if (n < commentsFrom) return { ...empty, n, state: 'SUPPRESSED', reason: [`答覆少於 ${commentsFrom} 份，不顯示意見`, `Fewer than ${commentsFrom} answers: no comments are shown`] };
    if (customers !== null && customers < commentsFrom) return { ...empty, n, state: 'SUPPRESSED', reason: [`${n} 份答覆來自 ${customers} 位客戶，少於 ${commentsFrom} 位，不顯示意見`, `${n} answers of ${customers} ${customers === 1 ? 'customer' : 'customers'}, fewer than ${commentsFrom}: no comments are shown`] };
    if (spoken.length === 0) return { ...empty, n, state: 'SUPPRESSED', reason: [`各測量點答覆均少於 ${commentsFrom} 份，不顯示意見`, `Fewer than ${commentsFrom} answers at each measurement point: no comments are shown`] };
    const { from, to } = question.period;
    const rows = await commentsPage(request.graph, { months: placesOf(spoken, question.period), deployments: spoken.map(({ deployment }) => deployment), from, to, text }, page);
    return { state: 'SHOWN', reason: null, n, ...shown(rows, deployments, page) };
  }

  @FieldResolver(() => MeasurementPoint, { description: 'Where it was asked.' })
  point(@Root() { pointKey }: Comment, @Ctx() request: Request): Promise<MeasurementPoint | null> {
    return entryByKey(request, pointKey) as Promise<MeasurementPoint | null>;
  }
}

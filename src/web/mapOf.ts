import { Failure, notFound } from '../kernel/failure';
import type { AnsweredGap, AnsweredGaps, MapAnswer } from './drawing/mapAnswer';
import type { MapModel } from './drawing/mapModel';
import { mapQuery, moreGapsQuery, scoredUpTo } from './drawing/mapQuery';
import { toMapModel } from './drawing/toMapModel';

/** Asks the API in this process; refusals come as failures with the API's own codes. */
export type Ask = (query: string, variables: Record<string, unknown>) => Promise<unknown>;

/** The map of a journey as it was on a day, or as it stands, read through the API like anyone else's. */
export async function mapOf(ask: Ask, journey: string, asOf: string | null): Promise<MapModel> {
  const answer = await ask(mapQuery, { journey, asOf, scored: scoredUpTo(asOf) }) as MapAnswer;
  if (!answer.journey) throw notFound('journey', 'journey');
  const gaps: AnsweredGap[] = [];
  let page: AnsweredGaps = answer.gaps;
  for (;;) {
    gaps.push(...page.edges.map(({ node }) => node));
    if (!page.pageInfo.hasNextPage) return toMapModel(answer.journey, gaps, answer);
    page = (await ask(moreGapsQuery, { journey, asOf, after: page.pageInfo.endCursor }) as { gaps: AnsweredGaps }).gaps;
    if (page.edges.length === 0) throw new Failure('UNAVAILABLE', 'the gaps changed while they were read');
  }
}

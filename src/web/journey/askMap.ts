import type { AnsweredGapCounts, AnsweredGaps, AnsweredJourney, MapAnswer } from '../drawing/mapAnswer';
import { mapQuery, moreGapsQuery, scoredUpTo } from '../drawing/mapQuery';
import { askApi, type Ask } from '../shell/askApi';

/** A journey with all its gaps. */
export interface AskedMap extends AnsweredGapCounts {
  journey: AnsweredJourney;
  gaps: AnsweredGaps['edges'];
}

/** Asks for a journey with its gaps, and where they are more than one page for the further ones. */
export const askMap: Ask<AskedMap> = async (variables, signal) => {
  const first = await askApi<MapAnswer>(mapQuery, { ...variables, scored: scoredUpTo((variables.asOf ?? null) as string | null) }, signal);
  if (first.failure) return first;
  const { journey, gaps, gapTotal, gapSeverities, dismissedGaps } = first.data;
  if (journey === null) return { data: null, failure: { code: 'NOT_FOUND', message: 'no such journey' } };
  const edges = [...gaps.edges];
  let { pageInfo } = gaps;
  while (pageInfo.hasNextPage) {
    const more = await askApi<{ gaps: AnsweredGaps }>(moreGapsQuery, { ...variables, after: pageInfo.endCursor }, signal);
    if (more.failure) return more;
    edges.push(...more.data.gaps.edges);
    ({ pageInfo } = more.data.gaps);
  }
  return { data: { journey, gaps: edges, gapTotal, gapSeverities, dismissedGaps }, failure: null };
};

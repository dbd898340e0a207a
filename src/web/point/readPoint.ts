import { spanOf, type Grain } from '../charts/grains';
import { pairsOf } from '../charts/pairsOf';
import { breakdownQuery, comparisonsQuery, seriesQuery, type AnsweredComparison, type AnsweredDistribution, type AnsweredDivisions, type AnsweredSeries, type PointScores } from '../charts/pointScores';
import { pointGapsQuery, pointQuery, type PointAnswer, type PointGap } from './pointQuery';

export interface PointAsked {
  point: string;
  grain: Grain;
  from: string | null;
  to: string | null;
  /** Today in Taipei. */
  today: string;
}

/** All that the page of a measurement point tells. No scores: no survey is deployed there. */
export interface PointTold extends PointAnswer {
  gaps: PointGap[];
  scores: PointScores | null;
}

/** Asks the API, and throws what it refuses. */
type AskOrThrow = (query: string, variables: Record<string, unknown>) => Promise<unknown>;

async function scoresOf(ask: AskOrThrow, scope: string, instrument: string, { grain, from, to, today }: PointAsked): Promise<PointScores> {
  const { scoreSeries: series } = await ask(seriesQuery, { scope, instrument, grain, period: spanOf(grain, from, to, today) }) as { scoreSeries: AnsweredSeries };
  // Whole periods are answered: everything else is asked for the same days.
  const period = { from: series.periods[0]!.from, to: series.periods.at(-1)!.to };
  // Only kinds of NPS are compared.
  const pairs = series.overall.formula === 'NET_PROMOTER' ? pairsOf(series.periods, scope, today) : [];
  const [breakdown, compared] = await Promise.all([
    ask(breakdownQuery, { scope, instrument, period }) as Promise<{ scoreDistribution: AnsweredDistribution } & AnsweredDivisions>,
    pairs.length === 0 ? null : ask(comparisonsQuery, { instrument, pairs }) as Promise<{ compareScoreFamily: AnsweredComparison[] }>,
  ]);
  const { scoreDistribution: distribution, ...divisions } = breakdown;
  return { series, distribution, divisions, comparisons: compared?.compareScoreFamily ?? [] };
}

/** Reads a point with its scores, its gaps and what the sources say of it. Where several kinds of question are asked, the scores are of the first. */
export async function readPoint(ask: AskOrThrow, asked: PointAsked): Promise<PointTold> {
  const answer = await ask(pointQuery, { point: asked.point }) as PointAnswer;
  const { id, touchpoint, deployments: [deployment] } = answer.measurementPoint;
  const [scores, gaps] = await Promise.all([
    deployment ? scoresOf(ask, id, deployment.survey.instrument, asked) : null,
    touchpoint ? ask(pointGapsQuery, { touchpoint: touchpoint.id }) as Promise<{ gaps: { nodes: PointGap[] } }> : null,
  ]);
  return { ...answer, scores, gaps: gaps?.gaps.nodes ?? [] };
}

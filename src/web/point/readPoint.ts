import type { AskOrThrow } from '../shell/askInTurn';
import type { Edit } from '../shell/editList';
import { spanOf, type Grain } from '../charts/grains';
import { pairsOf } from '../charts/pairsOf';
import { comparisonsQuery, dimensions, distributionQuery, divisionQuery, seriesQuery, type AnsweredComparison, type AnsweredDistribution, type AnsweredDivisions, type AnsweredPart, type AnsweredSeries, type PointBreakdown, type PointScores } from '../charts/pointScores';
import { pointEditsQuery, pointGapsQuery, pointQuery, type PointAnswer, type PointGap } from './pointQuery';

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
  /** What was edited in the registry about when its score changed, where it did. */
  edits: Edit[];
}

export async function seriesOf(ask: AskOrThrow, scope: string, instrument: string, { grain, from, to, today }: PointAsked): Promise<AnsweredSeries> {
  const { scoreSeries } = await ask(seriesQuery, { scope, instrument, grain, period: spanOf(grain, from, to, today) }) as { scoreSeries: AnsweredSeries };
  return scoreSeries;
}

/** The answers that a chart of one span is about. */
export interface SpanAsked {
  scope: string;
  instrument: string;
  period: { from: string; to: string };
}

/** How many of a span gave which answer. */
export const distributionOf = async (ask: AskOrThrow, asked: SpanAsked): Promise<AnsweredDistribution> =>
  (await ask(distributionQuery, { ...asked }) as { scoreDistribution: AnsweredDistribution }).scoreDistribution;

/** What the answers of a span consist of. */
export async function breakdownOf(ask: AskOrThrow, asked: SpanAsked): Promise<PointBreakdown> {
  const [distribution, ...divisions] = await Promise.all([
    distributionOf(ask, asked),
    ...dimensions.map(async (by) => [by, (await ask(divisionQuery, { ...asked, by }) as { score: { parts: AnsweredPart[] | null } }).score] as const),
  ]);
  return { distribution, divisions: Object.fromEntries(divisions) as AnsweredDivisions };
}

async function scoresOf(ask: AskOrThrow, scope: string, instrument: string, asked: PointAsked): Promise<PointScores> {
  const series = await seriesOf(ask, scope, instrument, asked);
  // Only kinds of NPS are compared.
  const pairs = series.overall.formula === 'NET_PROMOTER' ? pairsOf(series.periods, scope, asked.today) : [];
  const [breakdown, compared] = await Promise.all([
    // Whole periods are answered: everything else is asked for the same days.
    breakdownOf(ask, { scope, instrument, period: { from: series.periods[0]!.from, to: series.periods.at(-1)!.to } }),
    pairs.length === 0 ? null : ask(comparisonsQuery, { instrument, pairs }) as Promise<{ compareScoreFamily: AnsweredComparison[] }>,
  ]);
  return { series, ...breakdown, comparisons: compared?.compareScoreFamily ?? [] };
}

/** What was edited on a point, its touchpoint and its surveys in the two periods on either side of a change that is more than chance. */
async function editsAbout(ask: AskOrThrow, { id, touchpoint, deployments }: PointAnswer['measurementPoint'], { change, periods }: AnsweredSeries): Promise<Edit[]> {
  if (!change?.distinguishable) return [];
  const place = periods.findIndex(({ name }) => name === change.name);
  const [first, last] = [periods[place - 1]!, periods[place]!];
  const objects = [id, ...(touchpoint ? [touchpoint.id] : []), ...deployments.flatMap((deployment) => [deployment.id, deployment.survey.id])];
  const startOf = (day: string): string => new Date(`${day}T00:00:00+08:00`).toISOString();
  const { changes } = await ask(pointEditsQuery, { objects: [...new Set(objects)], from: startOf(first.from), to: startOf(last.to) }) as { changes: { nodes: Edit[] } };
  return changes.nodes;
}

/** Reads a point with its scores, its gaps and what the sources say of it. Where several kinds of question are asked, the scores are of the first. */
export async function readPoint(ask: AskOrThrow, asked: PointAsked): Promise<PointTold> {
  const answer = await ask(pointQuery, { point: asked.point }) as PointAnswer;
  const { id, touchpoint, deployments: [deployment] } = answer.measurementPoint;
  const [scores, gaps] = await Promise.all([
    deployment ? scoresOf(ask, id, deployment.survey.instrument, asked) : null,
    touchpoint ? ask(pointGapsQuery, { touchpoint: touchpoint.id }) as Promise<{ gaps: { nodes: PointGap[] } }> : null,
  ]);
  return { ...answer, scores, gaps: gaps?.gaps.nodes ?? [], edits: scores ? await editsAbout(ask, answer.measurementPoint, scores.series) : [] };
}

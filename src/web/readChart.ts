import { periodsOf } from '../scores/taipeiPeriods';
import { spanOf } from './charts/grains';
import type { ChartKind } from './charts/chart';
import type { AnsweredDistribution, AnsweredSeries, ChartSpan, PointBreakdown } from './charts/pointScores';
import { spanOfSeries } from './point/chartHead';
import { pointQuery, type PointAnswer } from './point/pointQuery';
import { breakdownOf, distributionOf, seriesOf, type PointAsked } from './point/readPoint';
import type { AskOrThrow } from './shell/askInTurn';

/** As much of a point as one chart shows. */
export interface ChartTold {
  point: PointAnswer;
  span: ChartSpan;
  drawn: { series: AnsweredSeries } | { distribution: AnsweredDistribution } | { breakdown: PointBreakdown };
}

/** Reads what one chart shows, and asks for nothing else. Null where no survey is deployed there. */
export async function readChart(ask: AskOrThrow, asked: PointAsked, kind: ChartKind): Promise<ChartTold | null> {
  const point = await ask(pointQuery, { point: asked.point }) as PointAnswer;
  const { id, deployments: [deployment] } = point.measurementPoint;
  if (!deployment) return null;
  const { grain } = asked;
  if (kind === 'series') {
    const series = await seriesOf(ask, id, deployment.survey.instrument, asked);
    return { point, span: spanOfSeries(series), drawn: { series } };
  }
  const said = spanOf(grain, asked.from, asked.to, asked.today);
  // The days that the series of this grain has; a span that is none is refused by the API.
  const periods = periodsOf(grain, said);
  const { from, to } = { from: periods[0]?.from ?? said.from, to: periods.at(-1)?.to ?? said.to };
  const answers = { scope: id, instrument: deployment.survey.instrument, period: { from, to } };
  if (kind === 'distribution') {
    const distribution = await distributionOf(ask, answers);
    return { point, span: { grain, from, to, overall: distribution.score }, drawn: { distribution } };
  }
  const breakdown = await breakdownOf(ask, answers);
  return { point, span: { grain, from, to, overall: breakdown.distribution.score }, drawn: { breakdown } };
}

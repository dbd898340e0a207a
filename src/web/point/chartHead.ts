import type { ChartKind } from '../charts/chart';
import { chartTitle, chartWord, instrumentName } from '../charts/chartWords';
import { printed } from '../charts/numbers';
import type { AnsweredScore, AnsweredSeries, ChartSpan } from '../charts/pointScores';
import type { Tongue } from '../drawing/mapModel';
import { dayBefore } from './dayBefore';
import type { PointAnswer } from './pointQuery';

/** A score in one line: value, interval and n, or why there is none. */
export function scoreLine({ value, interval, n, reason, instrument }: AnsweredScore, tongue: Tongue): string {
  const name = instrumentName(instrument, tongue);
  if (value === null) return [name, reason?.[tongue], `n ${printed(n)}`].filter(Boolean).join(tongue === 'zh' ? '，' : ', ');
  const within = interval ? ` [${printed(interval.lower, 1)}, ${printed(interval.upper, 1)}]` : '';
  return `${name} ${printed(value, 1)}${within}${tongue === 'zh' ? '，' : ', '}n ${printed(n)}`;
}

/** The days of a series, and the score of all of them. */
export const spanOfSeries = ({ grain, periods, overall }: AnsweredSeries): ChartSpan => ({ grain, from: periods[0]!.from, to: periods.at(-1)!.to, overall });

/** The title of a chart, and what it is about: point, days and the score of all of it. */
export function chartHead(kind: ChartKind, { measurementPoint: { name, deployments } }: PointAnswer, span: ChartSpan | null, tongue: Tongue): { title: string; below: string } {
  if (!span) return { title: name[tongue], below: tongue === 'zh' ? '沒有部署問卷' : 'no survey is deployed' };
  const { instrument, scaleMin, scaleMax } = deployments[0]!.survey;
  const days = `${span.from} – ${dayBefore(span.to)}`;
  return {
    title: `${name[tongue]}${tongue === 'zh' ? '：' : ': '}${chartTitle(kind, { metric: instrument, grain: span.grain, scale: [scaleMin, scaleMax] }, tongue)}`,
    below: [days, scoreLine(span.overall, tongue), ...(span.overall.provenance === 'ILLUSTRATIVE' ? [chartWord('generated', tongue)] : [])].join(tongue === 'zh' ? '，' : ', '),
  };
}

import type { ChartKind } from '../charts/chart';
import { chartTitle, chartWord, instrumentName } from '../charts/chartWords';
import { printed } from '../charts/numbers';
import type { AnsweredScore } from '../charts/pointScores';
import type { Tongue } from '../drawing/mapModel';
import { dayBefore } from './dayBefore';
import type { PointTold } from './readPoint';

/** A score in one line: value, interval and n, or why there is none. */
export function scoreLine({ value, interval, n, reason, instrument }: AnsweredScore, tongue: Tongue): string {
  const name = instrumentName(instrument, tongue);
  if (value === null) return [name, reason?.[tongue], `n ${printed(n)}`].filter(Boolean).join(tongue === 'zh' ? '，' : ', ');
  const within = interval ? ` [${printed(interval.lower, 1)}, ${printed(interval.upper, 1)}]` : '';
  return `${name} ${printed(value, 1)}${within}${tongue === 'zh' ? '，' : ', '}n ${printed(n)}`;
}

/** The title of a chart, and what it is about: point, days and the score of all of it. */
export function chartHead(kind: ChartKind, { measurementPoint: { name, deployments }, scores }: PointTold, tongue: Tongue): { title: string; below: string } {
  if (!scores) return { title: name[tongue], below: tongue === 'zh' ? '沒有部署問卷' : 'no survey is deployed' };
  const { series } = scores;
  const { instrument, scaleMin, scaleMax } = deployments[0]!.survey;
  const days = `${series.periods[0]!.from} – ${dayBefore(series.periods.at(-1)!.to)}`;
  return {
    title: `${name[tongue]}${tongue === 'zh' ? '：' : ': '}${chartTitle(kind, { metric: instrument, grain: series.grain, scale: [scaleMin, scaleMax] }, tongue)}`,
    below: [days, scoreLine(series.overall, tongue), ...(series.overall.provenance === 'ILLUSTRATIVE' ? [chartWord('generated', tongue)] : [])].join(tongue === 'zh' ? '，' : ', '),
  };
}

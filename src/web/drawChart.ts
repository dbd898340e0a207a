import { h } from 'preact';
import { badInput } from '../kernel/failure';
import { Chart, type ChartModel } from './charts/Chart';
import type { ChartFileWords } from './chartWords';
import { themes } from './drawing/tokens';
import { today } from './journey/today';
import type { Ask } from './mapOf';
import { chartHead } from './point/chartHead';
import { readPoint } from './point/readPoint';
import { toCharts, type PointCharts } from './point/toCharts';
import { svgFile } from './svgFile';

const chartOf = (kind: ChartFileWords['chart'], { series, distribution, segments }: PointCharts): ChartModel => {
  if (kind === 'series') return { kind, model: series };
  return kind === 'distribution' ? { kind, model: distribution } : { kind, model: segments };
};

/**
 * A chart of a measurement point as a file: one SVG with a declaration, its colours as values, that fetches and runs nothing.
 * @throws BAD_INPUT where no survey is deployed at the point
 */
export async function drawChart(ask: Ask, point: string, { chart, grain, from, to, lang, theme, width }: ChartFileWords): Promise<string> {
  const told = await readPoint(ask, { point, grain, from, to, today: today() });
  if (!told.scores) throw badInput('point', 'asks nothing yet: no survey is deployed there', 'a measurement point with a deployment');
  const head = chartHead(chart, told, lang);
  const drawn = h(Chart, { chart: chartOf(chart, toCharts(told, told.scores)), width, tongue: lang, theme: themes[theme], name: `${head.title}${lang === 'zh' ? '；' : '; '}${head.below}`, head });
  return svgFile(drawn);
}

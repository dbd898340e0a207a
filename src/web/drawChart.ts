import { h } from 'preact';
import { badInput } from '../kernel/failure';
import { Chart, type ChartModel } from './charts/Chart';
import type { ChartFileWords } from './chartWords';
import { themes } from './drawing/tokens';
import { today } from './journey/today';
import type { Ask } from './mapOf';
import { chartHead } from './point/chartHead';
import { toDistribution, toSegments, toSeries } from './point/toCharts';
import { readChart, type ChartTold } from './readChart';
import { svgFile } from './svgFile';

function chartOf({ point, span, drawn }: ChartTold): ChartModel {
  if ('series' in drawn) return { kind: 'series', model: toSeries(point, drawn.series) };
  return 'distribution' in drawn ? { kind: 'distribution', model: toDistribution(span.overall, drawn) } : { kind: 'segments', model: toSegments(point, span.overall, drawn.breakdown) };
}

/**
 * A chart of a measurement point as a file: one SVG with a declaration, its colours as values, that fetches and runs nothing.
 * @throws BAD_INPUT where no survey is deployed at the point
 */
export async function drawChart(ask: Ask, point: string, { chart, grain, from, to, lang, theme, width }: ChartFileWords): Promise<string> {
  const told = await readChart(ask, { point, grain, from, to, today: today() }, chart);
  if (!told) throw badInput('point', 'asks nothing yet: no survey is deployed there', 'a measurement point with a deployment');
  const head = chartHead(chart, told.point, told.span, lang);
  const drawn = h(Chart, { chart: chartOf(told), width, tongue: lang, theme: themes[theme], name: `${head.title}${lang === 'zh' ? '；' : '; '}${head.below}`, head });
  return svgFile(drawn);
}

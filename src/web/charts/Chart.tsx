import type { Tongue } from '../drawing/mapModel';
import { ProvenanceTag } from '../drawing/ProvenanceTag';
import { fontStack, type Theme } from '../drawing/tokens';
import type { DistributionModel, SegmentsModel, SeriesModel } from './chart';
import { DistributionChart } from './DistributionChart';
import { layoutDistribution } from './layoutDistribution';
import { layoutSegments } from './layoutSegments';
import { layoutSeries } from './layoutSeries';
import { SegmentsChart } from './SegmentsChart';
import { SeriesChart } from './SeriesChart';

export type ChartModel = { kind: 'series'; model: SeriesModel } | { kind: 'distribution'; model: DistributionModel } | { kind: 'segments'; model: SegmentsModel };

interface ChartProps {
  chart: ChartModel;
  width: number;
  tongue: Tongue;
  theme: Theme;
  /** What it shows, with period and n. */
  name: string;
  /** A file says in itself what the page says around the chart. */
  head: { title: string; below: string } | null;
}

const margin = 20;
const headHeight = 66;

function drawn({ chart, width, tongue, theme }: Pick<ChartProps, 'chart' | 'width' | 'tongue' | 'theme'>) {
  const options = { width, tongue };
  switch (chart.kind) {
    case 'series': {
      const layout = layoutSeries(chart.model, options);
      return { height: layout.height, content: <SeriesChart layout={layout} theme={theme} tongue={tongue} /> };
    }
    case 'distribution': {
      const layout = layoutDistribution(chart.model, options);
      return { height: layout.height, content: <DistributionChart layout={layout} theme={theme} tongue={tongue} /> };
    }
    case 'segments': {
      const layout = layoutSegments(chart.model, options);
      return { height: layout.height, content: <SegmentsChart layout={layout} theme={theme} tongue={tongue} /> };
    }
  }
}

/** One drawing of a chart, in a page and as a file. */
export function Chart({ chart, width, tongue, theme, name, head }: ChartProps) {
  const inner = head ? width - 2 * margin : width;
  const { height, content } = drawn({ chart, width: inner, tongue, theme });
  const all = head ? height + headHeight + margin : height;
  const lang = tongue === 'zh' ? 'zh-Hant-TW' : 'en';
  const verdict = chart.kind === 'series' ? chart.model.change?.verdict[tongue] : undefined;
  const spoken = [name, ...(verdict ? [verdict] : [])].join(tongue === 'zh' ? '；' : '; ');
  return (
    <svg xmlns="http://www.w3.org/2000/svg" class="chart" width={width} height={all} viewBox={`0 0 ${width} ${all}`} font-family={fontStack} lang={lang} role="img" aria-label={spoken}>
      {head ? (
        <>
          <title>{spoken}</title>
          <rect width={width} height={all} fill={theme.surface} />
          <text x={margin} y="30" font-size="16" font-weight="600" fill={theme.ink}>{head.title}</text>
          <text x={margin} y="50" font-size="12" fill={theme.ink2}>{head.below}</text>
          <ProvenanceTag x={width - margin} y={28} provenance={chart.model.provenance} theme={theme} tongue={tongue} />
        </>
      ) : null}
      <g transform={head ? `translate(${margin} ${headHeight})` : undefined}>{content}</g>
    </svg>
  );
}

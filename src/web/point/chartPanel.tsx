import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Chart, type ChartModel } from '../charts/Chart';
import { chartTitle } from '../charts/chartWords';
import { pageTheme } from '../shell/cssTokens';
import { Icon } from '../shell/icon';
import { Tag } from '../shell/tag';
import { useSay } from '../shell/tongue';
import type { Theme } from '../shell/useTheme';
import { chartHead, spanOfSeries } from './chartHead';
import { chartRows } from './chartRows';
import { chartFile, type PointAddress } from './pointAddress';
import type { PointTold } from './readPoint';
import { useWidth } from './useWidth';

interface ChartPanelProps {
  told: PointTold;
  chart: ChartModel;
  /** Narrower it is not drawn, but scrolled. */
  least: number;
  address: PointAddress;
  theme: Theme;
  /** Beside the title: what to keep in mind. */
  note?: string;
  /** Below the chart: what bears on it. */
  children?: ComponentChildren;
}

/** A chart with its numbers as a table behind a button, and as a file. */
export function ChartPanel({ told, chart, least, address, theme, note, children }: ChartPanelProps): JSX.Element {
  const say = useSay();
  const [isTable, setTable] = useState(false);
  const [frame, width] = useWidth();
  const { measurementPoint: { slug, deployments }, scores } = told;
  const { title: name, below } = chartHead(chart.kind, told, scores && spanOfSeries(scores.series), say.lang);
  const { instrument, scaleMin, scaleMax } = deployments[0]!.survey;
  const title = chartTitle(chart.kind, { metric: instrument, grain: scores!.series.grain, scale: [scaleMin, scaleMax] }, say.lang);
  const { columns, rows } = chartRows(chart, say);
  return (
    <section class={`card chart-${chart.kind}`} aria-label={title}>
      <header>
        <h2>{title}</h2>
        <Tag of={chart.model.provenance} />
        {note ? <span class="quiet">{note}</span> : null}
        <span class="chart-tools">
          <button type="button" class="plain" aria-expanded={isTable} onClick={() => setTable(!isTable)}>{say('數據', 'Data')}</button>
          <a href={chartFile(slug, chart.kind, address, theme)} download={`${slug.replace(/\W+/g, '-')}-${chart.kind}.svg`}><Icon name="file" size={14} />SVG</a>
        </span>
      </header>
      <div ref={frame} class="scroller" tabIndex={0} role="region" aria-label={say(`${title}，圖`, `${title}, chart`)}><Chart chart={chart} width={Math.max(width, least)} tongue={say.lang} theme={pageTheme} name={`${name}${say('；', '; ')}${below}`} head={null} /></div>
      {children}
      {isTable ? (
        <div class="scroller" tabIndex={0} role="region" aria-label={say(`${title}，數據`, `${title}, data`)}>
          <table>
            <thead><tr>{columns.map((column) => <th key={column} scope="col">{column}</th>)}</tr></thead>
            <tbody>{rows.map((row, index) => <tr key={index}>{row.map((cell, at) => (at === 0 ? <th key={at} scope="row">{cell}</th> : <td key={at}>{cell}</td>))}</tr>)}</tbody>
          </table>
        </div>
      ) : null}
    </section>
  );
}

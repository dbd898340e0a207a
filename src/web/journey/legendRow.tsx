import type { JSX } from 'preact';
import type { Layout } from '../drawing/layout';
import { Legend, legendHeight } from '../drawing/Legend';
import type { Theme } from '../drawing/tokens';

/** What the signs of a drawing mean, in as many lines as there is room for. */
export const LegendRow = ({ layout, theme, width }: { layout: Layout; theme: Theme; width: number }): JSX.Element => (
  <div class="legend"><svg width={width} height={legendHeight(layout, width)}><Legend x={0} y={0} width={width} theme={theme} layout={layout} /></svg></div>
);

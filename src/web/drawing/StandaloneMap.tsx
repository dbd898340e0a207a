import type { ComponentChildren } from 'preact';
import { GapMark } from './GapMark';
import type { Layout } from './layout';
import { Legend, legendHeight } from './Legend';
import { graphicsDocument, MapLayers, still } from './MapDrawing';
import type { MapModel } from './mapModel';
import { factsTitle, mapLabel, mapTitle, pathTitle, versionTitle } from './mapTitle';
import { textWidth } from './textWidth';
import { fontStack, type Theme } from './tokens';
import { word } from './words';
import { wrapText } from './wrapText';

interface SheetProps {
  model: MapModel;
  layout: Layout;
  theme: Theme;
}

const margin = 20;
const headHeight = 88;

/** An SVG that stands alone: its colours are values, its fonts a stack, and nothing in it is fetched or run. */
export const Sheet = ({ width, height, model, layout, theme, children }: SheetProps & { width: number; height: number; children: ComponentChildren }) => (
  <svg xmlns="http://www.w3.org/2000/svg" width={width} height={height} viewBox={`0 0 ${width} ${height}`} font-family={fontStack} lang={layout.tongue === 'zh' ? 'zh-Hant-TW' : 'en'}
    {...{ 'xml:lang': layout.tongue === 'zh' ? 'zh-Hant-TW' : 'en' }} {...graphicsDocument} aria-roledescription={word('map', layout.tongue)} aria-label={mapLabel(model, layout.tongue)}>
    <title>{mapLabel(model, layout.tongue)}</title>
    <rect width={width} height={height} fill={theme.bg} />
    {children}
  </svg>
);

/** Title with the gaps of the whole journey behind it, numbers, path and version. */
export function SheetHead({ model, layout, theme, x, width }: SheetProps & { x: number; width: number }) {
  const { tongue, journeyGaps, path } = layout;
  const version = `Waymark ${versionTitle(model, tongue)}`;
  const room = width - textWidth(version, 12) - journeyGaps.length * 30 - 60;
  const title = mapTitle(model, tongue);
  const size = Math.min(22, (22 * room) / textWidth(title, 22, 600));
  const marksX = x + textWidth(title, size, 600) + 24;
  return (
    <g>
      <text x={x} y="40" font-size={size} font-weight="600" fill={theme.ink} {...(model.life.standing === 'RETIRED' ? { 'text-decoration': 'line-through' } : {})}>{title}</text>
      {journeyGaps.map((gap, index) => <GapMark key={gap.id} x={marksX + index * 30} y={33} gap={gap} theme={theme} tongue={tongue} selected={false} interactive={false} />)}
      <text x={x + width} y="40" font-size="12" fill={theme.ink2} text-anchor="end">{version}</text>
      {wrapText(`${factsTitle(model, path, tongue)}${tongue === 'zh' ? '　' : '\u2002 '}${pathTitle(layout, model, tongue)}`, { width, lines: 1, size: 12, weight: 400, tongue })
        .map((line) => <text key={line} x={x} y="64" font-size="12" fill={theme.ink2}>{line}</text>)}
    </g>
  );
}

/** Legend, and the sentence on what is invented, always. */
export function SheetFoot({ layout, theme, x, y, width }: Pick<SheetProps, 'layout' | 'theme'> & { x: number; y: number; width: number }) {
  const { tongue } = layout;
  const lines = wrapText(word('caution', tongue), { width, lines: 3, size: 11, weight: 600, tongue });
  return (
    <g>
      <Legend x={x} y={y} width={width} theme={theme} layout={layout} />
      {lines.map((line, index) => <text key={line} x={x} y={y + legendHeight(layout, width) + 16 + index * 16} font-size="11" font-weight="600" fill={theme.ink}>{line}</text>)}
    </g>
  );
}

export const footHeight = (layout: Layout, width: number): number =>
  legendHeight(layout, width) + 16 * wrapText(word('caution', layout.tongue), { width, lines: 3, size: 11, weight: 600, tongue: layout.tongue }).length + 12;

/** The drawing as a file to embed: with its title above, and what its signs mean below. */
export function StandaloneMap({ model, layout, theme }: SheetProps) {
  const width = layout.width + 2 * 12;
  const inner = width - 2 * margin;
  const footY = headHeight + layout.height + 14;
  return (
    <Sheet width={Math.ceil(width)} height={Math.ceil(footY + footHeight(layout, inner))} model={model} layout={layout} theme={theme}>
      <SheetHead model={model} layout={layout} theme={theme} x={margin} width={inner} />
      <g transform={`translate(12 ${headHeight})`}><MapLayers layout={layout} theme={theme} state={still} /></g>
      <SheetFoot layout={layout} theme={theme} x={margin} y={footY} width={inner} />
    </Sheet>
  );
}

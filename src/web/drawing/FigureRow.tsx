import { line } from 'd3-shape';
import { scaleLinear } from 'd3-scale';
import type { CardBox, Sizes } from './layout';
import type { Figure, Tongue } from './mapModel';
import { ProvenanceTag, tagWidth } from './ProvenanceTag';
import { textWidth } from './textWidth';
import type { Theme } from './tokens';

type Operated = Extract<Figure, { form: 'OPERATED' }>;

/** The last periods, the last one with its interval. It has no scale of its own to be read from: comparing is for the strip. */
function Spark({ figure, x, y, width, theme }: { figure: Operated; x: number; y: number; width: number; theme: Theme }) {
  const values = figure.series;
  const height = 14;
  const scaleY = scaleLinear().domain([Math.min(figure.low, ...values), Math.max(figure.high, ...values)]).range([y + height, y]);
  const scaleX = scaleLinear().domain([0, values.length - 1]).range([x, x + width]);
  const d = line<number>((_, index) => scaleX(index), (value) => scaleY(value)).digits(1)(values)!;
  const end = x + width;
  return (
    <g aria-hidden="true">
      <path d={d} fill="none" stroke={theme.ink2} stroke-width="1.2" stroke-linejoin="round" />
      <line x1={end} x2={end} y1={scaleY(figure.low)} y2={scaleY(figure.high)} stroke={theme.ink} stroke-width="1.8" />
      <circle cx={end} cy={scaleY(figure.value)} r="2.2" fill={theme.ink} />
    </g>
  );
}

/** The foot of a card: its figure in the form that it has. */
export function FigureRow({ box, sizes, theme, tongue }: { box: CardBox; sizes: Sizes; theme: Theme; tongue: Tongue }) {
  const { figure: { main, numeric, interval, below }, card } = box;
  const left = box.x + sizes.padding;
  const right = box.x + box.width - sizes.padding;
  const bottom = box.y + box.height;
  const figure = card.figure;
  if (figure.form === 'NOT_MEASURED') {
    return (
      <g>
        <circle cx={left + 5} cy={bottom - 28.5} r="4.2" fill="none" stroke={theme.edge} stroke-width="1.4" />
        <text x={left + 15} y={bottom - 24.5} font-size={tongue === 'zh' ? 12 : 11} fill={theme.ink2}>{main}</text>
      </g>
    );
  }
  const widest = right - left;
  const mainSize = numeric ? Math.min(17, (17 * widest) / textWidth(main, 17, 600)) : tongue === 'zh' ? 14 : 12.5;
  const indent = figure.form === 'SUPPRESSED' ? 34 : 0;
  const belowSize = tongue === 'zh' ? 10.5 : 9.5;
  const belowText = below.join('\u2002');
  const hasTag = figure.form !== 'NONE' && figure.provenance !== card.provenance;
  const intervalX = left + textWidth(main, mainSize, 600) + 5;
  const sparkX = intervalX + textWidth(interval ?? '', 10.5) + 10;
  return (
    <g>
      {figure.form === 'SUPPRESSED' ? <rect x={left} y={bottom - 34} width="28" height="12" rx="2" fill="url(#hatch)" stroke={theme.edge} stroke-width="1" /> : null}
      <text x={left + indent} y={bottom - 23.5} font-size={figure.form === 'SUPPRESSED' ? 12 : mainSize} font-weight="600" fill={theme.ink}>{main}</text>
      {interval ? <text x={intervalX} y={bottom - 23.5} font-size="10.5" fill={theme.ink2}>{interval}</text> : null}
      {figure.form === 'OPERATED' && sizes.cardWidth >= 140 && figure.series.length > 1 && right - sparkX > 24 ? <Spark figure={figure} x={Math.max(sparkX, right - 64)} y={bottom - 36} width={right - Math.max(sparkX, right - 64) - 2} theme={theme} /> : null}
      <text x={left} y={bottom - 9.5} font-size={Math.min(belowSize, (belowSize * widest) / textWidth(belowText, belowSize))} fill={theme.ink3}>{belowText}</text>
      {hasTag && textWidth(main, mainSize, 600) + tagWidth(figure.provenance, tongue) + 8 <= widest ? <ProvenanceTag x={right} y={bottom - 25} provenance={figure.provenance} theme={theme} tongue={tongue} /> : null}
    </g>
  );
}

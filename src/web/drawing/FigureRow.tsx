import { line } from 'd3-shape';
import { scaleLinear } from 'd3-scale';
import type { CardBox, Sizes } from './layout';
import type { Figure, Tongue } from './mapModel';
import { heldWidth } from './heldWidth';
import { ProvenanceTag, tagWidth } from './ProvenanceTag';
import { textWidth } from './textWidth';
import type { Theme } from './tokens';

type Operated = Extract<Figure, { form: 'OPERATED' }>;

/** The last periods, the last one with its interval. It has no scale of its own to be read from: comparing is for the strip. */
function Spark({ figure, x, y, width, theme }: { figure: Operated; x: number; y: number; width: number; theme: Theme }) {
  const values = figure.series;
  const height = 14;
  const shown = values.filter((value) => value !== null);
  const scaleY = scaleLinear().domain([Math.min(figure.low, ...shown), Math.max(figure.high, ...shown)]).range([y + height, y]);
  const scaleX = scaleLinear().domain([0, values.length - 1]).range([x, x + width]);
  const d = line<number | null>((_, index) => scaleX(index), (value) => scaleY(value!)).defined((value) => value !== null).digits(1)(values)!;
  const end = x + width;
  return (
    <g aria-hidden="true">
      <path d={d} fill="none" stroke={theme.ink2} stroke-width="1.2" stroke-linejoin="round" />
      <line x1={end} x2={end} y1={scaleY(figure.low)} y2={scaleY(figure.high)} stroke={theme.ink} stroke-width="1.8" />
      <circle cx={end} cy={scaleY(figure.value)} r="2.2" fill={theme.ink} />
    </g>
  );
}

/** What the hatched box of a suppressed figure takes. */
const hatchWidth = 34;

interface Spread {
  mainSize: number;
  belowSize: number;
  spark: { x: number; width: number } | null;
  /** Where the tag of the figure stands, if it has one of its own: beside the value, or below beside n. */
  tagBelow: boolean;
}

function mainSizeOf({ figure: { main, numeric }, figureForm }: CardBox, tongue: Tongue, room: number): number {
  if (figureForm === 'NONE' || figureForm === 'NOT_STANDING') return tongue === 'zh' ? 12.5 : 11.5;
  if (figureForm === 'SUPPRESSED') return 12;
  const usual = numeric ? 17 : tongue === 'zh' ? 14 : 12.5;
  return Math.min(usual, (usual * room) / textWidth(main, usual, 600));
}

/** Smaller than this a line is not read, and the value gives way instead. */
const leastBelow = 8;

/** How the parts of the row share its width: nothing is left out, text shrinks before it would run over. */
function spreadOf(box: CardBox, sizes: Sizes, tongue: Tongue, hasTag: boolean): Spread {
  const { figure: { main, interval, below }, card: { figure } } = box;
  const indent = figure.form === 'SUPPRESSED' ? hatchWidth : 0;
  const left = box.x + sizes.padding;
  const right = box.x + box.width - sizes.padding;
  const room = right - left;
  const tag = hasTag && 'provenance' in figure ? tagWidth(figure.provenance, tongue, !sizes.isWide) + 6 : 0;
  const usual = tongue === 'zh' ? 10.5 : 9.5;
  const belowWidth = textWidth(below.join('\u2002'), usual);
  const size = mainSizeOf(box, tongue, room - indent);
  const endAt = (mainSize: number): number => left + indent + textWidth(main, mainSize, 600) + (interval ? 5 + textWidth(interval, 10.5) : 0);
  const sparkX = Math.max(endAt(size) + 10, right - 64);
  const spark = figure.form === 'OPERATED' && sizes.cardWidth >= 140 && figure.series.length > 1 && right - sparkX > 24 ? { x: sparkX, width: right - sparkX - 2 } : null;
  const collides = tag > 0 && (spark !== null || endAt(size) + tag > right);
  const tagBelow = collides && (spark !== null || (usual * (room - tag)) / belowWidth >= leastBelow);
  const mainSize = collides && !tagBelow ? (size * (room - tag - indent)) / (endAt(size) - left - indent) : size;
  return {
    mainSize, spark, tagBelow,
    belowSize: Math.min(usual, (usual * (room - (tagBelow ? tag : 0))) / belowWidth),
  };
}

/** The foot of a card: its figure in the form that it has. */
export function FigureRow({ box, sizes, theme, tongue }: { box: CardBox; sizes: Sizes; theme: Theme; tongue: Tongue }) {
  const { figure: { main, interval, below }, card: { figure, provenance } } = box;
  const left = box.x + sizes.padding;
  const right = box.x + box.width - sizes.padding;
  const bottom = box.y + box.height;
  if (figure.form === 'NOT_MEASURED') {
    return (
      <g>
        <circle cx={left + 5} cy={bottom - 28.5} r="4.2" fill="none" stroke={theme.edge} stroke-width="1.4" />
        <text x={left + 15} y={bottom - 24.5} font-size={tongue === 'zh' ? 12 : 11} fill={theme.ink2} {...heldWidth(main, tongue === 'zh' ? 12 : 11, 400, right - left - 15)}>{main}</text>
      </g>
    );
  }
  const hasTag = 'provenance' in figure && figure.provenance !== provenance;
  const { mainSize, belowSize, spark, tagBelow } = spreadOf(box, sizes, tongue, hasTag);
  const isQuiet = figure.form === 'NONE' || figure.form === 'NOT_STANDING';
  const isSuppressed = figure.form === 'SUPPRESSED';
  return (
    <g>
      {isSuppressed ? <rect x={left} y={bottom - 34} width="28" height="12" rx="2" fill="url(#hatch)" stroke={theme.edge} stroke-width="1" /> : null}
      <text x={left + (isSuppressed ? hatchWidth : 0)} y={bottom - 23.5} font-size={mainSize} font-weight={isQuiet ? undefined : 600} fill={isQuiet ? theme.ink2 : theme.ink}>{main}{interval ? <tspan dx="5" font-size="10.5" font-weight="400" fill={theme.ink2}>{interval}</tspan> : null}</text>
      {figure.form === 'OPERATED' && spark ? <Spark figure={figure} x={spark.x} y={bottom - 36} width={spark.width} theme={theme} /> : null}
      <text x={left} y={bottom - 9.5} font-size={belowSize} fill={theme.ink3} {...heldWidth(below.join('\u2002'), belowSize, 400, right - left)}>{below.join('\u2002')}</text>
      {hasTag && 'provenance' in figure ? <ProvenanceTag x={right} y={bottom - (tagBelow ? 9.5 : 25)} provenance={figure.provenance} theme={theme} tongue={tongue} short={!sizes.isWide} /> : null}
    </g>
  );
}

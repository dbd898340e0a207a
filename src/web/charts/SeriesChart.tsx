import { area, line } from 'd3-shape';
import type { Tongue } from '../drawing/mapModel';
import { provenanceTag } from '../drawing/words';
import type { Theme } from '../drawing/tokens';
import type { Level, SeriesLayout, SeriesPoint } from './chart';
import { chartWord } from './chartWords';
import { Hatch } from './Hatch';

interface SeriesProps {
  layout: SeriesLayout;
  theme: Theme;
  tongue: Tongue;
}

const band = area<SeriesPoint>((each) => each.x, (each) => each.low, (each) => each.high).digits(1);
const path = line<SeriesPoint>((each) => each.x, (each) => each.y).digits(1);
const lower = line<SeriesPoint>((each) => each.x, (each) => each.low).digits(1);
const upper = line<SeriesPoint>((each) => each.x, (each) => each.high).digits(1);

/** Scores that are joined, in the band of their intervals; one alone has a whisker instead. */
function Run({ points, theme }: { points: SeriesPoint[]; theme: Theme }) {
  const [only] = points;
  if (points.length === 1) return <line x1={only!.x} x2={only!.x} y1={only!.low} y2={only!.high} stroke={theme.path} stroke-width="2" />;
  return (
    <g fill="none" stroke-linejoin="round">
      <path d={band(points)!} fill={theme.band} />
      <path d={lower(points)!} stroke={theme.edge} stroke-width="0.8" />
      <path d={upper(points)!} stroke={theme.edge} stroke-width="0.8" />
      <path d={path(points)!} stroke={theme.path} stroke-width="2.4" />
    </g>
  );
}

/** A score: a dot, open where it is beyond noise. */
const Sign = ({ x, y, isBeyond, theme }: { x: number; y: number; isBeyond: boolean; theme: Theme }) => <circle cx={x} cy={y} r={isBeyond ? 4.6 : 3} fill={isBeyond ? theme.surface : theme.path} stroke={theme.path} stroke-width={isBeyond ? 2.4 : 0} />;

/** The vertical at which the question changed. */
const Change = ({ x, text, layout, theme, tongue }: { x: number; text: string } & SeriesProps) => {
  const atRight = x > layout.width * 0.7;
  return (
    <g>
      <line x1={x} x2={x} y1={layout.top - 14} y2={layout.barsBottom} stroke={theme.ink} stroke-width="1.2" />
      <path d={`M${x - 4} ${layout.top - 18}H${x + 4}L${x} ${layout.top - 12}Z`} fill={theme.ink} />
      <text x={atRight ? x - 6 : x + 6} y={layout.top - 10} font-size="10.5" font-weight="600" fill={theme.ink} text-anchor={atRight ? 'end' : 'start'}>{`${chartWord('questionChanged', tongue)} ${text}`}</text>
      <text x={atRight ? x - 6 : x + 6} y={layout.top + 3} font-size="10" fill={theme.ink2} text-anchor={atRight ? 'end' : 'start'}>{chartWord('notJoined', tongue)}</text>
    </g>
  );
};

const LevelLine = ({ level: { from, to, y }, theme }: { level: Level; theme: Theme }) => <line x1={from} x2={to} y1={y} y2={y} stroke={theme.ink} stroke-width="1.4" stroke-dasharray="2 3" />;

/** What the scores are on either side of a change. */
const Levels = ({ levels: { at, before, after }, layout, theme }: { levels: NonNullable<SeriesLayout['levels']>; layout: SeriesLayout; theme: Theme }) => (
  <g>
    <line x1={at} x2={at} y1={layout.top - 8} y2={layout.bottom} stroke={theme.ink} stroke-width="1.2" stroke-dasharray="2 3" />
    <LevelLine level={before} theme={theme} />
    <LevelLine level={after} theme={theme} />
  </g>
);

/** A score period by period: cut where the question changed or nothing may be shown. */
export function SeriesChart({ layout, theme, tongue }: SeriesProps) {
  const { left, right, top, bottom, barsBottom, innocent } = layout;
  return (
    <g>
      <Hatch id="hatch-series" ground={theme.surface} line={theme.edge} />
      {layout.yTicks.map(({ at, text }) => (
        <g key={text}>
          <line x1={left} x2={right} y1={at} y2={at} stroke={theme.hair} />
          <text x={left - 8} y={at + 4} font-size="10.5" fill={theme.ink2} text-anchor="end">{text}</text>
        </g>
      ))}
      {layout.hidden.map(({ x, width }) => <rect key={x} x={x} y={bottom - 18} width={width} height="18" fill="url(#hatch-series)" stroke={theme.edge} stroke-width="0.8" />)}
      {layout.runs.map((points) => <Run key={points[0]!.x} points={points} theme={theme} />)}
      {layout.target ? (
        <g>
          <line x1={layout.target.from} x2={layout.target.to} y1={layout.target.at} y2={layout.target.at} stroke={theme.ink} stroke-width="1.2" stroke-dasharray="6 4" />
          <text x={right + 6} y={layout.target.at + 4} font-size="11" font-weight="600" fill={theme.ink}>{`${chartWord('target', tongue)} ${layout.target.text}`}</text>
          <text x={right + 6} y={layout.target.at + 18} font-size="10.5" fill={theme.ink2}>{provenanceTag(layout.target.provenance, tongue)}</text>
        </g>
      ) : null}
      {layout.changes.map(({ at, text }) => <Change key={at} x={at} text={text} layout={layout} theme={theme} tongue={tongue} />)}
      {layout.levels ? <Levels levels={layout.levels} layout={layout} theme={theme} /> : null}
      {layout.runs.flat().map(({ x, y, beyondNoise }) => <Sign key={x} x={x} y={y} isBeyond={beyondNoise} theme={theme} />)}
      {innocent ? (
        <g>
          <circle cx={innocent.x} cy={innocent.y} r="8" fill="none" stroke={theme.ink} stroke-width="1.3" />
          <text x={innocent.labelX} y={innocent.labelY} font-size="10.5" fill={theme.ink} text-anchor="middle" stroke={theme.surface} stroke-width="3" paint-order="stroke">{chartWord('noise', tongue)}</text>
        </g>
      ) : null}
      <text x={left - 8} y={barsBottom} font-size="10.5" fill={theme.ink2} text-anchor="end">n</text>
      {layout.bars.map(({ x, y, width, height }) => <rect key={x} x={x} y={y} width={width} height={height} fill={theme.edge} />)}
      <text x={right + 6} y={barsBottom} font-size="10.5" fill={theme.ink2}>{layout.range}</text>
      {layout.xTicks.map(({ at, text }) => <text key={at} x={at} y={barsBottom + 18} font-size="10.5" fill={theme.ink2} text-anchor="middle">{text}</text>)}
      {layout.legend.map(({ sign, x, y, text }) => (
        <g key={sign}>
          {sign === 'HIDDEN' ? <rect x={x - 1} y={y - 9} width="11" height="10" fill="url(#hatch-series)" stroke={theme.edge} stroke-width="0.8" /> : <Sign x={x + 4} y={y - 4} isBeyond={sign === 'BEYOND'} theme={theme} />}
          <text x={x + 15} y={y} font-size="11" fill={theme.ink2}>{text}</text>
        </g>
      ))}
      {layout.verdict.map(({ y, text }) => <text key={y} x={layout.words} y={y} font-size="11.5" font-weight="600" fill={theme.ink}>{text}</text>)}
      {layout.runs.length === 0 ? <text x={(left + right) / 2} y={(top + bottom) / 2} font-size="13" fill={theme.ink2} text-anchor="middle">{chartWord('nothing', tongue)}</text> : null}
    </g>
  );
}

import type { Tongue } from '../drawing/mapModel';
import { textWidth } from '../drawing/textWidth';
import type { Theme } from '../drawing/tokens';
import type { SegmentsLayout } from './chart';
import { chartWord } from './chartWords';
import { Hatch } from './Hatch';

/** Instead of a score: hatched, with the reason. */
function HiddenRow({ y, text, layout: { left, right }, theme }: { y: number; text: string; layout: SegmentsLayout; theme: Theme }) {
  const width = textWidth(text, 11) + 16;
  const center = (left + right) / 2;
  return (
    <g>
      <rect x={left} y={y - 7} width={right - left} height="14" fill="url(#hatch-parts)" stroke={theme.edge} stroke-width="0.8" />
      <rect x={center - width / 2} y={y - 9} width={width} height="18" fill={theme.surface} />
      <text x={center} y={y + 4} font-size="11" fill={theme.ink} text-anchor="middle">{text}</text>
    </g>
  );
}

/** Parts as dot and whisker against the band of the whole; what is kept back is hatched and says why. */
export function SegmentsChart({ layout, theme, tongue }: { layout: SegmentsLayout; theme: Theme; tongue: Tongue }) {
  const { right, top, bottom, band, width } = layout;
  return (
    <g>
      <Hatch id="hatch-parts" ground={theme.surface} line={theme.edge} />
      {layout.rows.length === 0 ? <text x={width / 2} y={22} font-size="13" fill={theme.ink2} text-anchor="middle">{chartWord('noParts', tongue)}</text> : (
        <>
          {layout.ticks.map(({ at, text }) => (
            <g key={text}>
              <line x1={at} x2={at} y1={top} y2={bottom} stroke={theme.hair} />
              <text x={at} y={bottom + 18} font-size="10.5" fill={theme.ink2} text-anchor="middle">{text}</text>
            </g>
          ))}
          {band ? (
            <g>
              <rect x={band.low} y={top} width={band.high - band.low} height={bottom - top} fill={theme.band} />
              <line x1={band.value} x2={band.value} y1={top} y2={bottom} stroke={theme.path} stroke-dasharray="2 3" />
            </g>
          ) : null}
          {layout.note.map(({ y, text }) => <text key={y} x="0" y={y} font-size="11" fill={theme.ink2}>{text}</text>)}
          {layout.headings.map(({ y, text }) => <text key={text} x="0" y={y} font-size="11" font-weight="600" fill={theme.ink2}>{text}</text>)}
          {layout.rows.map(({ y, label, n, value, at, hidden }) => (
            <g key={y}>
              <text x="8" y={y + 4} font-size="12" fill={theme.ink}>{label}</text>
              {at ? (
                <g stroke={theme.ink} stroke-width="1.8">
                  <path d={`M${at.low} ${y}H${at.high}M${at.low} ${y - 4}V${y + 4}M${at.high} ${y - 4}V${y + 4}`} fill="none" />
                  <circle cx={at.x} cy={y} r="5" fill={theme.surface} />
                </g>
              ) : null}
              {hidden === null ? null : <HiddenRow y={y} text={hidden} layout={layout} theme={theme} />}
              {value === null ? null : <text x={right + 44} y={y + 4} font-size="12" font-weight="600" fill={theme.ink} text-anchor="end">{value}</text>}
              <text x={width} y={y + 4} font-size="11" fill={theme.ink2} text-anchor="end">{n}</text>
            </g>
          ))}
        </>
      )}
    </g>
  );
}

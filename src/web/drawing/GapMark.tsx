import type { GapSeverity, MapGap, Tongue } from './mapModel';
import type { Theme } from './tokens';
import { word } from './words';

export const severityWord = (severity: GapSeverity, tongue: Tongue): string => word(({ HIGH: 'high', MEDIUM: 'medium', LOW: 'low' } as const)[severity], tongue);

/** The name of a mark when spoken: its number first, the same as in the list. */
export const gapName = ({ number, severity, title }: MapGap, tongue: Tongue): string =>
  (tongue === 'zh' ? `缺口 ${number}，${severityWord(severity, tongue)}，${title.zh}` : `Gap ${number}, ${severityWord(severity, tongue)}, ${title.en}`);

const octagon = (radius: number): string => Array.from({ length: 8 }, (_, index) => {
  const angle = (Math.PI / 4) * (index + 0.5);
  return `${(radius * Math.cos(angle)).toFixed(2)},${(radius * Math.sin(angle)).toFixed(2)}`;
}).join(' ');

/** Severity by shape, fill and lightness: a filled octagon, a tinted diamond, a hollow circle; and the number in it. */
export function SeverityMark({ x, y, severity, text, theme, size = 1 }: { x: number; y: number; severity: GapSeverity; text: string; theme: Theme; size?: number }) {
  const fontSize = (text.length > 2 ? 8.5 : text.length > 1 ? 10 : 11) * size;
  const colour = { HIGH: theme.highText, MEDIUM: theme.mediumText, LOW: theme.lowText }[severity];
  return (
    <g transform={`translate(${x} ${y})`}>
      {severity === 'HIGH' ? <polygon points={octagon(11.4 * size)} fill={theme.high} stroke={theme.surface} stroke-width="1.5" /> : null}
      {severity === 'MEDIUM' ? <rect x={-8.6 * size} y={-8.6 * size} width={17.2 * size} height={17.2 * size} rx="1.5" transform="rotate(45)" fill={theme.medium} stroke={theme.mediumEdge} stroke-width="1.5" /> : null}
      {severity === 'LOW' ? <circle r={9.5 * size} fill={theme.low} stroke={theme.lowText} stroke-width="1.6" /> : null}
      <text y={fontSize * 0.36} font-size={fontSize} font-weight="600" fill={colour} text-anchor="middle">{text}</text>
    </g>
  );
}

interface GapMarkProps {
  x: number;
  y: number;
  gap: MapGap;
  theme: Theme;
  tongue: Tongue;
  /** Whether it is chosen, in the list or here. */
  selected: boolean;
  /** Whether somebody may act on it; in a file nobody can. */
  interactive: boolean;
}

/** The mark of a gap, a button with the gap's id; its ring shows while it is selected, and where it has the focus. */
export const GapMark = ({ x, y, gap, theme, tongue, selected, interactive }: GapMarkProps) => (
  <g class={selected ? 'gap-mark is-selected' : 'gap-mark'} data-gap={gap.id} {...(interactive ? { role: 'button' as const, tabindex: -1, 'aria-pressed': selected } : { role: 'img' as const })} aria-label={gapName(gap, tongue)}>
    <circle cx={x} cy={y} r="17" fill={selected ? theme.surface : 'transparent'} stroke={selected ? theme.accent : 'none'} stroke-width="3" class="ring" />
    <SeverityMark x={x} y={y} severity={gap.severity} text={String(gap.number)} theme={theme} />
  </g>
);

/** The gaps of a place when spoken, by their numbers. */
export const gapNumbers = (gaps: readonly MapGap[], tongue: Tongue): string =>
  `${tongue === 'zh' ? '缺口' : gaps.length === 1 ? 'gap' : 'gaps'} ${gaps.map(({ number }) => number).join(tongue === 'zh' ? '、' : ', ')}`;

/** More gaps stand behind the gravest; the name of what it stands at lists them. */
export const MoreMark = ({ x, y, theme }: { x: number; y: number; theme: Theme }) => (
  <g aria-hidden="true">
    <rect x={x - 11} y={y - 7} width="22" height="14" rx="7" fill={theme.ink} />
    <text x={x} y={y + 3.4} font-size="9.5" font-weight="600" fill={theme.surface} text-anchor="middle">+</text>
  </g>
);

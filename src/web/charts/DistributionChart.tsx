import type { Tongue } from '../drawing/mapModel';
import type { Theme } from '../drawing/tokens';
import type { AnswerGroup, DistributionLayout } from './chart';
import { chartWord, groupName } from './chartWords';
import { Hatch } from './Hatch';

const fillOf = (theme: Theme): Record<AnswerGroup, string> => ({ DETRACTOR: 'url(#hatch-answers)', PASSIVE: theme.passive, PROMOTER: theme.promoter, PLAIN: theme.promoter });

/** How many gave each answer; detractors hatched, the groups bracketed and named. */
export function DistributionChart({ layout, theme, tongue }: { layout: DistributionLayout; theme: Theme; tongue: Tongue }) {
  const { base, bars, brackets, width } = layout;
  const fills = fillOf(theme);
  return (
    <g text-anchor="middle">
      <Hatch id="hatch-answers" ground={theme.high} line={theme.surface} />
      {bars.map(({ x, y, width: wide, height, group, answer, count }) => (
        <g key={answer}>
          <rect x={x} y={y} width={wide} height={height} fill={fills[group]} stroke={group === 'DETRACTOR' ? theme.high : 'none'} />
          <text x={x + wide / 2} y={y - 5} font-size="10.5" fill={theme.ink2}>{count}</text>
          <text x={x + wide / 2} y={base + 16} font-size="11.5" fill={theme.ink}>{answer}</text>
        </g>
      ))}
      <line x1="8" x2={width - 8} y1={base} y2={base} stroke={theme.edge} />
      {brackets.map(({ group, from, to, share }) => (
        <g key={group}>
          <path d={`M${from} ${base + 24}V${base + 30}H${to}V${base + 24}`} fill="none" stroke={theme.edge} />
          <text x={(from + to) / 2} y={base + 47} font-size="11.5" font-weight="600" fill={theme.ink}>{groupName(group, tongue)}</text>
          <text x={(from + to) / 2} y={base + 63} font-size="11" fill={theme.ink2}>{share}</text>
        </g>
      ))}
      {bars.length === 0 ? <text x={width / 2} y={base / 2} font-size="13" fill={theme.ink2}>{chartWord('nothing', tongue)}</text> : null}
    </g>
  );
}

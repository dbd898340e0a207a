import type { ComparisonVerdict } from './comparisonModel';
import type { Theme } from './tokens';

/** Drawn, not written: not every font has these signs. */
const signs: Record<ComparisonVerdict, string> = {
  SAME: 'M-4.5 -2.2H4.5M-4.5 2.2H4.5',
  CHANGED: 'M-4.5 -2.2H4.5M-4.5 2.2H4.5M2.6 -5.2L-2.6 5.2',
  ONLY_LEFT: 'M-5 0H5',
  ONLY_RIGHT: 'M-5 0H5M0 -5V5',
  REORDERED: 'M-3 4.8V-4.8M-5.2 -2.4L-3 -4.8L-0.8 -2.4M3 -4.8V4.8M0.8 2.4L3 4.8L5.2 2.4',
};

/** The verdict as a sign: = same, ≠ changed, − only above, + only below, ⇅ in another order. What is the same is quiet. */
export function VerdictMark({ verdict, x, y, theme }: { verdict: ComparisonVerdict; x: number; y: number; theme: Theme }) {
  const isSame = verdict === 'SAME';
  return (
    <g transform={`translate(${x} ${y})`} aria-hidden="true">
      <circle r="11" fill={isSame ? theme.surface : theme.ink} stroke={isSame ? theme.edge : theme.ink} stroke-width="1.2" />
      <path d={signs[verdict]} fill="none" stroke={isSame ? theme.ink3 : theme.surface} stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" />
    </g>
  );
}

import type { Side } from './comparisonModel';
import type { Theme } from './tokens';

/** What tells the two journeys apart wherever they are named: a disc for A, above; a square for B, below. Its centre is at x and y. */
export const SideMark = ({ side, x, y, theme, size = 6 }: { side: Side; x: number; y: number; theme: Theme; size?: number }) => (side === 'left'
  ? <circle cx={x} cy={y} r={size} fill={theme.ink} aria-hidden="true" />
  : <rect x={x - size + 1} y={y - size + 1} width={size * 2 - 2} height={size * 2 - 2} rx="1.5" fill={theme.surface} stroke={theme.ink} stroke-width="2" aria-hidden="true" />);

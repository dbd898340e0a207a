import type { JSX } from 'preact';

export type Severity = 'HIGH' | 'MEDIUM' | 'LOW';

export const severityWords: Record<Severity, [string, string]> = { HIGH: ['高', 'high'], MEDIUM: ['中', 'medium'], LOW: ['低', 'low'] };

const outlines: Record<Severity, JSX.Element> = {
  HIGH: <path d="M8 2.5H16L21.5 8V16L16 21.5H8L2.5 16V8Z" />,
  MEDIUM: <path d="M12 1L23 12L12 23L1 12Z" />,
  LOW: <circle cx="12" cy="12" r="9.5" />,
};

/** How grave, by shape, fill and number alike. Beside a word that says the same; it is not read out. */
export const SeverityMark = ({ severity, children }: { severity: Severity; children: number | string }): JSX.Element => (
  <svg class={`mark mark-${severity.toLowerCase()}`} viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
    {outlines[severity]}
    <text x="12" y="16" text-anchor="middle">{children}</text>
  </svg>
);

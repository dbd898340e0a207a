import type { JSX } from 'preact';
import { SeverityMark as DrawnMark } from '../drawing/GapMark';
import type { GapSeverity } from '../drawing/mapModel';
import { pageTheme } from './cssTokens';

export const severities: readonly GapSeverity[] = ['HIGH', 'MEDIUM', 'LOW'];

/** The mark of the drawing, in a text. Beside a word that says the same; it is not read out. */
export const SeverityMark = ({ severity, children }: { severity: GapSeverity; children: number | string }): JSX.Element => (
  <svg class="mark" viewBox="-13 -13 26 26" width="26" height="26" aria-hidden="true"><DrawnMark x={0} y={0} severity={severity} text={String(children)} theme={pageTheme} /></svg>
);

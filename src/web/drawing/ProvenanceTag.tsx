import type { MapProvenance, Tongue } from './mapModel';
import { textWidth } from './textWidth';
import type { Theme } from './tokens';
import { provenanceTag, shortProvenanceTag } from './words';

const size = 10;

const isBoxed = (provenance: MapProvenance): boolean => provenance === 'REPORTED' || provenance === 'PUBLISHED';

const textOf = (provenance: MapProvenance, tongue: Tongue, short: boolean): string => (short ? shortProvenanceTag : provenanceTag)(provenance, tongue);

export const tagWidth = (provenance: MapProvenance, tongue: Tongue, short = false): number =>
  textWidth(textOf(provenance, tongue, short), size, isBoxed(provenance) ? 600 : 400) + (isBoxed(provenance) ? 8 : 0);

/** Where something comes from, in a word, its right end at x: an inverse seal for what the source states, a box for another public source, plain for the rest. */
export function ProvenanceTag({ x, y, provenance, theme, tongue, short = false }: { x: number; y: number; provenance: MapProvenance; theme: Theme; tongue: Tongue; short?: boolean }) {
  const text = textOf(provenance, tongue, short);
  if (!isBoxed(provenance)) return <text x={x} y={y} font-size={size} fill={theme.ink3} text-anchor="end">{text}</text>;
  const width = tagWidth(provenance, tongue, short);
  const sealed = provenance === 'REPORTED';
  return (
    <g>
      <rect x={x - width} y={y - 10.5} width={width} height="14" rx="3" fill={sealed ? theme.ink : theme.surface} stroke={theme.ink} stroke-width={sealed ? 0 : 1} />
      <text x={x - width / 2} y={y} font-size={size} font-weight="600" fill={sealed ? theme.surface : theme.ink} text-anchor="middle">{text}</text>
    </g>
  );
}

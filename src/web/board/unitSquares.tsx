import type { JSX } from 'preact';
import type { BoardSubsidiary, ProvenanceCount } from './boardQuery';

/** Of a subsidiary that declares how many service nodes it has, those; of another one, all touchpoints. */
export const countsShown = ({ reconciliation: { declaredServiceNodes, registered } }: BoardSubsidiary): ProvenanceCount[] =>
  (declaredServiceNodes === null ? registered.touchpointsByProvenance : registered.serviceNodesByProvenance);

const pitch = 13.5;

const square = (name: string, at: number, perRow: number): JSX.Element => (
  <rect key={at} class={name} x={1 + (at % perRow) * pitch} y={1 + Math.floor(at / perRow) * pitch} width="10" height="10" rx="2" />
);

interface UnitSquaresProps {
  counts: readonly ProvenanceCount[];
  unregistered: number;
  perRow?: number;
}

/** One square a node, of each provenance in its own form, dotted where it is declared and not registered. The words beside it say the same. */
export function UnitSquares({ counts, unregistered, perRow = 14 }: UnitSquaresProps): JSX.Element {
  const names = [...counts.flatMap(({ provenance, count }) => Array<string>(count).fill(provenance.toLowerCase())), ...Array<string>(unregistered).fill('unregistered')];
  const columns = Math.min(perRow, Math.max(names.length, 1));
  const width = columns * pitch;
  const height = Math.max(1, Math.ceil(names.length / perRow)) * pitch;
  return <svg class="squares" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">{names.map((name, at) => square(name, at, perRow))}</svg>;
}

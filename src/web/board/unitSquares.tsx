import type { JSX } from 'preact';
import type { Provenance } from '../shell/tag';
import type { BoardSubsidiary } from './boardQuery';

interface NodeCounts {
  stated: number;
  published: number;
  illustrative: number;
}

/** The service nodes by where they come from; where none are declared, all touchpoints. */
export function nodeCounts({ reconciliation: { declaredServiceNodes, registered } }: BoardSubsidiary): NodeCounts & { total: number } {
  const counts = declaredServiceNodes === null ? registered.touchpointsByProvenance : registered.serviceNodesByProvenance;
  const of = (wanted: Provenance): number => counts.find(({ provenance }) => provenance === wanted)?.count ?? 0;
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const stated = of('REPORTED');
  const published = of('PUBLISHED');
  return { stated, published, illustrative: total - stated - published, total };
}

const pitch = 13.5;

const square = (name: string, at: number, perRow: number): JSX.Element => (
  <rect key={at} class={name} x={1 + (at % perRow) * pitch} y={1 + Math.floor(at / perRow) * pitch} width="10" height="10" rx="2" />
);

/** One square a node: filled where the source states it, outlined where another one does, dashed where it is invented, dotted where it is declared and not registered. The words beside it say the same. */
export function UnitSquares({ stated, published, illustrative, unregistered = 0, perRow = 14 }: NodeCounts & { unregistered?: number; perRow?: number }): JSX.Element {
  const names = [...Array<string>(stated).fill('stated'), ...Array<string>(published).fill('published'), ...Array<string>(illustrative).fill('illustrative'), ...Array<string>(unregistered).fill('unregistered')];
  const columns = Math.min(perRow, Math.max(names.length, 1));
  const width = columns * pitch;
  const height = Math.max(1, Math.ceil(names.length / perRow)) * pitch;
  return <svg class="squares" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">{names.map((name, at) => square(name, at, perRow))}</svg>;
}

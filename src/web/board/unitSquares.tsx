import type { JSX } from 'preact';
import type { BoardSubsidiary } from './boardQuery';

interface NodeCounts {
  stated: number;
  published: number;
  illustrative: number;
}

/** The service nodes by where they come from; where none are declared, all touchpoints. */
export function nodeCounts({ touchpoints: { nodes }, reconciliation }: BoardSubsidiary): NodeCounts & { total: number } {
  const counted = reconciliation.declaredServiceNodes === null ? nodes : nodes.filter(({ serviceNode }) => serviceNode);
  const stated = counted.filter(({ provenance }) => provenance === 'REPORTED').length;
  const published = counted.filter(({ provenance }) => provenance === 'PUBLISHED').length;
  return { stated, published, illustrative: counted.length - stated - published, total: counted.length };
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

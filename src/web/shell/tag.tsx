import type { JSX } from 'preact';
import type { MapProvenance } from '../drawing/mapModel';
import { provenanceTag, shortProvenanceTag } from '../drawing/words';
import { useSay } from './tongue';

export type Provenance = MapProvenance;

/** Says where a thing comes from: a seal for what the source states, a box for what another one does, plain words for the others. */
export function Tag({ of, short = false }: { of: Provenance; short?: boolean }): JSX.Element {
  const say = useSay();
  return <span class={`tag tag-${of.toLowerCase()}`}>{(short ? shortProvenanceTag : provenanceTag)(of, say.lang)}</span>;
}

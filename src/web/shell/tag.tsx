import type { JSX } from 'preact';
import { useSay } from './tongue';

export type Provenance = 'REPORTED' | 'PUBLISHED' | 'DERIVED' | 'ILLUSTRATIVE' | 'OPERATED';

/** In two characters, as it stands beside everything that rests on something. */
export const provenanceWords: Record<Provenance, [string, string]> = {
  REPORTED: ['載明', 'stated'],
  PUBLISHED: ['公開', 'public'],
  DERIVED: ['推算', 'derived'],
  ILLUSTRATIVE: ['示意', 'illus.'],
  OPERATED: ['營運', 'operated'],
};

/** Says where a thing comes from: a seal for what the source states, a box for what another one does, plain words for the others. */
export function Tag({ of }: { of: Provenance }): JSX.Element {
  const say = useSay();
  return <span class={`tag tag-${of.toLowerCase()}`}>{say(...provenanceWords[of])}</span>;
}

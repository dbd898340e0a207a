import { Provenance } from './provenance';
import type { ProvenanceCount } from './provenanceCount';

/** How many come from where, in the order of the words: what is stated first. What does not occur is left out. */
export const countProvenances = (each: readonly Provenance[]): ProvenanceCount[] => (Object.keys(Provenance) as Provenance[])
  .map((provenance) => ({ provenance, count: each.filter((word) => word === provenance).length }))
  .filter(({ count }) => count > 0);

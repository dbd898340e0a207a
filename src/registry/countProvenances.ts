import { Provenance } from './provenance';
import type { ProvenanceCount } from './provenanceCount';

/** How many come from where, in the order of the words: what is stated first. What does not occur is left out. */
export const countProvenances = (each: readonly Provenance[]): ProvenanceCount[] => (Object.keys(Provenance) as Provenance[])
  .map((provenance) => ({ provenance, count: each.filter((word) => word === provenance).length }))
  .filter(({ count }) => count > 0);

/** Such counts of several, added up. */
export const sumProvenances = (counts: readonly (readonly ProvenanceCount[])[]): ProvenanceCount[] => (Object.keys(Provenance) as Provenance[])
  .map((provenance) => ({ provenance, count: counts.flat().filter((each) => each.provenance === provenance).reduce((sum, { count }) => sum + count, 0) }))
  .filter(({ count }) => count > 0);

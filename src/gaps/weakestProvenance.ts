import type { Provenance } from '../registry/provenance';

/** From the strongest to the weakest. What is entered in use is weaker than what a document states, and stronger than what is invented. */
const strengths: Provenance[] = ['REPORTED', 'PUBLISHED', 'DERIVED', 'OPERATED', 'ILLUSTRATIVE'];

/** The weakest of what a claim rests on: it is never better founded than that. @throws where it rests on nothing */
export function weakestProvenance(provenances: Iterable<Provenance>): Provenance {
  const weakest = Math.max(...[...provenances].map((each) => strengths.indexOf(each)));
  const found = strengths[weakest];
  if (!found) throw new Error('a claim that rests on nothing');
  return found;
}

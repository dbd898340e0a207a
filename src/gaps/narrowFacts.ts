import type { Provenance } from '../registry/provenance';
import type { GapFacts } from './gapFacts';

/** What touchpoints are narrowed by, whatever stands where; what is left out is any. */
export interface TouchpointTraits {
  serviceNode?: boolean | null;
  leastImportance?: number | null;
  provenance?: Provenance[] | null;
}

/** The facts with only those touchpoints that are as asked for. */
export function narrowFacts(facts: GapFacts, traits: TouchpointTraits | null | undefined): GapFacts {
  const { serviceNode, leastImportance, provenance } = traits ?? {};
  const isAsked = [...facts.touchpoints].filter(([, touchpoint]) => (serviceNode ?? touchpoint.serviceNode) === touchpoint.serviceNode
    && touchpoint.importance >= (leastImportance ?? 0)
    && (provenance ?? [touchpoint.provenance]).includes(touchpoint.provenance));
  return { ...facts, touchpoints: new Map(isAsked) };
}

import type { Problem } from '../kernel/failure';
import { keyOf } from '../kernel/id';
import type { Proposal } from '../registry/noun';

/** A journey is no variant of itself. */
export const checkJourney = ({ slug, record: { links } }: Proposal): Problem[] =>
  ((links.variantOf ?? []).some(({ key }) => key === keyOf('Journey', slug)) ? [{ field: 'variantOf', message: 'is the journey itself', allowed: 'another journey, or none' }] : []);

import type { PageRequest } from '../kernel/page';
import type { EntryOrder } from './storedEntry';

/** How a statement takes a page request in an order: read backward for a descending order, and again for `last`. */
export const pageParameters = ({ limit, backward, position }: PageRequest, { by, blank, descending }: EntryOrder) => ({
  by,
  blank,
  backward: backward !== descending,
  after: position?.sortKey ?? null,
  afterSlug: position?.slug ?? null,
  limit: limit + 1,
});

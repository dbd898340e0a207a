import type { PageRequest } from '../kernel/page';
import type { Gap } from './gap';
import { GapSeverity, GapType } from './gapTypes';
import { rankOf } from './rankGaps';

export interface GapSort {
  field: 'RANK' | 'SEVERITY' | 'TYPE' | 'SINCE' | 'SUBSIDIARY';
  direction: 'ASCENDING' | 'DESCENDING';
}

export interface SortedGap {
  gap: Gap;
  sortKey: string;
}

const severities = Object.keys(GapSeverity);
const types = Object.keys(GapType);

const leading: Record<GapSort['field'], (gap: Gap) => string> = {
  RANK: () => '',
  SEVERITY: ({ severity }) => String(severities.indexOf(severity)),
  TYPE: ({ type }) => String(types.indexOf(type)),
  SINCE: ({ since }) => since ?? '',
  SUBSIDIARY: ({ found }) => found.subsidiaryKey ?? '',
};

function compare(a: SortedGap, b: SortedGap): number {
  if (a.sortKey !== b.sortKey) return a.sortKey < b.sortKey ? -1 : 1;
  return a.gap.found.gapSlug < b.gap.found.gapSlug ? -1 : 1;
}

/** Gaps in an order, each with the text that it is sorted by; ties by rank, then by slug. */
export function sortGaps(gaps: readonly Gap[], { field, direction }: GapSort): SortedGap[] {
  const sorted = gaps.map((gap) => ({ gap, sortKey: `${leading[field](gap)} ${rankOf(gap.found)}` })).sort(compare);
  return direction === 'DESCENDING' ? sorted.reverse() : sorted;
}

/** What a page reads of sorted gaps: those after its position, in the direction of reading, one beyond the limit. */
export function pageOfGaps(sorted: readonly SortedGap[], { limit, backward, position }: PageRequest): SortedGap[] {
  const read = backward ? [...sorted].reverse() : [...sorted];
  if (position === null) return read.slice(0, limit + 1);
  const place = { sortKey: String(position.sortKey), gap: { found: { gapSlug: position.slug } } as Gap };
  const [first, last] = [read[0], read.at(-1)];
  const isRising = first === undefined || last === undefined || compare(first, last) < 0;
  return read.filter((each) => (each.gap.found.gapSlug !== position.slug || each.sortKey !== place.sortKey) && (isRising ? compare(each, place) > 0 : compare(each, place) < 0)).slice(0, limit + 1);
}

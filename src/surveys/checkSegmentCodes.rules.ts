import type { Reader } from '../graph/graph';
import type { Problem } from '../kernel/failure';
import { keyOf, splitKey } from '../kernel/id';
import type { Proposal } from '../registry/noun';
import { personalInSegment } from './personalInSegment';
import { segmentKey, type SegmentCode } from './segmentCode';
import { entriesOfCodes } from './segments.store';

const proposed = ({ record: { attributes: { dimension, code } } }: Proposal): SegmentCode => ({ dimension, code }) as SegmentCode;

/** What else is changed of an entry says nothing about its code. */
const isNew = ({ after }: Proposal): boolean => after === undefined || 'code' in after || 'dimension' in after;

/** A code of a dimension is named by one entry, retired ones included, since the answers of their time still carry it; and no entry holds personal data. */
export const checkSegmentCodes = async (graph: Reader, proposals: Proposal[]): Promise<{ slug: string; problem: Problem }[]> => [...proposals.flatMap(personalInSegment), ...await codesNamedTwice(graph, proposals)];

async function codesNamedTwice(graph: Reader, proposals: Proposal[]): Promise<{ slug: string; problem: Problem }[]> {
  const given = proposals.filter((each) => isNew(each) && typeof proposed(each).code === 'string' && typeof proposed(each).dimension === 'string');
  if (given.length === 0) return [];
  const changing = new Set(given.map(({ slug }) => keyOf('Segment', slug)));
  const stored = await entriesOfCodes(graph, given.map(proposed));
  const holders = new Map(stored.filter(({ key }) => !changing.has(key)).map(({ key, ...each }) => [segmentKey(each), splitKey(key)!.slug]));
  return given.flatMap((each) => {
    const place = segmentKey(proposed(each));
    const holder = holders.get(place);
    if (holder === undefined) {
      holders.set(place, each.slug);
      return [];
    }
    return [{ slug: each.slug, problem: { field: 'code', message: 'a code that another entry of the dimension names', allowed: `a code of its own; ${holder} names this one` } }];
  });
}

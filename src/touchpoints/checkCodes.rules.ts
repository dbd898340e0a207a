import type { Reader } from '../graph/graph';
import type { Problem } from '../kernel/failure';
import { readNames } from '../history/otherKeys.store';
import { keyOf } from '../kernel/id';
import type { Proposal } from '../registry/noun';
import { codesInSubsidiaries } from './codes.store';

const placeOf = (subsidiary: string, code: unknown): string => JSON.stringify([subsidiary, code]);

const proposed = ({ record }: Proposal): { subsidiary: string; code: unknown } => ({ subsidiary: record.links.subsidiary?.[0]?.key ?? '', code: record.attributes.code });

/** What else is changed of a touchpoint says nothing about its code. */
const isNew = ({ after }: Proposal): boolean => after === undefined || 'code' in after || 'subsidiary' in after;

/** A code is had by one touchpoint of a subsidiary, retired ones included, since figures and files name them by it. */
export async function checkCodes(graph: Reader, proposals: Proposal[]): Promise<{ slug: string; problem: Problem }[]> {
  const given = proposals.filter((each) => isNew(each) && typeof proposed(each).code === 'string' && proposed(each).subsidiary !== '');
  if (given.length === 0) return [];
  const changing = new Set(given.map(({ slug }) => keyOf('Touchpoint', slug)));
  const stored = await codesInSubsidiaries(graph, [...new Set(given.map((each) => proposed(each).subsidiary))].sort());
  const { names } = await readNames(graph);
  const holders = new Map(stored.filter(({ key }) => !changing.has(key)).map(({ subsidiary, code, key }) => [placeOf(subsidiary, code), names.slugOf(key)]));
  return given.flatMap((each) => {
    const { subsidiary, code } = proposed(each);
    const place = placeOf(subsidiary, code);
    const holder = holders.get(place);
    if (holder === undefined) {
      holders.set(place, each.slug);
      return [];
    }
    return [{ slug: each.slug, problem: { field: 'code', message: 'a code that another touchpoint of the subsidiary has', allowed: `a code of its own; ${holder} has this one` } }];
  });
}

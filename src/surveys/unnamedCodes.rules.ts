import type { Reader } from '../graph/graph';
import type { CodeTally, UnnamedCodes } from './codeTally';
import { segmentKey } from './segmentCode';
import { codesKnown, entriesOfCodes } from './segments.store';

/** So many codes are looked up at once. */
const batch = 2_000;

/** The codes of answers that no entry of the dictionary names, by dimension, each with those that are named. No statement where answers carry no codes. */
export async function unnamedCodes(graph: Reader, tally: CodeTally): Promise<UnnamedCodes[]> {
  const codes = tally.codes();
  const named = new Set<string>();
  for (let start = 0; start < codes.length; start += batch) for (const entry of await entriesOfCodes(graph, codes.slice(start, start + batch))) named.add(segmentKey(entry));
  const found: UnnamedCodes[] = [];
  for (const each of tally.unnamed(named)) {
    const { firstCodes, number } = await codesKnown(graph, each.dimension, false);
    found.push({ ...each, named: firstCodes, namedMore: number - firstCodes.length });
  }
  return found;
}

import type { Reader } from '../graph/graph';
import { readNames } from '../history/otherKeys.store';
import { Names } from '../kernel/names';
import { isOfChannel } from './channelCodes';
import type { CodeTally, UnnamedCodes } from './codeTally';
import { codesKnown, entryKeysOfCodes } from './segments.store';
import { foundOfCodes } from './spelledCodes.rules';

/** So many codes are looked up at once. */
const batch = 2_000;

/** The codes of answers that no entry of the dictionary names, by dimension, each with those that are named. No statement where answers carry no codes. */
export async function unnamedCodes(graph: Reader, tally: CodeTally): Promise<UnnamedCodes[]> {
  const codes = tally.codes();
  const named = new Set<string>();
  const names = codes.some(isOfChannel) ? (await readNames(graph)).names : new Names();
  for (let start = 0; start < codes.length; start += batch) for (const key of (await foundOfCodes(names, codes.slice(start, start + batch), (some) => entryKeysOfCodes(graph, some))).keys()) named.add(key);
  const found: UnnamedCodes[] = [];
  for (const each of tally.unnamed(named)) {
    const { firstCodes, number } = await codesKnown(graph, each.dimension, false);
    found.push({ ...each, named: firstCodes, namedMore: number - firstCodes.length });
  }
  return found;
}

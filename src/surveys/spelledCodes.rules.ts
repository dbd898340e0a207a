import type { Names } from '../kernel/names';
import { spellingsOf } from './channelCodes';
import { segmentKey, type SegmentCode } from './segmentCode';

/**
 * Looks codes up under all that count as the same: what is found under the one that stands now, or under another. By `segmentKey` of those asked for.
 * @param find what is found of some codes, by `segmentKey`
 */
export async function foundOfCodes<Found>(names: Names, codes: readonly SegmentCode[], find: (codes: SegmentCode[]) => Promise<ReadonlyMap<string, Found>>): Promise<Map<string, Found[]>> {
  const spelled = new Map(codes.map((code) => [segmentKey(code), spellingsOf(names, code)]));
  const found = await find([...new Map([...spelled.values()].flat().map((code) => [segmentKey(code), code])).values()]);
  return new Map([...spelled].flatMap(([asked, spellings]) => {
    const those = spellings.flatMap((code) => { const one = found.get(segmentKey(code)); return one === undefined ? [] : [one]; });
    return those.length === 0 ? [] : [[asked, those]];
  }));
}

import type { Reader } from '../graph/graph';
import { readNames } from '../history/otherKeys.store';
import { splitKey } from '../kernel/id';
import { Names } from '../kernel/names';
import { entriesByKeys } from '../registry/entries.store';
import { registerNotices, registerNoun, registerUses } from '../registry/noun';
import { isOfChannel, spellingsOf } from './channelCodes';
import { checkSegment } from './checkSegment';
import { checkSegmentCodes } from './checkSegmentCodes.rules';
import { isPersonalCode, personalKinds } from './personalCode';
import { Segment } from './segment';
import { segmentKey } from './segmentCode';
import { codesCarried, codesStanding, entryKeysOfCodes, linkSegments, type CarriedCode } from './segments.store';
import { foundOfCodes } from './spelledCodes.rules';

registerNoun(Segment, { file: 'segments', link: linkSegments, check: checkSegment, checkAmong: checkSegmentCodes });

registerUses(async (graph, key) => {
  if (splitKey(key)!.noun !== 'Segment') return [];
  const entry = (await entriesByKeys(graph, [key])).get(key) as unknown as Segment | undefined;
  if (!entry) return [];
  const names = isOfChannel(entry) ? (await readNames(graph)).names : new Names();
  const standing = await codesStanding(graph, spellingsOf(names, entry));
  return [...standing.values()].some(({ isCarried }) => isCarried) ? ['answers that carry its code'] : [];
});

/** Codes that answers carry and no entry names, nor another that counts as the same. */
async function unnamed(graph: Reader): Promise<CarriedCode[]> {
  const codes = (await codesCarried(graph)).filter(({ isNamed }) => !isNamed);
  const names = codes.some(isOfChannel) ? (await readNames(graph)).names : new Names();
  const found = names.isPlain ? new Map<string, string[]>() : await foundOfCodes(names, codes.filter(isOfChannel), (some) => entryKeysOfCodes(graph, some));
  return codes.filter((each) => !found.has(segmentKey(each)));
}

/** A code as a notice may say it: of one from before codes were held to it, only which kinds of personal data it holds. */
const shownCode = (code: string): string => (isPersonalCode(code) ? `a code that holds personal data (${personalKinds(code).join(', ')}) and is not repeated` : code);

registerNotices(async (graph) => (await unnamed(graph)).map(({ dimension, code, answers }) => `${dimension} ${shownCode(code)}: carried by ${answers} ${answers === 1 ? 'answer' : 'answers'}, named by no entry of the dictionary of segments`));

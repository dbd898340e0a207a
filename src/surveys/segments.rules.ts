import { splitKey } from '../kernel/id';
import { entriesByKeys } from '../registry/entries.store';
import { registerNotices, registerNoun, registerUses } from '../registry/noun';
import { checkSegment } from './checkSegment';
import { checkSegmentCodes } from './checkSegmentCodes.rules';
import { Segment } from './segment';
import { segmentKey } from './segmentCode';
import { codesCarried, codesStanding, linkSegments } from './segments.store';

registerNoun(Segment, { file: 'segments', link: linkSegments, check: checkSegment, checkAmong: checkSegmentCodes });

registerUses(async (graph, key) => {
  if (splitKey(key)!.noun !== 'Segment') return [];
  const entry = (await entriesByKeys(graph, [key])).get(key) as unknown as Segment | undefined;
  return entry && (await codesStanding(graph, [entry])).get(segmentKey(entry))?.isCarried ? ['answers that carry its code'] : [];
});

registerNotices(async (graph) => (await codesCarried(graph)).filter(({ isNamed }) => !isNamed).map(({ dimension, code, answers }) => `${dimension} ${code}: carried by ${answers} ${answers === 1 ? 'answer' : 'answers'}, named by no entry of the dictionary of segments`));

import type { Names } from '../kernel/names';
import { longestCode } from './codeLengths';
import type { SegmentCode } from './segmentCode';

const isCode = (slug: string): boolean => slug.length <= longestCode && !slug.includes('/');

/**
 * The code of a channel as the channel is called now. A code that is a slug which a channel of the registry has or had means that channel, so
 * that its answers stay together when it is called otherwise; any other code means itself, and so does one whose channel has a slug that no
 * answer can carry.
 */
export function presentChannel(names: Names, channel: string): string {
  if (channel === '') return channel;
  const present = names.slugOf(names.keyOf('Channel', channel));
  return isCode(present) ? present : names.slugsOf(names.keyOf('Channel', channel)).find(isCode) ?? channel;
}

export const isOfChannel = ({ dimension }: SegmentCode): boolean => dimension === 'CHANNEL_MODE';

/** Where a channel ends in a code of channel and mode; neither holds a `/`. */
const endOfChannel = (segment: SegmentCode): number => (isOfChannel(segment) ? segment.code.indexOf('/') : -1);

/** A code under which answers are counted, its channel called as it is now. */
export function presentCode<Code extends SegmentCode>(names: Names, segment: Code): Code {
  const end = endOfChannel(segment);
  return end <= 0 || names.isPlain ? segment : { ...segment, code: `${presentChannel(names, segment.code.slice(0, end))}${segment.code.slice(end)}` };
}

/** All codes that count as one: that which `presentCode` makes of them first. */
export function spellingsOf(names: Names, segment: SegmentCode): SegmentCode[] {
  const end = endOfChannel(segment);
  if (end <= 0 || names.isPlain) return [segment];
  const first = presentCode(names, segment);
  const channels = names.slugsOf(names.keyOf('Channel', segment.code.slice(0, end))).filter(isCode);
  const codes = [first.code, ...channels.map((channel) => `${channel}${segment.code.slice(end)}`), segment.code];
  return [...new Set(codes)].map((code) => ({ dimension: segment.dimension, code }));
}

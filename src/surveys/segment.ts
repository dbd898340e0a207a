import { ObjectType } from 'type-graphql';
import { Choice, enumeration, Text, TwoTongues } from '../graphql/attributes';
import type { StoredBilingual } from '../graphql/bilingual';
import { Lasting } from '../registry/lasting';
import { longestChannelMode } from './codeLengths';

export const SegmentDimension = enumeration('SegmentDimension', 'The dimensions by whose codes answers are counted and asked for.', {
  PRODUCT: 'The product code of an answer, of which it may have several.',
  CALL_REASON: 'The reason for calling.',
  CHANNEL_MODE: 'Channel and mode of sending, `<channel>/<mode>`, either of which may be empty. A code that is a slug which a channel of the registry has or had means that channel.',
  SEGMENT: 'The customer segment.',
  REGION: 'The region.',
});
export type SegmentDimension = keyof typeof SegmentDimension;

@ObjectType({ implements: Lasting, description: 'What a code that answers carry stands for: an entry of the dictionary of segments, one for each code of a dimension, the same for all subsidiaries. Answers may carry codes that no entry names; they are taken and counted all the same.', simpleResolvers: true })
export class Segment extends Lasting {
  @Choice(SegmentDimension, { description: 'The dimension that the code belongs to.', filtered: true })
  dimension!: SegmentDimension;

  @Text({ description: 'The code, as answers carry it: 1 to 80 characters without `|`, upper and lower case differing; of CHANNEL_MODE the two codes with `/` between them. Neither code nor name nor slug may hold what would be masked in a comment.', max: longestChannelMode, searched: true, filtered: true })
  code!: string;

  @TwoTongues({ description: 'What it is called.', searched: true })
  name!: StoredBilingual;

  @TwoTongues({ description: 'What belongs to it, and what does not.', optional: true, max: 1000, searched: true })
  description!: StoredBilingual | null;
}

import { batched, readOnce } from '../graphql/batched';
import type { Request } from '../graphql/request';
import { namesOf } from '../history/naming.rules';
import { badInput } from '../kernel/failure';
import { isOfChannel, presentCode, spellingsOf } from '../surveys/channelCodes';
import { segmentKey, splitSegmentKey, type SegmentCode } from '../surveys/segmentCode';
import { codesKnown, codesStanding, type KnownCodes } from '../surveys/segments.store';
import { questionAsked } from './questionAsked';
import type { ScoreArgs } from './scoreArgs';
import type { ScoreQuestion } from './scoreQuestion';

function allowed({ firstCodes, number }: KnownCodes): string {
  if (number === 0) return 'no code of this dimension is known yet';
  return `one of ${firstCodes.join(', ')}${number > firstCodes.length ? ` and ${number - firstCodes.length} more (segments)` : ''}`;
}

/** The code that counts are put under: a channel as it is called now. */
async function codeMeant(request: Request, segment: SegmentCode): Promise<SegmentCode> {
  return isOfChannel(segment) ? presentCode(await namesOf(request), segment) : segment;
}

/** @throws BAD_INPUT for a code that no entry of the dictionary names and no answer carries, under whatever slug of its channel */
async function refuseUnknown(request: Request, segment: SegmentCode, field: string): Promise<void> {
  const spellings = isOfChannel(segment) ? spellingsOf(await namesOf(request), segment) : [segment];
  const standing = await Promise.all(spellings.map((code) => batched(request.batches, codesStanding, segmentKey(code), (keys) => codesStanding(request.graph, keys.map(splitSegmentKey)))));
  if (standing.some((each) => each !== null)) return;
  const { dimension } = segment;
  // Every object of a list that asks by the code is refused.
  const known = await readOnce(request.batches, `codesKnown ${dimension}`, () => codesKnown(request.graph, dimension));
  throw badInput(field, 'names no segment: it is in no entry of the dictionary, and no answer carries it', allowed(known));
}

/**
 * What the arguments of a field ask, of a segment that is known. One statement more for all segments of a request, and one for each dimension of which a code is refused; none without a segment. A code of a channel is the one that the channel has now.
 * @throws BAD_INPUT as `questionAsked`, and for a code that is not known, with those that are
 */
export async function knownQuestion(request: Request, args: ScoreArgs, today: string, within = ''): Promise<ScoreQuestion> {
  const question = questionAsked(args, today, within);
  if (question.segment === null) return question;
  await refuseUnknown(request, question.segment, `${within}segment.code`);
  const { dimension, code } = await codeMeant(request, question.segment);
  return { ...question, segment: { dimension, code } };
}

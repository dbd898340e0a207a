import type { Reader } from '../graph/graph';
import { readNames } from '../history/otherKeys.store';
import type { Problem } from '../kernel/failure';
import { Names } from '../kernel/names';
import type { AnswerField, ReadAnswer } from './answer';
import { isOfChannel } from './channelCodes';
import { segmentsOf } from './countAnswers';
import { looksLikeWords } from './looksLikeWords';
import { segmentKey, type SegmentCode } from './segmentCode';
import { entryKeysOfCodes } from './segments.store';
import { foundOfCodes } from './spelledCodes.rules';

const problemOf = (field: AnswerField): Problem => ({ field, message: 'reads like what a customer wrote, not like a code', allowed: 'a code that many answers share, of a few words without the marks of a sentence; or one that an entry of the dictionary of segments names' });

const fieldsOf = { PRODUCT: ['products'], CALL_REASON: ['callReason'], CHANNEL_MODE: ['channel', 'mode'], SEGMENT: ['segment'], REGION: ['region'], TOTAL: [] } as const;

interface Suspect {
  field: AnswerField;
  code: SegmentCode;
}

/** The codes of an answer that read like words, each with its field. */
function suspectsOf(answer: ReadAnswer, reads: (text: string) => boolean): Suspect[] {
  return segmentsOf(answer).flatMap(([dimension, codes]) => codes.flatMap((code) => fieldsOf[dimension].flatMap((field): Suspect[] => {
    const text = dimension === 'CHANNEL_MODE' ? answer[field as 'channel' | 'mode'] ?? '' : code;
    return reads(text) ? [{ field, code: { dimension, code } }] : [];
  })));
}

/** Reads each text once, however many answers carry it. */
function readOnce(): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const reads = looksLikeWords(text);
    known.set(text, reads);
    return reads;
  };
}

/**
 * What is wrong with answers whose codes read like what a customer wrote: a column of comments was taken for one of codes. What an entry of the
 * dictionary names is a code, whatever it reads like. No statement where no code reads so.
 */
export async function wordsAsCodes(graph: Reader, answers: readonly ReadAnswer[]): Promise<(answer: ReadAnswer) => Problem[]> {
  const reads = readOnce();
  const suspects = new Map(answers.map((answer) => [answer, suspectsOf(answer, reads)]));
  const codes = [...suspects.values()].flat().map(({ code }) => code);
  if (codes.length === 0) return () => [];
  const names = codes.some(isOfChannel) ? (await readNames(graph)).names : new Names();
  const named = await foundOfCodes(names, codes, (some) => entryKeysOfCodes(graph, some));
  return (answer) => [...new Set(suspects.get(answer)!.filter(({ code }) => !named.has(segmentKey(code))).map(({ field }) => field))].map(problemOf);
}

import type { Problem } from '../kernel/failure';
import type { SentAnswer } from './answer';
import { readAnswer } from './readAnswer';
import { longestLine, tooLong } from './readNdjson';

/**
 * An answer as a line of the stream. One that is longer than a line may be is not sent, since the stream would keep nothing of it: it is
 * refused by the rule of all answers, which says the field.
 * @param source the source of an answer that names none
 */
export function answerLine(answer: SentAnswer, line: number, source: string | null, latest: string): string | Problem[] {
  const text = JSON.stringify({ ...answer, line });
  if (Buffer.byteLength(text) <= longestLine) return `${text}\n`;
  const read = readAnswer(source === null || answer.source !== undefined ? answer : { ...answer, source }, latest);
  return Array.isArray(read) ? read : tooLong;
}

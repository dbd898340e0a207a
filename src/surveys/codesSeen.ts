import { codeFields, type AnswerField, type SentAnswer } from './answer';
import type { Finding } from './readingTerms';
import { trimmedId } from './trimmedId';

/** So many different codes are told apart. */
const mostTold = 2_000;
/** From so many answers on it is said, where more than half of the codes are different ones. */
const leastAnswers = 20;

/** Counts how many different codes the answers of a file carry: a column in which nearly every row has another one is none of codes. */
export class CodesSeen {
  private readonly seen = new Map<AnswerField, { answers: number; codes: Set<string> }>();

  add(answer: SentAnswer): void {
    for (const field of codeFields) {
      const codes = [answer[field]].flat().filter((code) => typeof code === 'string').map(trimmedId).filter((code) => code !== '');
      if (codes.length === 0) continue;
      const before = this.seen.get(field) ?? { answers: 0, codes: new Set() };
      this.seen.set(field, before);
      before.answers += 1;
      for (const code of codes) if (before.codes.size < mostTold) before.codes.add(code);
    }
  }

  findings(): Finding[] {
    return [...this.seen].flatMap(([field, { answers, codes }]): Finding[] => (answers < leastAnswers || codes.size * 2 <= answers ? [] : [{ about: 'codes', message: `${field}: ${codes.size}${codes.size === mostTold ? ' or more' : ''} different codes in ${answers} answers, where many answers should share a code: is it a column of codes?`, names: [field] }]));
  }
}

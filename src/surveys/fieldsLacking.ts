import type { AnswerField, SentAnswer } from './answer';
import type { Finding } from './readingTerms';
import { trimmedId } from './trimmedId';

/** What an answer may hold or not, and what stands of it no longer stands once it is corrected without it. */
const kept = ['comment', 'completedAt', 'channel', 'mode', 'products', 'callReason', 'segment', 'region', 'customer', 'inclusionProbability'] as const satisfies readonly AnswerField[];

const isNothing = (value: unknown): boolean => [value].flat().every((each) => each === undefined || each === null || (typeof each === 'string' && trimmedId(each) === ''));

/** Counts answers of a file that hold nothing in a field: as corrections they take away what stands there. */
export class FieldsLacking {
  private answers = 0;
  private readonly counts = new Map<AnswerField, number>(kept.map((field) => [field, 0]));

  add(answer: SentAnswer): void {
    this.answers += 1;
    for (const field of kept) if (isNothing(answer[field])) this.counts.set(field, this.counts.get(field)! + 1);
  }

  findings(): Finding[] {
    const lacking = [...this.counts].filter(([, count]) => count > 0);
    if (lacking.length === 0) return [];
    const some = lacking.filter(([, count]) => count < this.answers).map(([field, count]) => `${count} of ${this.answers} rows have no ${field}`);
    const all = lacking.filter(([, count]) => count === this.answers).map(([field]) => field);
    const said = [...some, ...(all.length === 0 ? [] : [`none of ${this.answers} row${this.answers === 1 ? '' : 's'} has ${all.join(', ')}`])];
    return [{ about: 'correction', message: `--correct: a corrected answer loses what stands of it and is not in its row: ${said.join('; ')}`, names: lacking.map(([field]) => field) }];
  }
}

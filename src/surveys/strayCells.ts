import { isTotal } from '../files/totals';
import type { Problem } from '../kernel/failure';
import { sheetErrorIn } from '../registry/placeholder';
import type { AnswerField, SentAnswer } from './answer';

/** What is wrong with a text that a sheet wrote in the place of a value, since its formula failed; null where it is none. */
export function sheetErrorProblem(field: AnswerField, text: string): Problem | null {
  const error = sheetErrorIn(text);
  return error === null ? null : { field, message: `${error} is the error of a sheet's formula, no value`, allowed: 'the value itself, or none' };
}

/** What of a row of a table is no value of an answer: an error where a comment that begins like a formula was, and a row that adds up those above it. */
export function strayCells({ id, comment }: SentAnswer): Problem[] {
  if (typeof id === 'string' && isTotal(id)) return [{ field: 'id', message: 'a row of totals, not an answer', allowed: 'answers only: take the row out' }];
  const error = typeof comment === 'string' ? sheetErrorProblem('comment', comment) : null;
  return error ? [error] : [];
}

import { isFigure, isTotal } from '../files/totals';
import type { Problem } from '../kernel/failure';
import { isNobody, noValueIn } from '../registry/placeholder';
import type { AnswerField, SentAnswer } from './answer';
import { isTime } from './readTime';
import { trimmedId } from './trimmedId';

/** What is wrong with a text that a sheet or a program wrote in the place of a value; null where it is none. */
function noValueProblem(field: AnswerField, text: string): Problem | null {
  const why = noValueIn(text);
  return why === null ? null : { field, message: `${why}, no value`, allowed: 'the value itself, or none' };
}

/** An object or a list that a program wrote into one cell: `{"id": 1}`, `['card', 'loan']`. */
const nested = /^(?:\{\s*["'].*\}|\[\s*["'{].*\])$/s;

const nestedProblem = (field: AnswerField): Problem => ({ field, message: 'an object or a list of a program, no value', allowed: field === 'products' ? 'codes, in a table with | between them' : 'the value itself, or none' });

/** What stands for an id or a customer where there is none: all answers with it would be one answer, or one customer's. */
const standIns: Partial<Record<AnswerField, Problem>> = {
  id: { field: 'id', message: 'stands for an id that is not there', allowed: 'the id of the answer in its source, not a dash, N/A or 無' },
  customer: { field: 'customer', message: 'stands for a customer who is not known', allowed: 'a pseudonym, or none' },
};

const isOfTotals = (text: string): boolean => isTotal(text) || isFigure(text);

const totalsRow = (field: AnswerField): Problem => ({ field, message: 'a row of totals, not an answer', allowed: 'answers only: take the row out' });

/** What is wrong with a text in the place of a name, an id or a code, which is none; null where it may be one. */
export function strayTextProblem(field: AnswerField, text: string): Problem | null {
  if (field === 'id' && isOfTotals(text)) return totalsRow(field);
  return noValueProblem(field, text) ?? (nested.test(text) ? nestedProblem(field) : isNobody(text) ? standIns[field] ?? null : null);
}

/** What of a row of a table is no value of an answer: an error where a comment that begins like a formula was, and a row that adds up those above it. Customers write `Average`, too: a row with an id and a time is not judged by its comment. */
export function strayCells({ id, answeredAt, comment, customer }: SentAnswer): Problem[] {
  if (typeof id === 'string' && isOfTotals(id)) return [totalsRow('id')];
  const isIdentified = typeof id === 'string' && trimmedId(id) !== '' && typeof answeredAt === 'string' && isTime(answeredAt);
  for (const [field, text] of [['comment', isIdentified ? null : comment], ['customer', customer]] as const) if (typeof text === 'string' && isTotal(text)) return [totalsRow(field)];
  const error = typeof comment === 'string' ? noValueProblem('comment', comment) : null;
  return error ? [error] : [];
}

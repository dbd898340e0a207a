import { isTotal } from '../files/totals';
import type { Problem } from '../kernel/failure';
import { sheetErrorIn } from '../registry/placeholder';
import type { AnswerField, SentAnswer } from './answer';

/** What of a row of a table is no value of an answer: the error of a formula in the place of one, and a row that adds up those above it. */
export function strayCells(held: SentAnswer): Problem[] {
  if (typeof held.id === 'string' && isTotal(held.id)) return [{ field: 'id', message: 'a row of totals, not an answer', allowed: 'answers only: take the row out' }];
  return (Object.entries(held) as [AnswerField, unknown][]).flatMap(([field, cell]) => {
    const error = typeof cell === 'string' ? sheetErrorIn(cell) : null;
    return error === null ? [] : [{ field, message: `${error} is the error of a sheet's formula, no value`, allowed: 'the value itself, or an empty cell' }];
  });
}

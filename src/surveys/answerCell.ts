import { unguardCell } from '../files/guardedCells';
import type { AnswerField } from './answer';
import { withLineEnds } from './escapedTexts';

const digitsBehindApostrophe = /^'(?=\p{Nd}+\s*$)/u;

/**
 * A cell of a table of answers without the apostrophe that keeps a sheet from computing or rewriting it (`'007`, `'=1`), as files of the registry
 * are read; a comment with its line ends. All but a comment is a number or a code: there an apostrophe before digits is one of these, too (`'4711`).
 */
export function answerCell(field: AnswerField, cell: string): string {
  const plain = unguardCell(cell);
  if (field === 'comment') return withLineEnds(plain);
  return plain === cell ? cell.replace(digitsBehindApostrophe, '') : plain;
}

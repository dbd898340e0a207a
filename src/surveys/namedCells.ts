import type { Problem } from '../kernel/failure';
import { answerFields, type AnswerField, type SentAnswer } from './answer';
import { codesIn, withNumbers, type Mapping } from './mapping';
import { foldHeading } from './tableForms';

/** A value of an export in JSON that may be mapped. */
export interface NamedCell {
  /** The key under which it stands; null: under none that is a name. */
  key: string | null;
  /** Another name of it. */
  name?: string;
  value: unknown;
}

export type Fold = (name: string) => string;

export const isNothing = (value: unknown): boolean => value === undefined || value === null || value === '';

const namesOf = ({ key, name }: NamedCell): string[] => [key, name].filter((each) => typeof each === 'string');

/** The cells that are called as a mapping says, compared as headings of tables are. */
export const cellsCalled = (cells: readonly NamedCell[], column: string, fold: Fold = foldHeading): NamedCell[] => cells.filter((cell) => namesOf(cell).some((each) => fold(each) === fold(column)));

/** Those that are called exactly so, where there are any. */
function cellsMeant(cells: readonly NamedCell[], column: string, fold: Fold): NamedCell[] {
  const called = cellsCalled(cells, column, fold);
  const exact = called.filter((cell) => namesOf(cell).some((each) => each.trim() === column.trim()));
  return exact.length > 0 ? exact : called;
}

/** The one value that several say; products may have several. */
function valueOf(field: AnswerField, cells: readonly NamedCell[]): { value: unknown } | Problem {
  const values = [...new Map(cells.filter(({ value }) => !isNothing(value)).map(({ value }) => [JSON.stringify(value), value])).values()];
  if (values.length < 2) return { value: values[0] };
  if (field === 'products') return { value: values.flatMap((value) => (typeof value === 'string' ? codesIn(value) : value)) };
  return { field, message: 'several values where one is meant', allowed: 'one value; another key mapped, or none' };
}

/**
 * The answer that an export in JSON holds: its mapped cells, beside what the export itself says of fields that are not mapped.
 * @param own what the export says under names of its own
 */
export function mappedAnswer(own: SentAnswer, cells: readonly NamedCell[], { columns, constants }: Mapping, fold: Fold = foldHeading): SentAnswer | Problem[] {
  const problems: Problem[] = [];
  const fields: Record<string, unknown> = {};
  for (const field of answerFields) {
    const column = columns[field];
    const read = column === undefined ? { value: field === 'source' && constants.source !== undefined ? undefined : own[field] } : valueOf(field, cellsMeant(cells, column, fold));
    if ('message' in read) problems.push(read);
    else if (read.value !== undefined) fields[field] = read.value;
  }
  return problems.length > 0 ? problems : withNumbers(fields);
}

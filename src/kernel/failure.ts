import { sayable } from './sayable';

/** The few ways in which Waymark says no; the names are the `extensions.code` that a client of the API sees. */
export type FailureCode = 'BAD_INPUT' | 'NOT_FOUND' | 'VERSION_CONFLICT' | 'FORBIDDEN' | 'UNAUTHENTICATED' | 'TOO_COSTLY' | 'RATE_LIMITED' | 'UNAVAILABLE' | 'STORE_FULL';

/**
 * One thing wrong with an input: where (a field path, or file, line and column) and what was allowed. What was sent it repeats only of an entry of a list,
 * and of that what `sayable` lets through.
 */
export interface Problem {
  field: string;
  message: string;
  allowed?: string;
  /** Which entry of the field, from 0, where the field is a list. */
  entry?: number;
  /** The entry that was refused. */
  value?: string | number | boolean;
  file?: string;
  line?: number;
  column?: number;
}

/** A refusal that may be shown to whoever asked: a code, a sentence, and details that repeat nothing they should not see. */
export class Failure extends Error {
  constructor(readonly code: FailureCode, message: string, readonly details: Record<string, unknown> = {}) {
    super(message);
    this.name = 'Failure';
  }
}

/** A problem with the refused value beside it, where its field is in a list (`input.facts[2]`), and the value can be said. */
export const withValue = (problem: Problem, value: unknown): Problem => ({ ...problem, ...refusedValue(problem.entry === undefined ? problem.field : `${problem.field}[${problem.entry}]`, value) });

function refusedValue(field: string, value: unknown): Pick<Problem, 'value'> {
  const said = /\[\d+\]/.test(field) ? sayable(value) : undefined;
  return said === undefined ? {} : { value: said };
}

/** A problem whose field names the entry, as clients read it: `facts[2]`. */
export const namingEntry = ({ entry, ...problem }: Problem): Problem => (entry === undefined ? problem : { ...problem, field: `${problem.field}[${entry}]` });

/** @param value what was refused; it is said only where the field is an entry of a list */
export const badInput = (field: string, message: string, allowed?: string, value?: unknown): Failure =>
  badInputs([withValue({ field, message, ...(allowed === undefined ? {} : { allowed }) }, value)]);

export function badInputs(problems: Problem[]): Failure {
  const [first] = problems;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  const said = first?.value === undefined ? '' : ` (${first.value})`;
  return new Failure('BAD_INPUT', `${first?.field}${said}: ${first?.message}${more}`, { problems });
}

/** @param value what names nothing; it is said only where the field is an entry of a list */
export const notFound = (noun: string, field = 'id', value?: unknown): Failure => new Failure('NOT_FOUND', `no ${noun} with this id`, { field, noun, ...refusedValue(field, value) });

export const versionConflict = (noun: string, current: number): Failure =>
  new Failure('VERSION_CONFLICT', `this ${noun} has been changed since; its version is now ${current}`, { currentVersion: current });

export const unavailable = (message: string): Failure => new Failure('UNAVAILABLE', message);

import { sayable } from './sayable';
import { toldProblems, type Problem, type ToldProblems } from './toldProblems';

export type { Problem } from './toldProblems';

/** The few ways in which Waymark says no; the names are the `extensions.code` that a client of the API sees. */
export type FailureCode = 'BAD_INPUT' | 'NOT_FOUND' | 'VERSION_CONFLICT' | 'FORBIDDEN' | 'UNAUTHENTICATED' | 'TOO_COSTLY' | 'RATE_LIMITED' | 'UNAVAILABLE' | 'STORE_FULL' | 'UNREADABLE';

/** How HTTP says that too much is asked at once, and after how many seconds to come again. */
export const busy = { status: 429, headers: { 'retry-after': '10' } } as const;

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
export const namingEntry = ({ entry, part: _part, ...problem }: Problem): Problem => (entry === undefined ? problem : { ...problem, field: `${problem.field}[${entry}]` });

/** @param value what was refused; it is said only where the field is an entry of a list */
export const badInput = (field: string, message: string, allowed?: string, value?: unknown): Failure =>
  badInputs([withValue({ field, message, ...(allowed === undefined ? {} : { allowed }) }, value)]);

/** @param problems at least one; the first hundred are told, of others how many there are and where */
export function badInputs(problems: readonly Problem[]): Failure {
  const told = toldProblems(problems);
  const [first] = problems;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  const said = first?.value === undefined ? '' : ` (${first.value})`;
  return new Failure('BAD_INPUT', `${first?.field}${said}: ${first?.message}${more}`, told.furtherProblems.length > 0 ? { ...told } : { problems: told.problems });
}

/** What a refusal says is wrong, all of it. */
export const problemsTold = ({ code, details }: Failure): ToldProblems | null =>
  (code === 'BAD_INPUT' && Array.isArray(details.problems) ? { problemCount: details.problems.length, furtherProblems: [], ...details } as unknown as ToldProblems : null);

/** @param value what names nothing; it is said only where the field is an entry of a list */
export const notFound = (noun: string, field = 'id', value?: unknown): Failure => new Failure('NOT_FOUND', `no ${noun} with this id`, { field, noun, ...refusedValue(field, value) });

export const versionConflict = (noun: string, current: number): Failure =>
  new Failure('VERSION_CONFLICT', `this ${noun} has been changed since; its version is now ${current}`, { currentVersion: current });

export const unavailable = (message: string): Failure => new Failure('UNAVAILABLE', message);

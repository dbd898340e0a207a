/** The few ways in which Waymark says no; the names are the `extensions.code` that a client of the API sees. */
export type FailureCode = 'BAD_INPUT' | 'NOT_FOUND' | 'VERSION_CONFLICT' | 'FORBIDDEN' | 'UNAUTHENTICATED' | 'TOO_COSTLY' | 'RATE_LIMITED' | 'UNAVAILABLE' | 'STORE_FULL';

/** One thing wrong with an input: where (a field path, or file, line and column) and what was allowed. It never repeats what was sent. */
export interface Problem {
  field: string;
  message: string;
  allowed?: string;
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

export const badInput = (field: string, message: string, allowed?: string): Failure => badInputs([{ field, message, ...(allowed === undefined ? {} : { allowed }) }]);

export function badInputs(problems: Problem[]): Failure {
  const [first] = problems;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  return new Failure('BAD_INPUT', `${first?.field}: ${first?.message}${more}`, { problems });
}

export const notFound = (noun: string, field = 'id'): Failure => new Failure('NOT_FOUND', `no ${noun} with this id`, { field, noun });

export const versionConflict = (noun: string, current: number): Failure =>
  new Failure('VERSION_CONFLICT', `this ${noun} has been changed since; its version is now ${current}`, { currentVersion: current });

export const unavailable = (message: string): Failure => new Failure('UNAVAILABLE', message);

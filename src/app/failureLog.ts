import type { Logger } from 'pino';
import { Failure } from '../kernel/failure';

/** How the log tells what went wrong. */
export interface FailureLog {
  /** What should never happen: whole, with its stack. */
  defect(error: unknown): void;
  /** What the database refused, or that it is away: expected, so one line and no stack. */
  refused(failure: Failure): void;
}

/** An outage in the words of the engine, the first line of them; any other refusal by its code, since its words may hold what was sent. */
export function reasonOf(failure: unknown): string {
  const { cause } = failure as { cause?: unknown };
  const error = (cause ?? failure) as { message?: unknown; code?: unknown; gqlStatus?: unknown };
  if (failure instanceof Failure && failure.code !== 'UNAVAILABLE') return String(error.code ?? error.gqlStatus ?? failure.code);
  return String(error.message ?? error).split('\n')[0]!;
}

export const failureLog = (log: Logger): FailureLog => ({
  defect: (error) => log.error({ err: error }, 'defect'),
  refused: (failure) => log.warn({ code: failure.code, reason: reasonOf(failure) }, failure.code === 'UNAVAILABLE' ? 'the graph database does not answer' : 'the graph database refused'),
});

import type { Logger } from 'pino';
import { Failure } from '../kernel/failure';

/** How the log tells what went wrong. */
export interface FailureLog {
  /** What should never happen: whole, with its stack. */
  defect(error: unknown): void;
  /** What the database refused, or that it is away: expected, so one line and no stack; each cause once. */
  refused(failure: Failure): void;
}

const sentences: Partial<Record<string, string>> = { UNAVAILABLE: 'the graph database does not answer', STORE_FULL: 'the disk of the store is full' };

/** What passes by itself or by whoever runs the service; the engine's words about it hold nothing that was sent. */
export const isOutage = ({ code }: Failure): boolean => code in sentences;

/** An outage in the words of the engine, the first line of them; any other refusal by its code, since its words may hold what was sent. */
export function reasonOf(failure: unknown): string {
  const { cause } = failure as { cause?: unknown };
  const error = (cause ?? failure) as { message?: unknown; code?: unknown; gqlStatus?: unknown };
  if (failure instanceof Failure && !isOutage(failure)) return String(error.code ?? error.gqlStatus ?? failure.code);
  return String(error.message ?? error).split('\n')[0]!;
}

export function failureLog(log: Logger): FailureLog {
  // An outage that goes on refuses many requests for the same cause.
  const told = new WeakSet<object>();
  return {
    defect: (error) => log.error({ err: error }, 'defect'),
    refused(failure) {
      if (told.has(failure.cause as object)) return;
      told.add(failure.cause as object);
      log.warn({ code: failure.code, reason: reasonOf(failure) }, sentences[failure.code] ?? 'the graph database refused');
    },
  };
}

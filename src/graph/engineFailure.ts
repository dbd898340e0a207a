import { Failure, unavailable } from '../kernel/failure';

/** What the engines' errors become; nothing of an engine's own text travels further than the log. */
export type EngineFailureKind = 'conflict' | 'duplicate' | 'full' | 'unwritable' | 'gone' | 'unavailable' | 'slow' | 'silent' | 'unheard' | 'defect';

const sentences: Record<Exclude<EngineFailureKind, 'defect'>, () => Failure> = {
  conflict: () => unavailable('too many writers at once; nothing was written, try again'),
  duplicate: () => new Failure('BAD_INPUT', 'id: already taken', { problems: [{ field: 'id', message: 'already taken', allowed: 'an id that is not in use' }] }),
  full: () => new Failure('STORE_FULL', 'the disk of the store is full; nothing was written, try again when there is room'),
  unwritable: () => unavailable('the store cannot be written; nothing was written, try again later'),
  gone: () => unavailable('the files of the store are no longer where they were; nothing was written'),
  unavailable: () => unavailable('the graph database does not answer; nothing was written, try again later'),
  slow: () => unavailable('the graph database did not answer in time; try again later'),
  unheard: () => unavailable('the graph database was lost while an edit was being kept; whether it was written is not known: send it again with the same idempotencyKey'),
  silent: () => unavailable('the graph database did not answer in time; whether an edit was written is not known: send it again with the same idempotencyKey'),
};

/** The service's own failure for an engine's error; a defect (a bad statement, a bug of the engine) is passed on as it is. */
export function engineFailure(kind: EngineFailureKind, cause: unknown): unknown {
  if (kind === 'defect') return cause;
  const failure = sentences[kind]();
  failure.cause = cause;
  return failure;
}

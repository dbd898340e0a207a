import type { Reader, Unit, WriteOptions } from '../graph/graph';
import type { Clock } from '../kernel/clock';
import type { Batches } from './batched';
import type { FinishedJson } from './scalars';

/** What a door knows of the request it serves; the wiring implements it. */
export interface Request {
  /** Who asks; `local` until there is access control. */
  readonly principal: string;
  readonly clock: Clock;
  /** Why, in the words of who asks for an edit; null where they gave none. */
  readonly reason: string | null;
  readonly graph: Reader;
  readonly batches: Batches;
  /** What outlives a request, by the question it answers: one for all requests to a graph. */
  readonly kept: Map<unknown, unknown>;
  /** Runs a unit of work: all of it is kept or nothing. It may run twice, so it touches nothing but the graph. */
  write<Result>(work: (unit: Unit) => Promise<Result>, options?: WriteOptions): Promise<Result>;
  /** The same request, for an edit that says why. */
  because(reason: string): Request;
  /** Lets a finished text into the answer as it is. */
  finished(text: string): FinishedJson;
}

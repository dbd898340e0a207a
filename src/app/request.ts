import type { Graph, Parameters, Reader, Unit, WriteOptions } from '../graph/graph';
import type { Statement } from '../graph/statement';
import type { Batches } from '../graphql/batched';
import type { Request } from '../graphql/request';
import { FinishedJson } from '../graphql/scalars';
import type { Clock } from '../kernel/clock';

/** What requests to a graph leave for later ones. */
const keptOf = new WeakMap<Graph, Request['kept']>();

/** One request of the API: counts its statements, batches its questions, and collects finished texts for its answer. */
export class ApiRequest implements Request {
  readonly principal = 'local';

  readonly reason: string | null = null;

  readonly batches: Batches = new Map();

  readonly kept: Request['kept'];

  readonly finishedTexts: FinishedJson[] = [];

  readonly startedAt = performance.now();

  /** Shared with the copies that the server makes of a request. */
  readonly tally = { statements: 0 };

  readonly graph: Reader;

  constructor(private readonly store: Graph, readonly clock: Clock) {
    this.kept = keptOf.get(store) ?? new Map();
    keptOf.set(store, this.kept);
    this.graph = {
      read: <Row>(statement: Statement, parameters?: Parameters): Promise<Row[]> => {
        this.tally.statements += 1;
        return store.read<Row>(statement, parameters);
      },
    };
  }

  write<Result>(work: (unit: Unit) => Promise<Result>, options?: WriteOptions): Promise<Result> {
    return this.store.write((unit) => {
      const run = <Row>(statement: Statement, parameters?: Parameters): Promise<Row[]> => {
        this.tally.statements += 1;
        return unit.run<Row>(statement, parameters);
      };
      return work({ read: run, run });
    }, options).finally(() => {
      // What was asked before the edit is asked anew after it.
      this.batches.clear();
    });
  }

  because(reason: string): Request {
    return Object.create(this, { reason: { value: reason, enumerable: true } }) as Request;
  }

  finished(text: string): FinishedJson {
    const finished = new FinishedJson(text);
    this.finishedTexts.push(finished);
    return finished;
  }
}

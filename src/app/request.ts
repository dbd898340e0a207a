import type { Graph, Parameters, Reader, Unit, WriteOptions } from '../graph/graph';
import type { Statement } from '../graph/statement';
import type { Batches } from '../graphql/batched';
import type { Request } from '../graphql/request';
import { FinishedJson } from '../graphql/scalars';
import type { Clock } from '../kernel/clock';

/** One request of the API: counts its statements, batches its questions, and collects finished texts for its answer. */
export class ApiRequest implements Request {
  readonly principal = 'local';

  readonly batches: Batches = new Map();

  readonly finishedTexts: FinishedJson[] = [];

  readonly startedAt = performance.now();

  /** Shared with the copies that the server makes of a request. */
  readonly tally = { statements: 0 };

  readonly graph: Reader;

  constructor(private readonly store: Graph, readonly clock: Clock) {
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
    }, options);
  }

  finished(text: string): FinishedJson {
    const finished = new FinishedJson(text);
    this.finishedTexts.push(finished);
    return finished;
  }
}

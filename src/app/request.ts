import type { Graph, Parameters, Reader, Unit, WriteOptions } from '../graph/graph';
import { limited } from '../graph/limited';
import type { Statement } from '../graph/statement';
import type { Batches } from '../graphql/batched';
import type { Request } from '../graphql/request';
import { FinishedJson } from '../graphql/scalars';
import type { Clock } from '../kernel/clock';
import { beginTurn } from '../kernel/giveWay';
import { charge } from '../kernel/processorTime';
import { Budget } from './budget';
import { usualLimits, type Limits } from './limits';
import { lengthsOf, type ListLengths } from './listLengths';

/** How many statements of one request run at the same time: half of the threads that the embedded engine has, so that those of others find one free. */
const mostStatements = 2;

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

  private readonly running = new Set<Promise<unknown>>();

  readonly budget: Budget;

  readonly lengths: ListLengths;

  /** What it may cost, as it is estimated. */
  readonly mostCost: number;

  constructor(private readonly store: Graph, readonly clock: Clock, limits: Limits = usualLimits) {
    beginTurn();
    const budget = new Budget(limits);
    const inTurn = limited(mostStatements);
    this.budget = budget;
    this.mostCost = limits.cost;
    this.lengths = lengthsOf(store);
    this.kept = keptOf.get(store) ?? new Map();
    keptOf.set(store, this.kept);
    this.graph = {
      read: <Row>(statement: Statement, parameters?: Parameters): Promise<Row[]> => {
        this.tally.statements += 1;
        return inTurn(() => (budget.isExceeded ? budget.halt() : this.untilDone(store.read<Row>(statement, parameters))));
      },
    };
  }

  private untilDone<Rows>(statement: Promise<Rows>): Promise<Rows> {
    this.running.add(statement);
    const done = (): void => {
      this.running.delete(statement);
      charge();
    };
    statement.then(done, done);
    return statement;
  }

  /** Resolves when no statement of it runs any longer: one that nobody waits for keeps the graph busy all the same. */
  async settled(): Promise<void> {
    while (this.running.size > 0) await Promise.allSettled(this.running);
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

import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { Failure } from '../kernel/failure';
import type { Limits } from './limits';

/** From how many steps on it is noted where they are: below that nobody asks. */
const notedFrom = 5_000;

type Place = Pick<GraphQLResolveInfo, 'path'>;

function pathOf({ path }: Place): string {
  const names: string[] = [];
  for (let at: GraphQLResolveInfo['path'] | undefined = path; at; at = at.prev) if (typeof at.key === 'string') names.unshift(at.key);
  return names.join('.');
}

/** What one operation has taken so far, and the most it may. Once that is exceeded nothing of it goes on. */
export class Budget {
  /** What it would cost at most, as it was estimated. */
  estimated = 0;

  private taken = 0;

  private readonly noted = new Map<FieldNode, { steps: number; place: Place }>();

  private stop!: (failure: Failure) => void;

  private failure: Failure | null = null;

  private timer: ReturnType<typeof setTimeout> | undefined;

  private isRunning = false;

  private readonly exceeded = new Promise<never>((_resolve, reject) => { this.stop = reject; });

  constructor(private readonly limits: Pick<Limits, 'steps' | 'milliseconds'>) {
    // Nobody may be waiting for it.
    this.exceeded.catch(() => undefined);
  }

  get isExceeded(): boolean {
    return this.failure !== null;
  }

  get steps(): number {
    return this.taken;
  }

  private costliest(): string | undefined {
    const [first, ...others] = this.noted.values();
    return first && pathOf(others.reduce((a, b) => (b.steps > a.steps ? b : a), first).place);
  }

  private exceed(message: string, details: Record<string, unknown>): void {
    if (this.failure) return;
    const field = this.costliest();
    this.failure = new Failure('TOO_COSTLY', `${message}${field === undefined ? '' : `, most of it for ${field}`}; ask for fewer levels, shorter pages or fewer periods`, { ...details, ...(field === undefined ? {} : { field }) });
    this.stop(this.failure);
  }

  /** Counts what a field's value brings with it. */
  take(steps: number, node: FieldNode, place: Place): void {
    this.taken += steps;
    if (this.taken < notedFrom) return;
    const noted = this.noted.get(node);
    if (noted) noted.steps += steps;
    else this.noted.set(node, { steps, place });
    if (this.isRunning && this.taken > this.limits.steps) this.exceed(`answering took more than ${this.limits.steps} steps (a field is one, an object eight more)`, { steps: this.taken, limit: this.limits.steps });
  }

  /** The time that answering may take runs from here. */
  startClock(): void {
    this.stopClock();
    const { milliseconds } = this.limits;
    this.timer = setTimeout(() => this.exceed(`answering took longer than ${milliseconds} ms`, { milliseconds, limit: milliseconds }), milliseconds);
  }

  stopClock(): void {
    clearTimeout(this.timer);
  }

  /** Work that is never cut short: an edit, or the whole registry checked or written out. The time runs anew after it. */
  async unhurried<Result>(work: () => Result): Promise<Awaited<Result>> {
    this.stopClock();
    try {
      return await work();
    } finally {
      if (this.isRunning) this.startClock();
    }
  }

  /** Answers what a piece of work does, or fails with TOO_COSTLY at the moment that it has taken too much. */
  async within<Result>(work: () => Promise<Result> | Result): Promise<Result> {
    this.isRunning = true;
    this.startClock();
    try {
      const result = await Promise.race([work(), this.exceeded]);
      if (this.failure) throw this.failure;
      return result;
    } finally {
      this.isRunning = false;
      this.stopClock();
    }
  }

  /** What work does that is no longer wanted: it waits for ever, and is forgotten with all that waits for it. */
  halt(): Promise<never> {
    return new Promise(() => undefined);
  }
}

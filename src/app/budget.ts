import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { Failure } from '../kernel/failure';
import { charge, onAccountOf, type Account } from '../kernel/processorTime';
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
export class Budget implements Account {
  /** What it would cost at most, as it was estimated, and the path of the field that costs most. */
  estimated = { cost: 0, field: '' };

  private taken = 0;

  /** Milliseconds of the processor: all, and those that count for no limit. */
  private processor = 0;

  private unlimited = 0;

  /** Milliseconds of the processor that edits took. */
  private editing = 0;

  /** How much of that runs now, and what had been taken when it began. */
  private readonly unhurriedNow = { running: 0, from: 0 };

  private readonly noted = new Map<FieldNode, { steps: number; place: Place }>();

  private stop!: (failure: Failure) => void;

  private failure: Failure | null = null;

  private timer: ReturnType<typeof setTimeout> | undefined;

  private isRunning = false;

  private readonly exceeded = new Promise<never>((_resolve, reject) => { this.stop = reject; });

  constructor(private readonly limits: Pick<Limits, 'steps' | 'milliseconds' | 'processor'>) {
    // Nobody may be waiting for it.
    this.exceeded.catch(() => undefined);
  }

  get isExceeded(): boolean {
    return this.failure !== null;
  }

  get steps(): number {
    return this.taken;
  }

  get processorMilliseconds(): number {
    return this.processor;
  }

  /** By steps where there were many, otherwise as it was estimated. */
  private costliest(): string {
    const [first, ...others] = this.noted.values();
    if (!first) return this.estimated.field;
    return pathOf(others.reduce((a, b) => (b.steps > a.steps ? b : a), first).place);
  }

  private exceed(message: string, details: Record<string, unknown>): void {
    if (this.failure) return;
    const field = this.costliest();
    this.failure = new Failure('TOO_COSTLY', `${message}, most of it for ${field}; ask for fewer levels, shorter pages or fewer periods`, { ...details, field });
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

  private get isOverTime(): boolean {
    return this.processor - this.unlimited > this.limits.processor;
  }

  private exceedTime(what: string, took: number): void {
    this.exceed(`${what} took more than ${this.limits.processor} ms of the processor`, { processor: Math.round(took), limit: this.limits.processor });
  }

  took(processor: number): void {
    this.processor += processor;
    if (this.isRunning && this.unhurriedNow.running === 0 && this.isOverTime) this.exceedTime('answering', this.processor - this.unlimited);
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
    charge();
    this.stopClock();
    if (this.unhurriedNow.running === 0) this.unhurriedNow.from = this.processor;
    this.unhurriedNow.running += 1;
    try {
      return await work();
    } finally {
      charge();
      this.unhurriedNow.running -= 1;
      if (this.unhurriedNow.running === 0) this.unlimited += this.processor - this.unhurriedNow.from;
      if (this.isRunning) this.startClock();
    }
  }

  /** An edit is never cut short, and none is begun after edits that took too much. */
  async edit<Result>(work: () => Result): Promise<Awaited<Result>> {
    if (this.editing > this.limits.processor) {
      this.exceedTime('editing', this.editing);
      return this.halt();
    }
    const before = this.processor;
    try {
      return await this.unhurried(work);
    } finally {
      this.editing += this.processor - before;
    }
  }

  /** Answers what a piece of work does, or fails with TOO_COSTLY at the moment that it has taken too much. */
  async within<Result>(work: () => Promise<Result> | Result): Promise<Result> {
    this.isRunning = true;
    this.startClock();
    try {
      const result = await Promise.race([onAccountOf(this, async () => work()), this.exceeded]);
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

import { AsyncLocalStorage } from 'node:async_hooks';

/** Whoever is told what work done for them takes of the processor. */
export interface Account {
  /** In milliseconds. */
  took(processor: number): void;
}

const accounts = new AsyncLocalStorage<Account>();

/** In milliseconds, of all threads of this process. */
const processorNow = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

/** What is shorter is counted with what follows: looking takes some microseconds. */
const leastMs = 0.5;

let seen = { processor: processorNow(), at: performance.now() };

/**
 * Counts what the processor did since this was last called, by anybody, for whoever works now. Not more than the time that went by: what
 * other threads do at the same time is mostly for somebody else. Waiting takes nothing. So it is exact for work that is alone, and for work
 * beside other work as exact as often as all of it calls this.
 */
export function charge(): void {
  const at = performance.now();
  const passed = at - seen.at;
  if (passed < leastMs) return;
  const processor = processorNow();
  const took = Math.min(processor - seen.processor, passed);
  seen = { processor, at };
  accounts.getStore()?.took(took);
}

/** Does work, and all that follows from it, for an account. */
export async function onAccountOf<Result>(account: Account, work: () => Promise<Result>): Promise<Result> {
  charge();
  return accounts.run(account, async () => {
    try {
      return await work();
    } finally {
      charge();
    }
  });
}

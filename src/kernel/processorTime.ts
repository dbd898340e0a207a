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

/** For whom other threads work, with how many pieces of work. */
const elsewhere = new Map<Account, number>();

/** Counts what other threads did beside this one: for those who had work there, by how much of it they had, otherwise for whoever works now (it is garbage collection then). */
function chargeBeside(took: number): void {
  const pieces = [...elsewhere.values()].reduce((sum, each) => sum + each, 0);
  if (pieces === 0) accounts.getStore()?.took(took);
  for (const [account, own] of elsewhere) account.took(took * own / pieces);
}

/**
 * Counts what the processor did since this was last called, by anybody: for whoever works now as much as the time that went by, and what is beyond that, which
 * only other threads can have done, for those who had work there. Waiting takes nothing. So it is exact for work that is alone, and for work beside other
 * work as exact as often as all of it calls this.
 */
export function charge(): void {
  const at = performance.now();
  const passed = at - seen.at;
  if (passed < leastMs) return;
  const processor = processorNow();
  const took = processor - seen.processor;
  seen = { processor, at };
  accounts.getStore()?.took(Math.min(took, passed));
  if (took > passed) chargeBeside(took - passed);
}

/** Notes that other threads begin a piece of work for an account. @returns what is to be called when it is done */
export function beginElsewhere(account: Account): () => void {
  charge();
  elsewhere.set(account, (elsewhere.get(account) ?? 0) + 1);
  return () => {
    charge();
    const left = elsewhere.get(account)! - 1;
    if (left > 0) elsewhere.set(account, left);
    else elsewhere.delete(account);
  };
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

import { AsyncLocalStorage } from 'node:async_hooks';
import { performance } from 'node:perf_hooks';

/** Whoever is told what work done for them takes of the processor. */
export interface Account {
  /** In milliseconds. */
  took(processor: number): void;
}

const accounts = new AsyncLocalStorage<Account>();

/** For whom works what runs now. */
export const worksFor = (): Account | undefined => accounts.getStore();

/** How much work runs on other threads now, by whom it is done for. */
const elsewhere = new Map<Account | undefined, number>();

/** In milliseconds: of the processor, all threads of this process; and how long the event loop has had something to do. */
const read = (): { processor: number; loop: number } => {
  const { user, system } = process.cpuUsage();
  return { processor: (user + system) / 1_000, loop: performance.eventLoopUtilization().active };
};

/** What is shorter is counted with what follows: looking takes some microseconds. */
const leastMs = 0.5;

let seen = { ...read(), at: performance.now() };

/** What other threads did: each of their works has the same part of it. Where none is known, it followed from what this thread did. */
function chargeElsewhere(took: number, account: Account | undefined): void {
  const works = [...elsewhere.values()].reduce((sum, each) => sum + each, 0);
  if (works === 0) account?.took(took);
  else for (const [each, count] of [...elsewhere]) each?.took(took * count / works);
}

/**
 * Counts what the processor did since it was last counted: what this thread did, as long as its event loop had something to do, for the
 * account that is given, and the rest for those for whom other threads work. Waiting takes nothing. So it is exact for work that is alone,
 * and for work beside other work as exact as often as all of it is counted.
 */
export function chargeTo(account: Account | undefined): void {
  const at = performance.now();
  if (at - seen.at < leastMs) return;
  const before = seen;
  seen = { ...read(), at };
  const took = seen.processor - before.processor;
  const here = Math.min(took, Math.max(0, seen.loop - before.loop));
  account?.took(here);
  if (took > here) chargeElsewhere(took - here, account);
}

/** Counts what was done until now for whoever works now. */
export const charge = (): void => chargeTo(worksFor());

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

/** Begins work on another thread, and counts what that thread does for whoever works now. */
export async function onOtherThread<Result>(work: () => Promise<Result>): Promise<Result> {
  charge();
  const account = worksFor();
  elsewhere.set(account, (elsewhere.get(account) ?? 0) + 1);
  try {
    return await work();
  } finally {
    charge();
    const others = elsewhere.get(account)! - 1;
    if (others > 0) elsewhere.set(account, others);
    else elsewhere.delete(account);
  }
}

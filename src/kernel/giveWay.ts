import { charge, chargeTo, worksFor, type Account } from './processorTime';

/** For how long work may keep the event loop before it gives it back. */
const sliceMs = 12;

let waiting: { goOn: () => void; account: Account | undefined }[] = [];
let sliceEndsAt = 0;
let isPumping = false;

/**
 * Lets those that wait go on, in order, until a slice is used up, and the others after everything else that the event loop has to do.
 * One after the other, all in one turn of the loop: what they ask of the graph is still asked together.
 */
async function pump(): Promise<void> {
  sliceEndsAt = performance.now() + sliceMs;
  let next = 0;
  while (next < waiting.length && performance.now() < sliceEndsAt) {
    const { goOn, account } = waiting[next]!;
    goOn();
    next += 1;
    // Whoever waited goes on within these three hops.
    for (let hop = 0; hop < 3; hop += 1) await Promise.resolve();
    chargeTo(account);
  }
  waiting = waiting.slice(next);
  isPumping = waiting.length > 0;
  if (isPumping) setImmediate(() => void pump());
}

/** Begins a slice, where nobody waits: for what the event loop has just come to. */
export function beginTurn(): void {
  if (!isPumping) sliceEndsAt = performance.now() + sliceMs;
}

/** Whether whoever computes now has had the event loop for long enough. */
export const isTurnOver = (): boolean => performance.now() > sliceEndsAt;

/** Lets everybody else in; resolves when it is the caller's turn. What the caller did until now is counted for it. */
export function nextTurn(): Promise<void> {
  charge();
  return new Promise((resolve) => {
    waiting.push({ goOn: resolve, account: worksFor() });
    if (isPumping) return;
    isPumping = true;
    setImmediate(() => void pump());
  });
}

/** How often those that came to wait meanwhile are waited for, too: what follows from what, level by level. */
const mostRounds = 16;

/** Resolves at once where nobody waits for a turn, otherwise after those who wait have gone on, and those that wait for them. */
export async function afterThoseWaiting(): Promise<void> {
  for (let round = 0; isPumping && round < mostRounds; round += 1) await nextTurn();
}

/** What long work awaits between its parts: it goes on at once while its slice lasts, after everybody else otherwise. */
export async function giveWay(): Promise<void> {
  if (isTurnOver()) await nextTurn();
}

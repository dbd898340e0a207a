import { charge, chargeTo, worksFor, type Account } from './processorTime';

/** For how long work may keep the event loop before it gives it back. */
const sliceMs = 12;

/** Those that wait, in order, by whom they work for; whose turn is next stands first. */
const waiting = new Map<Account | undefined, (() => void)[]>();
let sliceEndsAt = 0;
let isPumping = false;

const isTurnLeft = (): boolean => performance.now() < sliceEndsAt;

/** Lets those of one account go on, in order, until a slice is used up; it stands last then. What they ask of the graph is still asked together. */
async function goOnWith(account: Account | undefined, turns: (() => void)[]): Promise<void> {
  let next = 0;
  while (next < turns.length && isTurnLeft()) {
    turns[next]!();
    next += 1;
    // Whoever waited goes on within these three hops.
    for (let hop = 0; hop < 3; hop += 1) await Promise.resolve();
    chargeTo(account);
  }
  waiting.delete(account);
  if (next < turns.length) waiting.set(account, turns.slice(next));
}

/** Lets those that wait go on until a slice is used up, and the others after everything else that the event loop has to do: each account in its turn, however many of it wait. */
async function pump(): Promise<void> {
  sliceEndsAt = performance.now() + sliceMs;
  for (const [account, turns] of [...waiting]) {
    if (!isTurnLeft()) break;
    await goOnWith(account, turns);
  }
  isPumping = waiting.size > 0;
  if (isPumping) setImmediate(() => void pump());
}

/** Begins a slice, where nobody waits: for what the event loop has just come to. */
export function beginTurn(): void {
  if (!isPumping) sliceEndsAt = performance.now() + sliceMs;
}

/** Whether whoever computes now has had the event loop for long enough. */
export const isTurnOver = (): boolean => !isTurnLeft();

/** Lets everybody else in; resolves when it is the caller's turn. What the caller did until now is counted for it. */
export function nextTurn(): Promise<void> {
  charge();
  return new Promise((resolve) => {
    const account = worksFor();
    const turns = waiting.get(account);
    if (turns) turns.push(resolve);
    else waiting.set(account, [resolve]);
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

import { pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';
import { giveWay } from './giveWay';
import { charge, onAccountOf, onOtherThread } from './processorTime';

class Sum {
  ms = 0;

  took(processor: number): void {
    this.ms += processor;
  }
}

/** In time of the processor, so that it does the same on a busy machine. */
function busyFor(ms: number): void {
  const began = process.cpuUsage();
  let used = 0;
  while (used < ms) {
    const { user, system } = process.cpuUsage(began);
    used = (user + system) / 1_000;
  }
}

async function work(parts: number): Promise<void> {
  for (let part = 0; part < parts; part += 1) {
    busyFor(15);
    await giveWay();
  }
}

test('each is charged with what was done for it, also where they work in turns', async () => {
  const [long, short] = [new Sum(), new Sum()];
  await Promise.all([onAccountOf(long, () => work(12)), onAccountOf(short, () => work(3))]);
  expect(long.ms).toBeGreaterThan(2 * short.ms);
  expect(short.ms).toBeGreaterThan(30);
});

test('waiting takes nothing, and what was done before is nobody else\'s', async () => {
  const account = new Sum();
  busyFor(200);
  await onAccountOf(account, () => new Promise<void>((resolve) => { setTimeout(resolve, 300); }));
  charge();
  expect(account.ms).toBeLessThan(100);
});

const derive = promisify(pbkdf2);

test('what other threads do is charged to those for whom they do it, however often others ask in between', async () => {
  const [asking, long, short] = [new Sum(), new Sum(), new Sum()];
  const began = process.cpuUsage();
  let isDone = false;
  const threads = onAccountOf(long, () => Promise.all([0, 1, 2].map(() => onOtherThread(() => derive('a', 'b', 400_000, 64, 'sha512')))));
  const others = (async () => {
    while (!isDone) {
      await onAccountOf(short, async () => { busyFor(1); });
      await onAccountOf(asking, () => new Promise<void>((resolve) => { setTimeout(resolve, 4); }));
    }
  })();
  await threads;
  isDone = true;
  await others;
  const { user, system } = process.cpuUsage(began);
  const all = (user + system) / 1_000;
  expect(long.ms).toBeGreaterThan(all / 2);
  expect(long.ms + short.ms + asking.ms).toBeGreaterThan(0.85 * all);
});

test('threads that work at the same time are all counted', async () => {
  const account = new Sum();
  const began = process.cpuUsage();
  await onAccountOf(account, () => Promise.all([0, 1, 2, 3].map(() => onOtherThread(() => derive('a', 'b', 300_000, 64, 'sha512')))));
  const { user, system } = process.cpuUsage(began);
  expect(account.ms).toBeGreaterThan(0.9 * (user + system) / 1_000);
});

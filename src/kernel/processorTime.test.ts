import { giveWay } from './giveWay';
import { charge, onAccountOf } from './processorTime';

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

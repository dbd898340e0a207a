import { performance } from 'node:perf_hooks';
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

describe('where several threads work at the same time', () => {
  let [at, processor, loop] = [0, 0, 0];

  /** So much time goes by, in which all threads together take so much of the processor, and the event loop is busy for so long. */
  function pass(ms: number, took: number, busy = ms): void {
    at += ms;
    processor += took;
    loop += busy;
  }

  /** Work on another thread that takes as long as is told from outside. */
  function begin(account: Sum): () => Promise<void> {
    let end!: () => void;
    const work = onAccountOf(account, () => onOtherThread(() => new Promise<void>((resolve) => { end = resolve; })));
    return async () => {
      end();
      await work;
    };
  }

  beforeEach(() => {
    charge();
    // The clocks of the test before ran ahead of these.
    at = Math.max(at, performance.now());
    const { user, system } = process.cpuUsage();
    processor = Math.max(processor, (user + system) / 1_000);
    loop = Math.max(loop, performance.eventLoopUtilization().active);
    jest.spyOn(performance, 'now').mockImplementation(() => at);
    jest.spyOn(process, 'cpuUsage').mockImplementation(() => ({ user: processor * 1_000, system: 0 }));
    jest.spyOn(performance, 'eventLoopUtilization').mockImplementation(() => ({ active: loop, idle: at - loop, utilization: 1 }));
    pass(10, 0);
    charge();
  });

  afterEach(() => jest.restoreAllMocks());

  test('all that they do counts for the one that they work for', async () => {
    const account = new Sum();
    const ends = [begin(account), begin(account)];
    pass(100, 350, 0);
    for (const end of ends) await end();
    expect(account.ms).toBeCloseTo(350);
  });

  test('whoever works meanwhile is charged with what the event loop did, the others by what they have there', async () => {
    const [here, one, three] = [new Sum(), new Sum(), new Sum()];
    const ends = [one, three, three, three].map(begin);
    await onAccountOf(here, async () => pass(100, 140, 20));
    pass(100, 300);
    charge();
    for (const end of ends) await end();
    expect([here, one, three].map(({ ms }) => Math.round(ms))).toEqual([20, 80, 240]);
  });

  test('where nobody has work there, it is the garbage of whoever works', async () => {
    const account = new Sum();
    await onAccountOf(account, async () => pass(100, 160));
    expect(account.ms).toBeCloseTo(160);
  });
});

import { giveWay } from './giveWay';
import { beginElsewhere, charge, onAccountOf } from './processorTime';

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
  let [at, processor] = [0, 0];

  /** So much time goes by, and all threads together take so much of the processor. */
  function pass(ms: number, took: number): void {
    at += ms;
    processor += took;
  }

  beforeAll(() => {
    charge();
    at = performance.now();
    const { user, system } = process.cpuUsage();
    processor = (user + system) / 1_000;
    jest.spyOn(performance, 'now').mockImplementation(() => at);
    jest.spyOn(process, 'cpuUsage').mockImplementation(() => ({ user: processor * 1_000, system: 0 }));
    pass(10, 0);
    charge();
  });

  afterAll(() => jest.restoreAllMocks());

  test('all that they do counts for the one that they work for', async () => {
    const account = new Sum();
    await onAccountOf(account, async () => {
      const ends = [beginElsewhere(account), beginElsewhere(account)];
      pass(100, 350);
      for (const end of ends) end();
    });
    expect(account.ms).toBeCloseTo(350);
  });

  test('whoever works meanwhile is charged with no more than the time that went by, the others by what they have there', async () => {
    const [here, one, three] = [new Sum(), new Sum(), new Sum()];
    const ends = [one, three, three, three].map((account) => beginElsewhere(account));
    await onAccountOf(here, async () => pass(100, 300));
    for (const end of ends) end();
    pass(100, 300);
    charge();
    expect([here.ms, one.ms, three.ms].map(Math.round)).toEqual([100, 50, 150]);
  });

  test('where nobody has work there, it is the garbage of whoever works', async () => {
    const account = new Sum();
    await onAccountOf(account, async () => pass(100, 160));
    expect(account.ms).toBeCloseTo(160);
  });
});

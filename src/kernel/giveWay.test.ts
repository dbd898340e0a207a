import { beginTurn, giveWay, isTurnOver, nextTurn } from './giveWay';
import { onAccountOf } from './processorTime';

const busyFor = (ms: number): void => {
  const until = performance.now() + ms;
  while (performance.now() < until);
};

test('long work lets everybody else in between its parts, however many work at once', async () => {
  let longest = 0;
  let last = performance.now();
  const watch = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 1);
  const work = async (): Promise<void> => {
    for (let part = 0; part < 20; part += 1) {
      busyFor(2);
      await giveWay();
    }
  };
  await Promise.all(Array.from({ length: 15 }, work));
  clearInterval(watch);
  // 600 ms of work; each of the fifteen does one part before it first looks.
  expect(longest).toBeLessThan(200);
});

test('short work goes on at once', async () => {
  beginTurn();
  expect(isTurnOver()).toBe(false);
  let isLater = false;
  setImmediate(() => { isLater = true; });
  await giveWay();
  expect(isLater).toBe(false);
});

test('those that wait go on in order, and what they do in one turn is done together', async () => {
  busyFor(15);
  const order: number[] = [];
  const ticks = new Set<number>();
  let tick = 0;
  const count = setInterval(() => { tick += 1; }, 1);
  await Promise.all(Array.from({ length: 500 }, async (_, index) => {
    await giveWay();
    order.push(index);
    ticks.add(tick);
  }));
  clearInterval(count);
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(ticks.size).toBeLessThan(20);
});

test('turns go round by whom work is for: many that wait for one do not keep one of another waiting', async () => {
  const nobody = (): { took(): void } => ({ took: () => undefined });
  let done = 0;
  const many = onAccountOf(nobody(), () => Promise.all(Array.from({ length: 300 }, async () => {
    await nextTurn();
    busyFor(2);
    done += 1;
  })));
  await onAccountOf(nobody(), async () => {
    for (let part = 0; part < 3; part += 1) await nextTurn();
  });
  expect(done).toBeGreaterThan(0);
  expect(done).toBeLessThan(100);
  await many;
});

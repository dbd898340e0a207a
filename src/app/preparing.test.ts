import { Preparing } from './preparing';

/** Sends documents of these lengths at once; answers in which turn of the event loop each is let in, in the order in which they are. */
async function letIn(lengths: number[]): Promise<[length: number, turn: number][]> {
  const preparing = new Preparing();
  const begun: [number, number][] = [];
  let turn = 0;
  let isOver = false;
  const count = (): void => { turn += 1; if (!isOver) setImmediate(count); };
  // Before those of the documents, so that it counts first in each turn.
  setImmediate(count);
  const all = Promise.all(lengths.map(async (length) => {
    await preparing.inTurn(length);
    begun.push([length, turn]);
  }));
  await all;
  isOver = true;
  return begun;
}

test('short documents are let in together, at once', async () => {
  expect(await letIn([100, 50, 100])).toEqual([[100, 0], [50, 0], [100, 0]]);
});

test('long documents have a turn each, and short ones that come later are let in before them', async () => {
  const begun = await letIn([50_000, 60_000, 50_000, 100, 40]);
  expect(begun.map(([length]) => length)).toEqual([50_000, 40, 100, 50_000, 60_000]);
  const turns = begun.map(([, turn]) => turn);
  expect(turns[1]).toBe(turns[2]);
  expect(turns[0]! < turns[1]! && turns[2]! < turns[3]! && turns[3]! < turns[4]!).toBe(true);
});

test('equally long ones keep their order, and nobody is left waiting', async () => {
  const lengths = Array.from({ length: 500 }, (_, at) => (at * 7_919) % 9_000);
  expect((await letIn(lengths)).map(([length]) => length).sort((a, b) => a - b)).toEqual([...lengths].sort((a, b) => a - b));
});

test('while short documents fill every turn, a long one is let in within four turns', async () => {
  const preparing = new Preparing();
  let isLetIn = false;
  // Fills the turn in which it comes.
  await preparing.inTurn(4_000);
  const long = preparing.inTurn(60_000).then(() => { isLetIn = true; });
  let shortOnes = 0;
  let lastOnes: Promise<void>[] = Array.from({ length: 4 }, () => preparing.inTurn(2_000));
  while (!isLetIn && shortOnes < 100) {
    // Two more for each two that a turn has room for: they would always come first.
    const [first, second, ...others] = lastOnes;
    await Promise.race([long, Promise.all([first, second])]);
    shortOnes += 2;
    lastOnes = [...others, preparing.inTurn(2_000), preparing.inTurn(2_000)];
  }
  await long;
  expect(shortOnes).toBeLessThanOrEqual(8);
});

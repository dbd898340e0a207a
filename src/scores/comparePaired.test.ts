import { comparePaired } from './comparePaired';

test('the panel of 200', () => {
  const found = comparePaired([[80, 15, 5], [20, 40, 10], [5, 10, 15]], 0.95);
  expect(found.n).toBe(200);
  expect(100 * found.difference).toBeCloseTo(2.5, 6);
  expect(100 * found.standardError).toBeCloseTo(4.87019, 6);
});

test('nobody, and nobody who moved, tell nothing', () => {
  expect(comparePaired([[0, 0, 0], [0, 0, 0], [0, 0, 0]], 0.95)).toMatchObject({ n: 0, p: 1, needed: null });
  expect(comparePaired([[9, 0, 0], [0, 0, 0], [0, 0, 0]], 0.95)).toMatchObject({ n: 9, difference: 0, p: 1, needed: null });
});

test('where everybody moved alike, interval, p and number of people needed agree', () => {
  const found = comparePaired([[0, 0, 0], [6, 0, 0], [0, 0, 0]], 0.95);
  expect([found.difference, found.n]).toEqual([1, 6]);
  expect(found.z).toBeCloseTo(Math.sqrt(6), 10);
  expect([found.p < 0.05, found.lower > 0, found.needed]).toEqual([true, true, 4]);
  const strict = comparePaired([[0, 0, 0], [6, 0, 0], [0, 0, 0]], 0.999);
  expect([strict.p > 0.001, strict.lower < 0, strict.needed]).toEqual([true, true, 11]);
});

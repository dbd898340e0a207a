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

import { wilsonInterval } from './wilsonInterval';

test.each([[3250, 6350, 49.95, 52.41], [120, 1000, 10.13, 14.16], [0, 8, 0, 32.44]])('%i of %i lies between %d and %d percent', (count, n, lower, upper) => {
  const found = wilsonInterval(count, n, 0.95);
  expect(100 * found.lower).toBeCloseTo(lower, 2);
  expect(100 * found.upper).toBeCloseTo(upper, 2);
});

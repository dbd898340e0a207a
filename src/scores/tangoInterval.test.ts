import { tangoInterval } from './tangoInterval';

const counts = (promoters: number, passives: number, detractors: number) => ({ promoters, passives, detractors });

test.each([
  [counts(50, 30, 20), 13.9551, 44.3393], [counts(6, 3, 1), -2.0027, 79.318], [counts(8, 0, 0), 35.1185, 100], [counts(0, 5, 0), -43.4482, 43.4482],
  [counts(3, 4, 3), -44.4218, 44.4218], [counts(220, 110, 70), 29.7464, 44.7054], [counts(252, 108, 60), 38.4166, 52.3797], [counts(0, 0, 8), -100, -35.1185],
])('%j lies between %d and %d', (given, lower, upper) => {
  const found = tangoInterval(given, 0.95);
  expect(100 * found.lower).toBeCloseTo(lower, 4);
  expect(100 * found.upper).toBeCloseTo(upper, 4);
});

import { adjustedScore, adjustedWald } from './adjustedWald';

const counts = (promoters: number, passives: number, detractors: number) => ({ promoters, passives, detractors });

test.each([
  [counts(50, 30, 20), 14.0511, 44.2013], [counts(6, 3, 1), -0.2033, 77.1264], [counts(8, 0, 0), 38.5383, 100], [counts(0, 5, 0), -30.0057, 30.0057],
  [counts(3, 4, 3), -41.2891, 41.2891], [counts(220, 110, 70), 29.7547, 44.6869], [counts(252, 108, 60), 38.419, 52.3611],
])('%j lies between %d and %d', (given, lower, upper) => {
  const found = adjustedWald(given, 0.95);
  expect(100 * found.lower).toBeCloseTo(lower, 4);
  expect(100 * found.upper).toBeCloseTo(upper, 4);
});

test.each([[counts(50, 30, 20), 29.1262, 7.6915], [counts(6, 3, 1), 38.4615, 19.7273], [counts(8, 0, 0), 72.7273, 17.4437]])('%j is centred on %d with an error of %d', (given, centre, error) => {
  expect(100 * adjustedScore(given).score).toBeCloseTo(centre, 4);
  expect(100 * adjustedScore(given).standardError).toBeCloseTo(error, 4);
});

import { compareCounts } from './compareCounts';
import type { NetPromoterCounts } from './netPromoterCounts';

const counts = (promoters: number, passives: number, detractors: number): NetPromoterCounts => ({ promoters, passives, detractors });

test.each([
  [counts(220, 110, 70), counts(252, 108, 60), 8.169227, 5.211636, 1.567498, 0.116998, -2.0454, 18.3838],
  [counts(6, 3, 1), counts(3, 4, 3), -38.461538, 28.860943, -1.33265, 0.182647, -95.0279, 18.1049],
  [counts(535, 310, 155), counts(547, 306, 147), 1.994018, 3.281827, 0.607594, 0.543457, -4.4382, 8.4263],
])('%j to %j', (first, second, difference, error, z, p, lower, upper) => {
  const found = compareCounts(first, second, 0.95);
  expect(100 * found.difference).toBeCloseTo(difference, 6);
  expect(100 * found.standardError).toBeCloseTo(error, 6);
  expect(found.z).toBeCloseTo(z, 5);
  expect(found.p).toBeCloseTo(p, 6);
  expect(100 * found.lower).toBeCloseTo(lower, 4);
  expect(100 * found.upper).toBeCloseTo(upper, 4);
});

test('as many answers as it says are just enough', () => {
  const scaled = ({ promoters, passives, detractors }: NetPromoterCounts, n: number) => {
    const [p, s, d] = [promoters + 0.75, passives + 1.5, detractors + 0.75].map((each) => (each * (n + 3)) / (promoters + passives + detractors + 3));
    return counts(p! - 0.75, s! - 1.5, d! - 0.75);
  };
  const [first, second] = [counts(220, 110, 70), counts(252, 108, 60)];
  const { needed } = compareCounts(first, second, 0.95);
  expect(compareCounts(scaled(first, needed!), scaled(second, needed!), 0.95).p).toBeLessThanOrEqual(0.05);
  expect(compareCounts(scaled(first, needed! - 1), scaled(second, needed! - 1), 0.95).p).toBeGreaterThan(0.05);
});

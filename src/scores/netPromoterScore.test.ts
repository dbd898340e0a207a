import { netPromoterCounts } from './netPromoterCounts';
import { netPromoterScore } from './netPromoterScore';

const counts = (promoters: number, passives: number, detractors: number) => ({ promoters, passives, detractors });

test.each([
  [counts(50, 30, 20), 100, 30, 0.61, 7.81025], [counts(6, 3, 1), 10, 50, 0.45, 21.213203], [counts(162, 108, 54), 324, 33.333333, 0.5555556, 4.140866],
  [counts(220, 110, 70), 400, 37.5, 0.584375, 3.822221], [counts(252, 108, 60), 420, 45.714286, 0.533878, 3.565301],
])('%j of %i answers is %d', (given, n, score, variance, error) => {
  const found = netPromoterScore(given)!;
  expect(found.n).toBe(n);
  expect(100 * found.score).toBeCloseTo(score, 6);
  expect(found.variance).toBeCloseTo(variance, 6);
  expect(100 * found.standardError).toBeCloseTo(error, 5);
});

test('nobody is no score', () => expect(netPromoterScore(counts(0, 0, 0))).toBeNull());

test('0 to 6 are detractors, 7 and 8 passives, 9 and 10 promoters', () => {
  expect(netPromoterCounts([1, 1, 1, 1, 1, 1, 1, 2, 3, 4, 5])).toEqual(counts(9, 5, 7));
});

test.each([[[1, 2]], [[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.5]], [[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1]]])('%j are no counts', (bins) => expect(() => netPromoterCounts(bins)).toThrow(RangeError));

import { netPromoterScore } from './netPromoterScore';
import { noiseBand } from './noiseBand';

const pooled = netPromoterScore({ promoters: 60, passives: 30, detractors: 10 })!;

test('three standard errors of so many answers about the pooled score', () => {
  // 50 ∓ 3 × 100 √(0.45 / 100) = 50 ∓ 20.1246
  const { lower, upper } = noiseBand(pooled, 100)!;
  expect([lower, upper].map((each) => Number((100 * each).toFixed(4)))).toEqual([29.8754, 70.1246]);
});

test('never beyond the scale, and none without answers', () => {
  expect(noiseBand(pooled, 1)).toEqual({ lower: -1, upper: 1 });
  expect(noiseBand(pooled, 0)).toBeNull();
});

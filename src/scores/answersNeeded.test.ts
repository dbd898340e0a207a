import { answersForMargin } from './answersForMargin';
import { answersNeeded } from './answersNeeded';

/** Between what the variance of one answer lies where only the score is known. */
const varianceBounds = (score: number) => ({ lower: Math.abs(score) - score ** 2, upper: 1 - score ** 2 });

const published = (before: number, after: number, of: 'lower' | 'upper') =>
  answersNeeded({ variances: [varianceBounds(before)[of], varianceBounds(after)[of]], difference: after - before, level: 0.95, adjusted: false });

test.each([['Life rNPS', 0.166, 0.211, 579, 3658], ['Bank contact centre', 0.614, 0.624, 18118, 47390]])('%s from %d to %d: between %i and %i', (_name, before, after, least, most) => {
  expect(published(before, after, 'lower')).toBe(least);
  expect(published(before, after, 'upper')).toBe(most);
});

test('known variances: the app of the bank', () => {
  const sought = { variances: [0.534, 0.5456] as [number, number], difference: 0.02, level: 0.95, adjusted: false };
  expect(answersNeeded(sought)).toBe(10369);
  expect(answersNeeded({ ...sought, power: 0.8 })).toBe(21185);
});

test.each([[5, 3828], [10, 955], [15, 423], [20, 237]])('a change of %i points at 80% power takes %i in each group', (points, n) => {
  expect(answersNeeded({ variances: [0.61, 0.61], difference: points / 100, level: 0.95, power: 0.8 })).toBe(n);
});

test('no difference is never found', () => expect(answersNeeded({ variances: [0.5, 0.5], difference: 0, level: 0.95 })).toBeNull());

test.each([
  [3, [1491, 2132, 2601, 2985, 3412, 4266]], [5, [535, 766, 935, 1073, 1227, 1534]], [10, [132, 190, 232, 266, 305, 382]], [15, [57, 83, 102, 117, 134, 168]], [20, [31, 46, 56, 65, 74, 94]],
])('a margin of %i points', (margin, expected) => {
  expect([0.35, 0.5, 0.61, 0.7, 0.8, 1].map((variance) => answersForMargin(margin / 100, variance, 0.95))).toEqual(expected);
});

test('there is none for a difference that no survey could show', () => {
  expect(answersNeeded({ variances: [1, 1], difference: 1e-9, level: 0.95 })).toBeNull();
  expect(answersNeeded({ variances: [0.5, 0.5], difference: 0.002, level: 0.95 })).toBe(960_362);
  expect(answersNeeded({ variances: [0.5, 0.5], difference: 0.0019, level: 0.95 })).toBeNull();
});

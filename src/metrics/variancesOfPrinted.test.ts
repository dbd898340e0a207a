import { answersForChange, varianceOfScore, varianceOfShare, variancesOf, variancesOfChange } from './variancesOfPrinted';

const scores = (before: number, after: number) => answersForChange(variancesOf(varianceOfScore(before, null), varianceOfScore(after, null)), after - before);

describe('the answers a year that a printed change would have needed', () => {
  test('rNPS of Life, 16.6 to 21.1', () => expect(scores(0.166, 0.211)).toEqual({ least: 579, most: 3_658 }));
  test('tNPS of the contact centre of the bank, 61.4 to 62.4', () => expect(scores(0.614, 0.624)).toEqual({ least: 18_118, most: 47_390 }));
  test('rNPS of the app of the bank, 38 to 40, detractors known', () => {
    expect(varianceOfScore(0.4, 0.147).least).toBeCloseTo(0.534, 10);
    expect(varianceOfScore(0.38, 0.155).least).toBeCloseTo(0.5456, 10);
    expect(answersForChange(variancesOf(varianceOfScore(0.38, 0.155), varianceOfScore(0.4, 0.147)), 0.02)).toEqual({ least: 10_369, most: 10_369 });
  });
  test('its share of detractors, 15.5 % to 14.7 %', () => expect(answersForChange(variancesOf(varianceOfShare(0.155), varianceOfShare(0.147)), -0.008)).toEqual({ least: 15_388, most: 15_388 }));
});

test('the bounds of a score alone', () => {
  expect(varianceOfScore(0.211, null).least).toBeCloseTo(0.1665, 4);
  expect(varianceOfScore(0.211, null).most).toBeCloseTo(0.9555, 4);
  expect(varianceOfScore(0.624, null).least).toBeCloseTo(0.2346, 4);
  expect(varianceOfScore(0.624, null).most).toBeCloseTo(0.6106, 4);
});

test('the bounds of a change whose base was not printed hold for every base', () => {
  const { least, most } = variancesOfChange(0.06);
  for (let before = -1; before <= 0.94; before += 0.001) {
    const [from, to] = [varianceOfScore(before, null), varianceOfScore(before + 0.06, null)];
    expect(from.least + to.least).toBeGreaterThanOrEqual(least - 1e-12);
    expect(from.most + to.most).toBeLessThanOrEqual(most + 1e-12);
  }
  expect(answersForChange({ least, most }, 0.06)).toEqual({ least: 61, most: 2_133 });
});

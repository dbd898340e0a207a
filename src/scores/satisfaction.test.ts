import { satisfaction } from './satisfaction';

const five = (...counts: number[]) => [0, ...counts, 0, 0, 0, 0, 0];

test('the top two of five, with the interval of Wilson', () => {
  const { value, n, bounds } = satisfaction('TOP_TWO_BOX', five(0, 0, 4, 3, 3), [1, 5], 0.95)!;
  expect([value, n]).toEqual([60, 10]);
  expect([bounds!.lower, bounds!.upper].map((each) => Number(each.toFixed(4)))).toEqual([31.2674, 83.1820]);
});

test('the mean, with the interval of Student', () => {
  const { value, bounds } = satisfaction('MEAN', five(1, 1, 1, 1, 1), [1, 5], 0.95)!;
  expect(value).toBe(3);
  expect([bounds!.lower, bounds!.upper].map((each) => Number(each.toFixed(4)))).toEqual([1.0368, 4.9632]);
});

test('positive are the answers above the middle', () => {
  expect(satisfaction('POSITIVE_SHARE', [0, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0], [1, 7], 0.95)!.value).toBeCloseTo(300 / 7, 10);
  expect(satisfaction('POSITIVE_SHARE', five(1, 1, 1, 1, 1), [1, 5], 0.95)!.value).toBe(40);
});

test('nobody is no score, and one answer has no interval of its mean', () => {
  expect(satisfaction('MEAN', five(0, 0, 0, 0, 0), [1, 5], 0.95)).toBeNull();
  expect(satisfaction('TOP_TWO_BOX', five(0, 0, 0, 0, 0), [1, 5], 0.95)).toBeNull();
  expect(satisfaction('MEAN', five(0, 0, 1, 0, 0), [1, 5], 0.95)!.bounds).toBeNull();
});

import { daysToLookAt } from './daysToLookAt';

const days = (...counts: number[]) => counts.map((n, index) => ({ day: `2026-01-0${index + 1}`, n }));
const chosen = (counts: number[], wanted: number): number[] => daysToLookAt(days(...counts), wanted).map(({ n }) => n);

test('the smallest day that has them alone', () => expect(chosen([3, 90, 20, 40], 16)).toEqual([20]));

test('as few days as it takes, where none has them alone; all, where they have not as many', () => {
  expect(chosen([3, 9, 1, 8], 16)).toEqual([9, 8]);
  expect(chosen([3, 9, 1], 16)).toEqual([9, 3, 1]);
});

test('a day with very many is left aside where the others have enough', () => {
  expect(chosen([5, 12_000, 6, 7], 16)).toEqual([7, 6, 5]);
  expect(chosen([5, 12_000, 6], 16)).toEqual([12_000]);
});

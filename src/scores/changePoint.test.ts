import { changePoint } from './changePoint';

const quarters = ([[60, 30, 10], [58, 31, 11], [61, 29, 10], [59, 30, 11], [48, 30, 22], [47, 31, 22], [49, 29, 22], [46, 31, 23]] as const)
  .map(([promoters, passives, detractors]) => ({ promoters, passives, detractors }));

test('the worked example: of eight quarters the fifth is the first of another kind', () => {
  const { place, statistic, threshold, places } = changePoint(quarters, 30, 0.95)!;
  expect([place, places]).toEqual([4, 7]);
  expect([statistic, threshold].map((each) => each.toFixed(6))).toEqual(['22.643053', '9.883285']);
});

test('each cut of it has the statistic of the table', () => {
  const found = [1, 2, 3, 4, 5, 6, 7].map((place) => changePoint([quarters.slice(0, place), quarters.slice(place)].map((part) => ({
    promoters: part.reduce((sum, { promoters }) => sum + promoters, 0), passives: part.reduce((sum, { passives }) => sum + passives, 0), detractors: part.reduce((sum, { detractors }) => sum + detractors, 0),
  })), 30, 0.95)!.statistic.toFixed(6));
  expect(found).toEqual(['4.108361', '7.676052', '14.819061', '22.643053', '13.532969', '7.537095', '4.050784']);
});

test('periods without answers are no place for a cut, and neither is one with too few on a side', () => {
  const none = { promoters: 0, passives: 0, detractors: 0 };
  expect(changePoint([quarters[0]!, none, quarters[4]!], 30, 0.95)).toMatchObject({ place: 2, places: 1 });
  expect(changePoint(quarters, 401, 0.95)).toBeNull();
  expect(changePoint([], 1, 0.95)).toBeNull();
});

test('counts that are all alike score nothing', () => {
  expect(changePoint([quarters[0]!, quarters[0]!], 30, 0.95)!.statistic).toBeCloseTo(0, 9);
});

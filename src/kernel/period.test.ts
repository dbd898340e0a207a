import { daysAfter, isDay, isWithin, monthsAfter } from './period';

test('days and months later, over the ends of months, leap days and years', () => {
  expect(daysAfter('2023-12-31', 1)).toBe('2024-01-01');
  expect(daysAfter('2024-03-01', -1)).toBe('2024-02-29');
  expect(monthsAfter('2021-11-15', 3)).toBe('2022-02-15');
  expect(monthsAfter('2023-08-31', 6)).toBe('2024-02-29');
  expect(monthsAfter('2024-02-29', 12)).toBe('2025-02-28');
  expect(monthsAfter('2022-01-01', 12)).toBe('2023-01-01');
});

test('a span begins with its first day and ends before its last', () => {
  expect(['2020-12-31', '2021-01-01', '2021-12-31', '2022-01-01'].map((day) => isWithin(day, { from: '2021-01-01', to: '2022-01-01' }))).toEqual([false, true, true, false]);
  expect(isWithin('1950-01-01', { from: null, to: null })).toBe(true);
});

test('only real calendar days are days', () => expect(['2024-02-29', '2023-02-29', '2023-2-9', '1899-12-31'].map(isDay)).toEqual([true, false, false, false]));

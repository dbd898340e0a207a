import { askableDaysAfter, dayBefore, daysAfter, monthsAfter, monthsOf } from './period';

test.each([['2021-12-31', 3, '2022-03-31'], ['2021-11-30', 3, '2022-02-28'], ['2023-11-30', 3, '2024-02-29'], ['2021-12-31', 12, '2022-12-31'], ['2022-01-31', 1, '2022-02-28']])(
  '%s and %d months is %s', (day, months, later) => expect(monthsAfter(day, months)).toBe(later));

test('days go over the ends of months and years', () => {
  expect([dayBefore('2022-01-01'), dayBefore('2024-03-01'), daysAfter('2021-12-31', 1)]).toEqual(['2021-12-31', '2024-02-29', '2022-01-01']);
});

test('days that are reckoned to be asked for end where those end that may be', () => {
  expect([askableDaysAfter('2200-12-31', 1), askableDaysAfter('2200-12-30', 1), askableDaysAfter('1900-01-02', -89), askableDaysAfter('1900-03-31', -89)]).toEqual(['2200-12-31', '2200-12-31', '1900-01-01', '1900-01-01']);
});

test.each([
  ['2026-01-31', '2026-02-01', ['2026-01']], ['2026-01-31', '2026-02-02', ['2026-01', '2026-02']], ['2025-11-30', '2026-02-01', ['2025-11', '2025-12', '2026-01']], ['2026-03-01', '2026-03-01', []],
])('from %s to %s (not included) are the months %j', (from, to, months) => expect(monthsOf({ from, to })).toEqual(months));

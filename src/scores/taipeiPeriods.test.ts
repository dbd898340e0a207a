import { periodOf, periodsOf, periodsUpTo, rollingWindows, spansUpTo } from './taipeiPeriods';

test.each([
  ['DAY', '2026-02-28', '2026-02-28', '2026-02-28', '2026-03-01'], ['WEEK', '2026-01-01', '2026-W01', '2025-12-29', '2026-01-05'], ['WEEK', '2027-01-03', '2026-W53', '2026-12-28', '2027-01-04'],
  ['WEEK', '2021-01-03', '2020-W53', '2020-12-28', '2021-01-04'], ['WEEK', '1969-12-31', '1970-W01', '1969-12-29', '1970-01-05'], ['MONTH', '2024-02-29', '2024-02', '2024-02-01', '2024-03-01'], ['QUARTER', '2025-12-31', '2025-Q4', '2025-10-01', '2026-01-01'], ['YEAR', '2026-06-01', '2026', '2026-01-01', '2027-01-01'],
] as const)('the %s of %s is %s', (grain, day, name, from, to) => expect(periodOf(grain, day)).toEqual({ name, from, to }));

test('periods follow each other without a gap', () => {
  expect(periodsOf('MONTH', { from: '2025-11-15', to: '2026-02-01' }).map(({ name }) => name)).toEqual(['2025-11', '2025-12', '2026-01']);
  expect(periodsOf('WEEK', { from: '2026-01-01', to: '2026-01-06' }).map(({ name }) => name)).toEqual(['2026-W01', '2026-W02']);
  expect(periodsOf('DAY', { from: '2026-01-01', to: '2026-01-01' })).toEqual([]);
});

test('a window ends with its period', () => expect(rollingWindows(periodsOf('DAY', { from: '2026-03-01', to: '2026-03-02' }), 28)).toEqual([{ name: '2026-03-01', from: '2026-02-02', to: '2026-03-02' }]));

test('the periods before one are as long as it, follow each other, and end with it', () => {
  expect(spansUpTo({ from: '2026-03-01', to: '2026-03-31' }, 3).map(({ from, to }) => [from, to])).toEqual([['2025-12-31', '2026-01-30'], ['2026-01-30', '2026-03-01'], ['2026-03-01', '2026-03-31']]);
});

test('periods up to a month are months of the calendar, whatever their length', () => {
  expect(periodsUpTo('MONTH', '2026-03-17', 3)).toEqual([{ name: '2026-01', from: '2026-01-01', to: '2026-02-01' }, { name: '2026-02', from: '2026-02-01', to: '2026-03-01' }, { name: '2026-03', from: '2026-03-01', to: '2026-04-01' }]);
  expect(periodsUpTo('QUARTER', '2026-01-01', 2).map(({ name }) => name)).toEqual(['2025-Q4', '2026-Q1']);
});

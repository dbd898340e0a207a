import fc from 'fast-check';
import { dayBefore, daysAfter } from '../kernel/period';
import { freshFrom, freshUntil } from './freshUntil';

test.each([['DAILY', 0, '2022-01-01'], ['MONTHLY', 0, '2022-01-31'], ['QUARTERLY', 0, '2022-03-31'], ['HALF_YEARLY', 0, '2022-06-30'], ['YEARLY', 0, '2022-12-31'], ['QUARTERLY', 30, '2022-04-30']] as const)(
  'a figure for 2021, expected %s with %d days of grace, is fresh until %s', (cadence, grace, day) => expect(freshUntil('2021-12-31', cadence, grace)).toBe(day));

test('a quarter that ends with a month of thirty days is followed by one of thirty-one', () => expect([freshUntil('2021-09-30', 'QUARTERLY', 0), freshUntil('2022-02-28', 'MONTHLY', 0), freshUntil('2022-06-30', 'HALF_YEARLY', 0)]).toEqual(['2021-12-31', '2022-03-31', '2022-12-31']));

test('what is fresh on a day begins where freshness that ends on it does, whatever the lengths of the months', () => fc.assert(fc.property(
  fc.integer({ min: 0, max: 4000 }), fc.constantFrom('DAILY' as const, 'MONTHLY' as const, 'QUARTERLY' as const, 'HALF_YEARLY' as const, 'YEARLY' as const), fc.integer({ min: 0, max: 60 }),
  (days, cadence, grace) => {
    const day = daysAfter('2019-12-20', days);
    const from = freshFrom(day, cadence, grace);
    expect(freshUntil(from, cadence, grace) >= day).toBe(true);
    expect(freshUntil(dayBefore(from), cadence, grace) < day).toBe(true);
  })));

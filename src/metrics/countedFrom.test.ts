import { countedFrom } from './countedFrom';

test.each([[50, 30, 20, 'ADJUSTED_WALD', 14.0511, 44.2013], [8, 0, 0, 'TANGO', 35.1185, 100]])('%i, %i and %i have the published interval', (promoters, passives, detractors, method, lower, upper) => {
  const { n, interval } = countedFrom({ promoters, passives, detractors })!;
  expect([n, interval.method, Number(interval.lower.toFixed(4)), Number(interval.upper.toFixed(4))]).toEqual([promoters + passives + detractors, method, lower, upper]);
});

test('without counts there is none', () => expect(countedFrom({ promoters: null, passives: null, detractors: null })).toBeNull());

import fc from 'fast-check';
import { CustomersLookedAt } from './customersLookedAt';
import type { DaySpan } from './taipeiPeriods';

const dayOf = (number: number): string => new Date(Date.UTC(2026, 9, 1 + number)).toISOString().slice(0, 10);
const october: DaySpan = { from: dayOf(0), to: dayOf(31) };

/** Looks at what is asked for until nothing is, as the graph would answer; how many rounds and answers that took. */
function lookAt(givenBy: string[][], spans: DaySpan[], enough: number) {
  const days = givenBy.map((customers, number) => ({ day: dayOf(number), n: customers.length })).filter(({ n }) => n > 0);
  const lookedAt = new CustomersLookedAt(days, enough);
  let [rounds, answers] = [0, 0];
  for (let next = lookedAt.next(spans); next.length > 0; next = lookedAt.next(spans)) {
    rounds += 1;
    for (const { day, n } of next) {
      const different = [...new Set(givenBy[givenBy.findIndex((_, number) => dayOf(number) === day)])].slice(0, enough);
      lookedAt.add(day, different.length < enough ? different : null);
      answers += n;
    }
  }
  return { lookedAt, rounds, answers };
}

test('forty-one customers over a month, and twelve thousand answers of nobody who is named on one day', () => {
  const givenBy = Array.from({ length: 31 }, (_, day) => [0, 1].slice(0, day < 10 ? 2 : 1).map((each) => `c${day}-${each}`));
  givenBy[4] = [...givenBy[4]!, ...Array.from({ length: 12_000 }, (_, index) => ` app n${index}`)];
  const { lookedAt, rounds, answers } = lookAt(givenBy, [october], 8);
  expect(lookedAt.of(october)).toBeNull();
  expect([rounds, answers < 50]).toEqual([1, true]);
});

test('twelve thousand different customers on few days: known in one round; one customer as often: all is looked at, in few rounds', () => {
  const many = lookAt(Array.from({ length: 3 }, (_, day) => Array.from({ length: 4_000 }, (__, index) => `c${day}-${index}`)), [october], 8);
  expect([many.lookedAt.of(october), many.rounds, many.answers]).toEqual([null, 1, 4_000]);
  const one = lookAt(Array.from({ length: 30 }, () => Array.from({ length: 400 }, () => 'c1')), [october], 8);
  expect([one.lookedAt.of(october), one.rounds <= 5, one.answers]).toEqual([new Set(['c1']), true, 12_000]);
});

test('of any answers, for any spans: exact below what is enough, and null only where there are as many', () => {
  const anyDay = fc.oneof({ arbitrary: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 6 }), weight: 4 }, { arbitrary: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 30, maxLength: 60 }), weight: 1 });
  const anySpan = fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 30 })).map(([a, b]) => ({ from: dayOf(Math.min(a, b)), to: dayOf(Math.max(a, b) + 1) }));
  let [few, many] = [0, 0];
  fc.assert(fc.property(fc.array(anyDay, { maxLength: 31 }), fc.array(anySpan, { minLength: 1, maxLength: 8 }), fc.integer({ min: 2, max: 9 }), (days, spans, enough) => {
    const givenBy = days.map((customers) => customers.map((customer) => `c${customer}`));
    const { lookedAt } = lookAt(givenBy, spans, enough);
    for (const span of spans) {
      const all = new Set(givenBy.filter((_, number) => dayOf(number) >= span.from && dayOf(number) < span.to).flat());
      const isFew = all.size < enough;
      expect(lookedAt.of(span)).toEqual(isFew ? all : null);
      if (isFew) few += 1;
      else many += 1;
    }
  }), { numRuns: 500 });
  expect([few > 300, many > 300]).toEqual([true, true]);
});

test('a span that nobody asked for is not answered from what was looked at for others', () => {
  const { lookedAt } = lookAt([['a'], ['b']], [{ from: dayOf(0), to: dayOf(1) }], 5);
  expect(lookedAt.of({ from: dayOf(0), to: dayOf(1) })).toEqual(new Set(['a']));
  expect(() => lookedAt.of(october)).toThrow('were not counted');
});

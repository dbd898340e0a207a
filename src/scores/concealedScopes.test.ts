import { concealedScopes } from './concealedScopes';

const cells = (counts: Record<string, number>) => new Map(Object.entries(counts));

test('a touchpoint cannot be had as its journey less the others', () => {
  expect(concealedScopes([cells({ a: 3, b: 50, c: 40 }), cells({ a: 3 }), cells({ b: 50 }), cells({ c: 40 })], 5)).toEqual([false, true, false, true]);
});

test('nor as the difference of two', () => expect(concealedScopes([cells({ a: 50, b: 2 }), cells({ a: 50 })], 5)).toEqual([false, true]));

test('the same answers twice, and sets apart, are shown', () => {
  expect(concealedScopes([cells({ a: 50 }), cells({ a: 50 }), cells({ b: 9 }), cells({})], 5)).toEqual([false, false, false, false]);
});

test('what is shown already stays, so what comes after is hidden', () => {
  const whole = cells({ a: 3, b: 50, c: 40 });
  expect(concealedScopes([cells({ a: 3 }), cells({ b: 50 }), cells({ c: 40 })], 5, [whole])).toEqual([true, false, true]);
  expect(concealedScopes([whole], 5, [cells({ b: 50 }), cells({ c: 40 })])).toEqual([true]);
  expect(concealedScopes([whole], 5, [cells({ b: 50 })])).toEqual([false]);
});

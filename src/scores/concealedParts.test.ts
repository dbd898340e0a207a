import fc from 'fast-check';
import { concealedParts } from './concealedParts';

test('a small part takes a sibling with it', () => {
  expect(concealedParts([3, 50, 40], 93, 5)).toEqual([true, false, true]);
  expect(concealedParts([3, 2, 40], 45, 5)).toEqual([true, true, false]);
  expect(concealedParts([50, 40], 90, 5)).toEqual([false, false]);
});

test('answers that are in no part are one as well', () => expect(concealedParts([50, 40], 92, 5)).toEqual([false, true]));

test('parts without answers hide nothing', () => expect(concealedParts([0, 50, 0], 50, 5)).toEqual([false, false, false]));

test('nothing small can be had by taking what is shown from the whole', () => {
  fc.assert(fc.property(fc.array(fc.nat(30), { maxLength: 8 }), fc.nat(6), fc.integer({ min: 2, max: 10 }), (parts, rest, minimum) => {
    const whole = parts.reduce((sum, n) => sum + n, 0) + rest;
    const hidden = concealedParts(parts, whole, minimum);
    const shown = parts.filter((n, index) => !hidden[index] && n > 0);
    expect(shown.every((n) => n >= minimum)).toBe(true);
    // Every choice of shown parts is tried, not only all of them.
    for (let mask = 1; mask < 1 << shown.length; mask += 1) {
      const left = whole - shown.reduce((sum, n, index) => sum + (mask & (1 << index) ? n : 0), 0);
      expect(left === 0 || left >= minimum).toBe(true);
    }
  }), { numRuns: 500 });
});

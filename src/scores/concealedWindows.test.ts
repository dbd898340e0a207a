import fc from 'fast-check';
import { concealedWindows } from './concealedWindows';

const answers = (days: number[]) => (from: number, to: number) => days.slice(Math.max(0, from), Math.max(0, to)).reduce((sum, n) => sum + n, 0);

test('a window that only moves by a day with one answer is not shown', () => {
  const counted = answers([6, 6, 6, 1, 6, 6]);
  expect(concealedWindows([{ from: 0, to: 3 }, { from: 1, to: 4 }, { from: 2, to: 5 }], counted, 5)).toEqual([false, true, false]);
});

test('windows that do not overlap tell nothing of each other', () => {
  expect(concealedWindows([{ from: 0, to: 1 }, { from: 1, to: 2 }, { from: 2, to: 3 }], answers([9, 2, 9]), 5)).toEqual([false, true, false]);
});

test('of any two overlapping windows shown, either has enough answers that the other has not, or none', () => {
  fc.assert(fc.property(fc.array(fc.nat(9), { minLength: 3, maxLength: 20 }), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 2, max: 8 }), (days, length, minimum) => {
    const counted = answers(days);
    const windows = days.map((_, day) => ({ from: day + 1 - length, to: day + 1 }));
    const hidden = concealedWindows(windows, counted, minimum);
    const shown = windows.filter((_, index) => !hidden[index]);
    for (const [index, later] of shown.entries()) {
      for (const earlier of shown.slice(0, index).filter(({ to }) => to > later.from)) {
        for (const n of [counted(earlier.from, later.from), counted(earlier.to, later.to)]) expect(n === 0 || n >= minimum).toBe(true);
      }
    }
  }), { numRuns: 500 });
});

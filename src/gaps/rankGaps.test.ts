import fc from 'fast-check';
import { GapSeverity, GapType } from './gapTypes';
import { rankGaps } from './rankGaps';

const gap = fc.record({
  severity: fc.constantFrom(...(Object.keys(GapSeverity) as GapSeverity[])), momentOfTruth: fc.boolean(),
  type: fc.constantFrom(...(Object.keys(GapType) as GapType[])), weight: fc.double({ min: 0, max: 1e6, noNaN: true }), gapSlug: fc.uuid(),
});

describe('gaps', () => {
  test('rank by severity, then moment of truth, then type, then weight', () => {
    const some = [
      { severity: 'LOW', momentOfTruth: true, type: 'COVERAGE', weight: 0, gapSlug: 'a' },
      { severity: 'HIGH', momentOfTruth: false, type: 'COVERAGE', weight: 0, gapSlug: 'b' },
      { severity: 'HIGH', momentOfTruth: true, type: 'CONFLICT', weight: 0, gapSlug: 'c' },
      { severity: 'HIGH', momentOfTruth: true, type: 'COVERAGE', weight: 0.5, gapSlug: 'd' },
      { severity: 'HIGH', momentOfTruth: true, type: 'COVERAGE', weight: 0.25, gapSlug: 'e' },
    ] as const;
    expect(rankGaps(some).map(({ gapSlug }) => gapSlug).join('')).toBe('edcba');
  });

  test('stand in one order, however they come', () => {
    fc.assert(fc.property(fc.uniqueArray(gap, { selector: ({ gapSlug }) => gapSlug }).chain((gaps) => fc.tuple(fc.constant(gaps), fc.shuffledSubarray(gaps, { minLength: gaps.length }))),
      ([gaps, shuffled]) => expect(rankGaps(shuffled)).toEqual(rankGaps(gaps))));
  });
});

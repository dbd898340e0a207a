import fc from 'fast-check';
import { GapForm, GapSeverity, GapType } from './gapTypes';
import { rankGaps } from './rankGaps';

const gap = fc.record({
  severity: fc.constantFrom(...(Object.keys(GapSeverity) as GapSeverity[])), momentOfTruth: fc.boolean(),
  type: fc.constantFrom(...(Object.keys(GapType) as GapType[])), weight: fc.double({ min: 0, max: 1e6, noNaN: true }), gapSlug: fc.uuid(),
  form: fc.constantFrom(...(Object.keys(GapForm) as GapForm[])), subsidiaryKey: fc.option(fc.constantFrom('Subsidiary:a', 'Subsidiary:b'), { nil: null }), subjectKey: fc.constantFrom('Touchpoint:x', 'Touchpoint:y'),
});

describe('gaps', () => {
  test('rank by severity, then moment of truth, then type, then weight', () => {
    const alike = { form: 'BREAK', subsidiaryKey: null, subjectKey: 'Touchpoint:x' } as const;
    const some = [
      { severity: 'LOW', momentOfTruth: true, type: 'COVERAGE', weight: 0, gapSlug: 'a' },
      { severity: 'HIGH', momentOfTruth: false, type: 'COVERAGE', weight: 0, gapSlug: 'b' },
      { severity: 'HIGH', momentOfTruth: true, type: 'CONFLICT', weight: 0, gapSlug: 'c' },
      { severity: 'HIGH', momentOfTruth: true, type: 'COVERAGE', weight: 0.5, gapSlug: 'd' },
      { severity: 'HIGH', momentOfTruth: true, type: 'COVERAGE', weight: 0.25, gapSlug: 'e' },
    ].map((each) => ({ ...alike, ...each })) as Parameters<typeof rankGaps>[0][number][];
    expect(rankGaps(some).map(({ gapSlug }) => gapSlug).join('')).toBe('edcba');
  });

  test('that weigh the same stand together by form, subsidiary and subject', () => {
    const equal = { severity: 'LOW', momentOfTruth: false, type: 'COVERAGE', weight: 0 } as const;
    const some = [
      { ...equal, form: 'NO_FIGURE', subsidiaryKey: 'Subsidiary:a', subjectKey: 'Touchpoint:x', gapSlug: 'a' },
      { ...equal, form: 'NO_POINT', subsidiaryKey: 'Subsidiary:b', subjectKey: 'Touchpoint:x', gapSlug: 'b' },
      { ...equal, form: 'NO_POINT', subsidiaryKey: 'Subsidiary:a', subjectKey: 'Touchpoint:y', gapSlug: 'c' },
      { ...equal, form: 'NO_POINT', subsidiaryKey: 'Subsidiary:a', subjectKey: 'Touchpoint:x', gapSlug: 'd' },
    ] as const;
    expect(rankGaps(some).map(({ gapSlug }) => gapSlug).join('')).toBe('dcba');
  });

  test('stand in one order, however they come', () => {
    fc.assert(fc.property(fc.uniqueArray(gap, { selector: ({ gapSlug }) => gapSlug }).chain((gaps) => fc.tuple(fc.constant(gaps), fc.shuffledSubarray(gaps, { minLength: gaps.length }))),
      ([gaps, shuffled]) => expect(rankGaps(shuffled)).toEqual(rankGaps(gaps))));
  });
});

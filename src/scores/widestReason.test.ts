import { widestReason } from './widestReason';

const names: Record<string, [string, string]> = { life: ['人壽', 'Life'], bank: ['銀行', 'Bank'], pnc: ['產險', 'P&C'] };
const side = (name: string, state: string | null) => ({ name: names[name]!, score: state === null ? null : { state } }) as Parameters<typeof widestReason>[0][number];
const pair = (a: string, b: string, more: object | null) => ({ a: names[a]!, b: names[b]!, comparison: more && { state: 'SHOWN', difference: 0, distinguishable: false, answersNeeded: null, method: 'ADJUSTED_WALD', ...more } }) as Parameters<typeof widestReason>[1][number];

describe('why no pair of subsidiaries can be told apart', () => {
  test.each([
    ['no subsidiary has one', [side('life', null), side('bank', null)], [], /^No subsidiary has a touchpoint/],
    ['one alone has one', [side('life', 'SHOWN'), side('bank', null)], [], /^Only Life has a touchpoint/],
    ['nobody answered', [side('life', 'NO_ANSWERS'), side('bank', 'NOT_ASKED')], [], /^Nobody answered/],
    ['nobody is asked', [side('life', 'NOT_ASKED'), side('bank', 'NOT_ASKED')], [], /^No subsidiary runs a survey/],
    ['few answered everywhere', [side('life', 'SUPPRESSED'), side('bank', 'NO_ANSWERS')], [], /^No subsidiary has a score to show/],
    ['enough answered at one', [side('life', 'SHOWN'), side('bank', 'SUPPRESSED')], [], /^Only Life has a score to show/],
    ['one mixes instruments', [side('life', 'SHOWN'), side('bank', 'INSTRUMENTS_DIFFER')], [], /different instruments or scales/],
    ['none are of the same instrument', [side('life', 'SHOWN'), side('bank', 'SHOWN')], [pair('life', 'bank', null)], /not compared/],
    ['chance may have made them', [side('life', 'SHOWN'), side('bank', 'SHOWN')], [pair('life', 'bank', { difference: -4, answersNeeded: 4329 })], /Life and Bank, is 4\.0 points; .* 4,329 answers/],
    ['chance may have made them among the same people', [side('life', 'SHOWN'), side('bank', 'SHOWN')], [pair('life', 'bank', { difference: 4, answersNeeded: 12, method: 'PAIRED' })], /12 people/],
    ['there is no difference', [side('life', 'SHOWN'), side('bank', 'SHOWN')], [pair('life', 'bank', {})], /0\.0 points$/],
  ])('%s', (_, sides, pairs, said) => {
    expect(widestReason(sides, pairs)![1]).toMatch(said);
    expect(widestReason(sides, pairs)![0]).not.toBe('');
  });

  test('is not asked where one can', () => {
    expect(widestReason([side('life', 'SHOWN'), side('bank', 'SHOWN')], [pair('life', 'bank', { distinguishable: true })])).toBeNull();
  });
});

import fc from 'fast-check';
import { adjustedWald } from './adjustedWald';
import { netPromoterScore } from './netPromoterScore';
import { weightedMean } from './weightedMean';

const of = (probability: number, promoters: number, passives: number, detractors: number) => ({ probability, counts: { promoters, passives, detractors } });

test('the worked example: x = 1 1 1 0 0 -1 -1 1, w = 1 1 2 1 2 1 3 1', () => {
  const { score, standardError, effective } = weightedMean([of(1, 3, 1, 1), of(1 / 2, 1, 1, 0), of(1 / 3, 0, 0, 1)])!;
  expect([100 * score, 100 * standardError, effective].map((each) => each.toFixed(6))).toEqual(['8.333333', '35.012674', '6.545455']);
});

test('two nodes of which one was asked in tenths, the other by half', () => {
  expect((100 * weightedMean([of(0.1, 2, 1, 1), of(0.5, 2, 2, 2)])!.score).toFixed(6)).toBe('19.230769');
});

const group = fc.record({ promoters: fc.nat(50), passives: fc.nat(50), detractors: fc.nat(50) }).filter(({ promoters, passives, detractors }) => promoters + passives + detractors > 0);

test('where all were as likely, it is the plain score, whatever the probability', () => fc.assert(fc.property(group, fc.double({ min: 0.001, max: 1, noNaN: true }), (counts, probability) => {
  const { score, standardError, effective, worth } = weightedMean([{ probability, counts }])!;
  const plain = netPromoterScore(counts)!;
  expect([score, standardError, effective]).toEqual([plain.score, plain.standardError, plain.n].map((each) => expect.closeTo(each, 6)));
  expect(adjustedWald(worth, 0.95).lower).toBeCloseTo(adjustedWald(counts, 0.95).lower, 6);
})));

test('answers that are all alike have no scatter, and count as Kish has it', () => {
  expect(weightedMean([of(1, 4, 0, 0), of(1 / 2, 2, 0, 0)])).toMatchObject({ score: 1, standardError: 0, effective: 64 / 12, worth: { promoters: 64 / 12, passives: 0, detractors: 0 } });
  expect(weightedMean([])).toBeNull();
});

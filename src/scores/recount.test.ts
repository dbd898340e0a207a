import fc from 'fast-check';
import { distanceFrom, recompare, recount } from '../../test/support/recount';
import { changeEffects } from './changeEffects';
import { compareCounts } from './compareCounts';
import { concealedParts } from './concealedParts';
import { contributions } from './contributions';
import { netPromoterCounts } from './netPromoterCounts';
import { partsOf } from './partsOf';
import { scoreOfBins, type ScoreTerms } from './scoreOfBins';
import { usualMinimums } from './suppressionPolicy';

const terms: ScoreTerms = { instrument: 'TNPS', scale: [0, 10], formula: 'NET_PROMOTER', method: null, level: 0.95 };

const binsOf = (answers: number[]): number[] => Array.from({ length: 11 }, (_, score) => answers.filter((each) => each === score).length);

const scoreOf = (answers: number[], more: Partial<ScoreTerms> = {}) => scoreOfBins(binsOf(answers), { ...terms, ...more }, usualMinimums);

/** Answers of three parts over two periods. Some data sets lean to one end, so that edges are met. */
const answer = fc.record({ part: fc.constantFrom('a', 'b', 'c'), period: fc.constantFrom(0, 1), score: fc.integer({ min: 0, max: 10 }) });
const leaning = fc.record({ part: fc.constantFrom('a', 'b'), period: fc.constant(0), score: fc.constantFrom(8, 9, 10) });
const dataSet = fc.oneof({ weight: 4, arbitrary: fc.array(answer, { maxLength: 120 }) }, { weight: 1, arbitrary: fc.array(leaning, { maxLength: 30 }) });

const scores = (answers: { score: number }[]): number[] => answers.map(({ score }) => score);

test('every figure of 1,200 random data sets is what a second count from the raw answers gives', () => {
  fc.assert(fc.property(dataSet, (all) => {
    const answers = scores(all);
    const expected = recount(answers);
    const found = scoreOf(answers, { method: 'ADJUSTED_WALD' });
    expect(found.n).toBe(expected.n);
    if (expected.n === 0) return expect(found.state).toBe('NO_ANSWERS');
    if (expected.n < 5) return expect([found.state, found.value, found.interval, found.promoters, found.mean]).toEqual(['SUPPRESSED', null, null, null, null]);
    expect([found.promoters, found.passives, found.detractors]).toEqual([expected.promoters, expected.passives, expected.detractors]);
    expect(found.value).toBeCloseTo(expected.value!, 9);
    expect(found.mean).toBeCloseTo(expected.mean!, 9);
    expect(found.promoterShare! + found.passiveShare! + found.detractorShare!).toBeCloseTo(100, 9);
    expect(found.interval!.lower).toBeCloseTo(expected.lower, 6);
    expect(found.interval!.upper).toBeCloseTo(expected.upper, 6);
    expect(found.lowBase).toBe(expected.n < 30);
    return undefined;
  }), { numRuns: 1_200 });
}, 60_000);

test('the bounds of Tango\'s interval lie where the restricted likelihood puts them', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 5, maxLength: 20 }), (answers) => {
    const { lower, upper } = scoreOf(answers, { method: 'TANGO' }).interval!;
    if (lower > -100) expect(distanceFrom(answers, lower)).toBeCloseTo(1.959964, 3);
    if (upper < 100) expect(distanceFrom(answers, upper)).toBeCloseTo(-1.959964, 3);
  }), { numRuns: 150 });
}, 60_000);

test('differences, parts, effects and contributions of 1,000 random data sets are recounted as well', () => {
  fc.assert(fc.property(dataSet, (all) => {
    const [before, after] = [0, 1].map((period) => all.filter((each) => each.period === period)) as [typeof all, typeof all];
    const { difference, standardError, p } = compareCounts(netPromoterCounts(binsOf(scores(before))), netPromoterCounts(binsOf(scores(after))), 0.95);
    const expected = recompare(scores(before), scores(after));
    expect(100 * difference).toBeCloseTo(expected.difference, 9);
    expect(100 * standardError).toBeCloseTo(expected.error, 9);
    expect(p).toBeCloseTo(expected.p, 7);
    const names = ['a', 'b', 'c'];
    const partIn = (answers: typeof all, name: string) => recount(scores(answers.filter((each) => each.part === name)));
    const parts = partsOf(before.map(({ part, score }) => ({ name: part, bins: binsOf([score]) })));
    expect(Object.fromEntries(parts.map(({ name, n }) => [name, n]))).toEqual(Object.fromEntries(names.map((name) => [name, partIn(before, name).n]).filter(([, n]) => n !== 0)));
    const hidden = concealedParts(parts.map(({ n }) => n), before.length, 5);
    parts.forEach(({ n }, index) => { if (n < 5) expect(hidden[index]).toBe(true); });
    if (before.length === 0 || after.length === 0) return;
    const [old, now] = [recount(scores(before)), recount(scores(after))];
    const effects = changeEffects(names.map((name) => ({ before: { n: partIn(before, name).n, score: partIn(before, name).value }, after: { n: partIn(after, name).n, score: partIn(after, name).value } })));
    expect(effects.reduce((sum, { within, mix }) => sum + within + mix, 0)).toBeCloseTo(now.value! - old.value!, 8);
    const contributed = contributions(parts.map(({ name, n }) => ({ n, score: partIn(before, name).value! })), { n: old.n, score: old.value! });
    expect(contributed.reduce((sum, each) => sum + each, 0)).toBeCloseTo(0, 8);
  }), { numRuns: 1_000 });
}, 60_000);

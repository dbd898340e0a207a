import fc from 'fast-check';
import { benjaminiHochberg } from './benjaminiHochberg';
import { compareCounts } from './compareCounts';
import { comparePaired } from './comparePaired';
import { decidingLevels } from './decidingLevels';

test('one alone is decided at the level asked for; of five, by how many would be found beside it', () => {
  expect(decidingLevels([0.03], 0.95)).toEqual([0.95]);
  const levels = decidingLevels([0.001, 0.015, 0.022, 0.4, 0.9], 0.95).map((level) => Number(level.toFixed(4)));
  // Three are found; a fourth would have to be below 4 of 5 parts of 0.05.
  expect(levels).toEqual([0.97, 0.97, 0.97, 0.96, 0.96]);
});

test('the pair that the trial met: with an interval without 0 it was said not to be distinguishable, for want of fewer answers than there were', () => {
  const [first, second] = [{ promoters: 220, passives: 69, detractors: 90 }, { promoters: 278, passives: 90, detractors: 71 }];
  const alone = compareCounts(first, second, 0.95);
  expect(alone.lower > 0).toBe(true);
  const [level] = decidingLevels([alone.p, 0.5, 0.6], 0.95);
  const beside = compareCounts(first, second, level!);
  expect([alone.p > 1 - level!, beside.lower < 0, beside.needed! > 379]).toEqual([true, true, true]);
});

const anyCounts = fc.record({ promoters: fc.nat({ max: 400 }), passives: fc.nat({ max: 200 }), detractors: fc.nat({ max: 300 }) }).filter(({ promoters, passives, detractors }) => promoters + passives + detractors > 4);
const anyMoves = fc.array(fc.array(fc.oneof({ arbitrary: fc.constant(0), weight: 2 }, { arbitrary: fc.nat({ max: 60 }), weight: 1 }), { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 }).filter((rows) => rows.flat().some((count) => count > 0));
type Counts = Parameters<typeof compareCounts>[0];
const nOf = ({ promoters, passives, detractors }: Counts): number => promoters + passives + detractors;

/** A comparison at any level, with the numbers of answers of its sides. */
const near = (counts: Counts): fc.Arbitrary<Counts> => fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 })).map(([promoters, detractors]) => ({ ...counts, promoters: counts.promoters + promoters, detractors: counts.detractors + detractors }));
const anyComparison = fc.oneof(
  anyCounts.chain((a) => near(a).map((b) => ({ at: (level: number) => compareCounts(a, b, level), sides: [nOf(a), nOf(b)] }))),
  fc.tuple(anyCounts, anyCounts).map(([a, b]) => ({ at: (level: number) => compareCounts(a, b, level), sides: [nOf(a), nOf(b)] })),
  anyMoves.map((moves) => ({ at: (level: number) => comparePaired(moves, level), sides: [comparePaired(moves, 0.95).n] })),
);

test('of any family, verdict, interval and answers needed of each comparison agree, and the verdict is that of Benjamini and Hochberg', () => {
  let [found, others] = [0, 0];
  fc.assert(fc.property(fc.array(anyComparison, { minLength: 1, maxLength: 20 }), fc.constantFrom(0.5, 0.8, 0.9, 0.95, 0.99, 0.999), (family, level) => {
    const values = family.map(({ at }) => at(level).p);
    const adjusted = benjaminiHochberg(values);
    decidingLevels(values, level).forEach((each, index) => {
      const { p, lower, upper, needed } = family[index]!.at(each);
      const { sides } = family[index]!;
      const distinguishable = p <= 1 - each;
      if (Math.abs(adjusted[index]! - (1 - level)) > 1e-9) expect(distinguishable).toBe(adjusted[index]! <= 1 - level);
      expect(each).toBeGreaterThanOrEqual(level);
      if (Math.abs(p - (1 - each)) < 1e-9) return;
      expect(lower > 0 || upper < 0).toBe(distinguishable);
      if (distinguishable) expect(needed!).toBeLessThanOrEqual(Math.max(...sides));
      else if (needed !== null) expect(needed).toBeGreaterThan(Math.min(...sides));
      if (distinguishable) found += 1;
      else others += 1;
    });
  }), { numRuns: 400 });
  expect([found > 500, others > 500]).toEqual([true, true]);
}, 60_000);

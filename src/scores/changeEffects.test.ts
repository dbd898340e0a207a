import { changeEffects } from './changeEffects';
import { contributions } from './contributions';
import { netPromoterCounts } from './netPromoterCounts';
import { netPromoterScore } from './netPromoterScore';
import { poolBins } from './poolBins';

test('both parts improve and the whole falls: +2.5 within, -5.9 of mix', () => {
  const effects = changeEffects([
    { before: { n: 60, score: 60 }, after: { n: 40, score: 62 } },
    { before: { n: 40, score: 30 }, after: { n: 60, score: 33 } },
  ]);
  expect(effects.reduce((sum, { within }) => sum + within, 0)).toBeCloseTo(2.5, 10);
  expect(effects.reduce((sum, { mix }) => sum + mix, 0)).toBeCloseTo(-5.9, 10);
});

test('a part that comes or goes only mixes', () => {
  const [stays, comes] = changeEffects([{ before: { n: 10, score: 20 }, after: { n: 10, score: 20 } }, { before: { n: 0, score: null }, after: { n: 10, score: 60 } }]);
  expect([stays!.within, comes!.within]).toEqual([0, 0]);
  expect(stays!.mix + comes!.mix).toBeCloseTo(20, 10);
});

test('contributions of parts add up to nothing', () => {
  const found = contributions([{ n: 60, score: 60 }, { n: 40, score: 30 }], { n: 100, score: 48 });
  expect(found[0]).toBeCloseTo(7.2, 10);
  expect(found[0]! + found[1]!).toBeCloseTo(0, 10);
});

test('two quarters are pooled from counts: 44, not the mean 35', () => {
  const quarter = (p: number, s: number, d: number) => [d, 0, 0, 0, 0, 0, 0, s, 0, 0, p];
  const pooled = netPromoterScore(netPromoterCounts(poolBins([quarter(20, 20, 10), quarter(120, 60, 20)])))!;
  expect(100 * pooled.score).toBeCloseTo(44, 10);
});

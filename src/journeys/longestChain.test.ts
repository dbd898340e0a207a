import fc from 'fast-check';
import { longestChain } from './longestChain';

/** Tries every chain. */
function heaviest(weights: number[][], i = 0, j = 0): number {
  if (i >= weights.length || j >= weights[0]!.length) return 0;
  const own = weights[i]![j]!;
  return Math.max(own > 0 ? own + heaviest(weights, i + 1, j + 1) : 0, heaviest(weights, i + 1, j), heaviest(weights, i, j + 1));
}

test('a chain is as heavy as any and keeps both orders', () => {
  const tables = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([lefts, rights]) => fc.array(fc.array(fc.nat(3), { minLength: rights, maxLength: rights }), { minLength: lefts, maxLength: lefts }));
  fc.assert(fc.property(tables, (weights) => {
    const chain = longestChain(weights.length, weights[0]!.length, (i, j) => weights[i]![j]!);
    expect(chain.reduce((sum, [i, j]) => sum + weights[i]![j]!, 0)).toBe(heaviest(weights));
    expect(chain.every(([i, j], at) => weights[i]![j]! > 0 && (at === 0 || (chain[at - 1]![0] < i && chain[at - 1]![1] < j)))).toBe(true);
  }));
});

test('two sides of which one is empty have no chain', () => expect([longestChain(0, 3, () => 1), longestChain(2, 0, () => 1)]).toEqual([[], []]));

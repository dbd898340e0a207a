import fc from 'fast-check';
import { concealsBeside, publishScopes } from './concealedScopes';
import type { Cell } from './publishedSets';

const concealedScopes = (...asked: Parameters<typeof publishScopes>): boolean[] => publishScopes(...asked).hidden;

const cells = (counts: Record<string, number>, minimum = 5): Map<string, Cell> => new Map(Object.entries(counts).map(([name, n]) => [name, { n, minimum, customers: null }]));

test('a point cannot be had as its touchpoint less the others', () => {
  expect(concealedScopes([['a', 'b', 'c'], ['a'], ['b'], ['c']], cells({ a: 3, b: 50, c: 40 }))).toEqual([false, true, false, true]);
});

test('nor as the difference of two', () => expect(concealedScopes([['a', 'b'], ['a']], cells({ a: 50, b: 2 }))).toEqual([false, true]));

test('nor by a way round: the points of one channel and one touchpoint, and what they share', () => {
  expect(concealedScopes([['a', 'b', 'c', 'd'], ['a', 'b'], ['a', 'c'], ['b'], ['c'], ['d']], cells({ a: 3, b: 20, c: 30, d: 40 }))).toEqual([false, true, false, false, true, false]);
});

test('the same answers twice, and sets apart, are shown; one without answers hides nothing', () => {
  expect(concealedScopes([['a'], ['a'], ['b'], ['c'], ['x']], cells({ a: 50, b: 9, c: 0 }))).toEqual([false, false, false, false, false]);
});

test('the strictest policy of those concerned holds', () => {
  expect(concealedScopes([['a', 'b'], ['a'], ['b']], new Map([['a', { n: 9, minimum: 5, customers: null }], ['b', { n: 50, minimum: 10, customers: null }]]))).toEqual([false, false, false]);
  expect(concealedScopes([['a', 'b'], ['a'], ['b']], new Map([['a', { n: 9, minimum: 10, customers: null }], ['b', { n: 50, minimum: 5, customers: null }]]))).toEqual([false, true, true]);
});

test('what is no object by itself is shown where it follows from what objects show', () => {
  const counted = cells({ a: 3, b: 30, c: 40 });
  const family = [['a', 'b', 'c'], ['b']];
  expect(concealedScopes(family, counted)).toEqual([false, false]);
  const others = [['c'], ['a', 'c'], ['b', 'a'], ['b', 'x'], ['x']];
  expect(others.map(publishScopes(family, counted).conceals)).toEqual([true, false, true, false, false]);
  // Where one of them is kept back for another reason, less follows.
  expect(others.map(concealsBeside([['a', 'b', 'c']], counted))).toEqual([true, true, true, true, false]);
  expect(others.map(concealsBeside([['a', 'b', 'c']], cells({ a: 30, b: 30, c: 40 })))).toEqual([true, true, true, true, false]);
});

/** Whether a cell follows from sets: least squares leaves nothing over. Solved by projecting, one set after the other, without elimination. */
function follows(cell: number, sets: number[][]): boolean {
  const dot = (a: number[], b: number[]): number => a.reduce((sum, each, i) => sum + each * b[i]!, 0);
  const basis: number[][] = [];
  const rest = (vector: number[]): number[] => basis.reduce((left, each) => left.map((value, i) => value - dot(left, each) * each[i]!), vector);
  for (const set of sets) {
    const left = rest(rest(set));
    const length = Math.sqrt(dot(left, left));
    if (length > 1e-6) basis.push(left.map((value) => value / length));
  }
  const unit = sets[0]!.map((_, i) => (i === cell ? 1 : 0));
  const left = rest(rest(unit));
  return dot(left, left) < 1e-9;
}

test('of a thousand random registries, no adding and taking away of what is shown tells a cell of too few', () => {
  const registry = fc.record({ counts: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 3, maxLength: 9 }), sets: fc.array(fc.array(fc.nat({ max: 8 }), { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 14 }) });
  fc.assert(fc.property(registry, ({ counts, sets }) => {
    const names = counts.map((_, i) => `c${i}`);
    const family = [names, ...names.map((name) => [name]), ...sets.map((set) => [...new Set(set.map((place) => names[place % names.length]!))])];
    const hidden = concealedScopes(family, cells(Object.fromEntries(names.map((name, i) => [name, counts[i]!]))));
    const shown = family.filter((_, i) => !hidden[i]).map((set) => names.map((name) => (set.includes(name) ? 1 : 0)));
    if (shown.length > 0) counts.forEach((n, cell) => { if (n < 5) expect(follows(cell, shown)).toBe(false); });
    // Where nothing is small, nothing is hidden.
    if (counts.every((n) => n >= 5)) expect(hidden).not.toContain(true);
    // Which came first does not matter.
    const backward = concealedScopes([...family].reverse(), cells(Object.fromEntries(names.map((name, i) => [name, counts[i]!]))));
    expect([...backward].reverse()).toEqual(hidden);
  }), { numRuns: 1_000 });
}, 60_000);

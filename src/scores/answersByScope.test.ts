import fc from 'fast-check';
import { answersByCode, scopeFamily } from './answersByScope';
import type { Bins } from './netPromoterCounts';
import type { PeriodCounts, RegisteredDeployment } from './scopeAnswers';
import { togetherKey } from './scopeUnion';

const codes = ['fee', 'login', 'order'];
const minimum = 5;

/** A point: how many answers there are with each code and with none, and to which journeys it belongs. */
const anyPoint = fc.record({ n: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 4, maxLength: 4 }), journeys: fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { maxLength: 4 }) });
const anyRegistry = fc.array(anyPoint, { minLength: 2, maxLength: 7 });

type Points = { n: number[]; journeys: number[] }[];

const registered = (points: Points): RegisteredDeployment[] => points.map(({ journeys }, i) => ({
  deployment: `d${i}`, point: `MeasurementPoint:p${i}`, touchpoint: null, channel: null, subsidiary: 'Subsidiary:s', minimums: null, instrument: 'TNPS', scaleMin: 0, scaleMax: 10,
  scopes: ['Subsidiary:s', `MeasurementPoint:p${i}`, ...journeys.map((journey) => `Journey:j${journey}`)],
}));

const binsOf = (n: number): Bins => [...new Array<number>(10).fill(0), n];

const counts = (points: Points): PeriodCounts => ({
  totals: new Map(points.map(({ n }, i) => [`d${i}`, binsOf(n.reduce((sum, each) => sum + each))])),
  segments: new Map(codes.map((code, place) => [code, new Map(points.map(({ n }, i): [string, Bins] => [`d${i}`, binsOf(n[place]!)]))])),
  customers: () => new Map(),
});

const dot = (a: number[], b: number[]): number => a.reduce((sum, each, i) => sum + each * b[i]!, 0);

/** What adding and taking away makes of rows, found by projecting, one after the other, without elimination. */
function spanOf(rows: number[][]): (row: number[]) => boolean {
  const basis: number[][] = [];
  const rest = (row: number[]): number[] => basis.reduce((left, each) => left.map((value, i) => value - dot(left, each) * each[i]!), row);
  for (const row of rows) {
    const left = rest(rest(row));
    const length = Math.sqrt(dot(left, left));
    if (length > 1e-6) basis.push(left.map((value) => value / length));
  }
  return (row) => { const left = rest(rest(row)); return dot(left, left) < 1e-9; };
}

/** All unions of two or more of some, up to four. */
function unions(keys: string[]): string[] {
  const found: string[][] = keys.map((key) => [key]);
  for (const each of found) if (each.length < 4) for (const key of keys) if (key > each.at(-1)!) found.push([...each, key]);
  return found.filter(({ length }) => length > 1).map(togetherKey);
}

/** Every object and every union of several, asked about the whole or one segment: what is shown, and what is kept back, as rows over the points. */
function askAll(points: Points, code: string | null) {
  const all = answersByCode(scopeFamily(registered(points)), counts(points))(code);
  const singles = [...new Set(registered(points).flatMap(({ scopes }) => scopes))].sort();
  const place = code === null ? -1 : codes.indexOf(code);
  const size = ({ n }: Points[number]): number => (place < 0 ? n.reduce((sum, each) => sum + each) : n[place]!);
  const tell = (scope: string) => {
    const { deployments, concealed } = all.answersOf(scope);
    const within = new Set(deployments.map(({ deployment }) => deployment));
    const row = points.map((point, i) => (within.has(`d${i}`) && size(point) > 0 ? 1 : 0));
    const n = points.reduce((sum, point, i) => sum + row[i]! * size(point), 0);
    // What a score shows, too: none of fewer than the minimum.
    return { scope, row, n, isShown: n >= minimum && concealed.size === 0 };
  };
  return { singles: singles.map(tell), together: unions(singles).map(tell), sizes: points.map(size) };
}

test('of random registries, whatever unions of objects are asked for, they tell nothing that single objects do not tell', () => {
  let [shown, hidden] = [0, 0];
  fc.assert(fc.property(anyRegistry, fc.constantFrom(null, ...codes), (points, code) => {
    const { singles, together } = askAll(points, code);
    const told = spanOf(singles.filter(({ isShown }) => isShown).map(({ row }) => row));
    for (const { row, isShown } of together) if (isShown) expect(told(row)).toBe(true);
    shown += together.filter(({ isShown }) => isShown).length;
    hidden += together.filter(({ isShown, n }) => !isShown && n >= minimum).length;
  }), { numRuns: 150 });
  // Both are met, often.
  expect([shown > 1_000, hidden > 1_000]).toEqual([true, true]);
}, 60_000);

test('nor can an attacker have, by adding and taking away all that is shown of objects and unions, any point or object that is kept back', () => {
  fc.assert(fc.property(anyRegistry, (points) => {
    const { singles, together, sizes } = askAll(points, null);
    const rows = [...singles, ...together].filter(({ isShown }) => isShown).map(({ row }) => row);
    if (rows.length === 0) return;
    const told = spanOf(rows);
    sizes.forEach((n, cell) => { if (n > 0 && n < minimum) expect(told(points.map((_, i) => (i === cell ? 1 : 0)))).toBe(false); });
    for (const { row, isShown, n } of [...singles, ...together]) if (!isShown && n > 0) expect(told(row)).toBe(false);
  }), { numRuns: 200 });
}, 60_000);

test('where nothing is small, every union is shown; whatever is asked beside it', () => {
  fc.assert(fc.property(anyRegistry, (points) => {
    const many = points.map((point) => ({ ...point, n: point.n.map((n) => n + minimum) }));
    expect(askAll(many, null).together.every(({ isShown }) => isShown)).toBe(true);
  }), { numRuns: 100 });
});

test('an answer that belongs to two of the objects counts once, in whatever order they are named', () => {
  const points = [{ n: [10, 0, 0, 0], journeys: [0, 1] }, { n: [20, 0, 0, 0], journeys: [1] }];
  const { answersOf } = answersByCode(scopeFamily(registered(points)), counts(points))(null);
  expect(answersOf(togetherKey(['Journey:j1', 'Journey:j0', 'Journey:j1'])).deployments.map(({ deployment }) => deployment)).toEqual(['d0', 'd1']);
  expect(togetherKey(['Journey:j1', 'Journey:j1'])).toBe('Journey:j1');
});

/** Points whose answers name customers, of whom the same may have answered at several; to which journeys each belongs. */
const anyNamedRegistry = fc.array(fc.record({ customers: fc.array(fc.integer({ min: 0, max: 11 }), { maxLength: 14 }), journeys: fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { maxLength: 4 }) }), { minLength: 2, maxLength: 7 });

test('nothing of fewer customers than the minimum is shown, however many answers they gave, and an attacker has no such point or object', () => {
  let [few, shown] = [0, 0];
  fc.assert(fc.property(anyNamedRegistry, (named) => {
    const points = named.map(({ customers, journeys }) => ({ n: [customers.length, 0, 0, 0], journeys }));
    const givenBy = named.map(({ customers }) => new Set(customers.map((customer) => `c${customer}`)));
    const known = new Map(givenBy.flatMap((customers, i): [string, Set<string>][] => (customers.size < minimum ? [[`d${i}`, customers]] : [])));
    const all = answersByCode(scopeFamily(registered(points)), { ...counts(points), customers: () => known })(null);
    const singles = [...new Set(registered(points).flatMap(({ scopes }) => scopes))].sort();
    const tell = (scope: string) => {
      const { deployments, concealed } = all.answersOf(scope);
      const within = new Set(deployments.map(({ deployment }) => deployment));
      const row = points.map(({ n }, i) => (within.has(`d${i}`) && n[0]! > 0 ? 1 : 0));
      return { row, people: new Set(givenBy.filter((_, i) => row[i] === 1).flatMap((customers) => [...customers])).size, isShown: concealed.size === 0 };
    };
    const asked = [...singles, ...unions(singles)].map(tell);
    const rows = asked.filter(({ isShown, people }) => isShown && people > 0).map(({ row }) => row);
    for (const { people, isShown } of asked) if (people > 0 && people < minimum) expect(isShown).toBe(false);
    if (rows.length === 0) return;
    shown += rows.length;
    const told = spanOf(rows);
    const cells = points.map((_, cell) => ({ row: points.map((__, i) => (i === cell ? 1 : 0)), people: givenBy[cell]!.size }));
    for (const { row, people } of [...asked.slice(0, singles.length), ...cells]) {
      if (people === 0 || people >= minimum) continue;
      expect(told(row)).toBe(false);
      few += 1;
    }
  }), { numRuns: 100 });
  expect([few > 100, shown > 300]).toEqual([true, true]);
}, 60_000);

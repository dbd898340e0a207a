import fc from 'fast-check';
import { answersByCode, scopeFamily, type ScopeFamily } from './answersByScope';
import { concealedParts } from './concealedParts';
import { concealsBeside, publishScopes } from './concealedScopes';
import { kindOf } from './kindOf';
import { answersIn, type Bins } from './netPromoterCounts';
import type { Cell } from './publishedSets';
import type { PeriodCounts, RegisteredDeployment } from './scopeAnswers';
import { scopesIn, togetherKey } from './scopeUnion';

const codes = ['fee', 'login', 'order', 'none'];

/** A point: its answers with each code and with none, its minimum, instrument and journeys, and who answered where few did. */
const anyPoint = fc.record({
  n: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9 })), { minLength: codes.length, maxLength: codes.length }), rest: fc.integer({ min: 0, max: 9 }), minimum: fc.constantFrom(2, 4, 5),
  instrument: fc.constantFrom<'TNPS' | 'RNPS'>('TNPS', 'TNPS', 'RNPS'), journeys: fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { maxLength: 3 }), people: fc.option(fc.integer({ min: 1, max: 4 })),
});
const anyRegistry = fc.array(anyPoint, { minLength: 1, maxLength: 6 });
type Points = (typeof anyRegistry extends fc.Arbitrary<infer Of> ? Of : never);

const registered = (points: Points): RegisteredDeployment[] => points.map(({ journeys, minimum, instrument }, i) => ({
  deployment: `d${i}`, point: `MeasurementPoint:p${i}`, touchpoint: null, channel: null, subsidiary: 'Subsidiary:s', minimums: [minimum, minimum + 1, 30], instrument, scaleMin: 0, scaleMax: 10,
  scopes: ['Subsidiary:s', `MeasurementPoint:p${i}`, ...journeys.map((journey) => `Journey:j${journey}`)],
}));

const binsOf = (n: number): Bins => [...new Array<number>(10).fill(0), n];

const counts = (points: Points): PeriodCounts => ({
  totals: new Map(points.map(({ n, rest }, i) => [`d${i}`, binsOf(rest + n.reduce((sum, each) => sum + each))])),
  segments: new Map(codes.map((code, place) => [code, new Map(points.flatMap(({ n }, i): [string, Bins][] => (n[place] === 0 && i % 2 === 0 ? [] : [[`d${i}`, binsOf(n[place]!)]])))])),
  customers: () => new Map(points.flatMap(({ people }, i): [string, Set<string>][] => (people === null ? [] : [[`d${i}`, new Set(Array.from({ length: people }, (_, place) => `c${place}`))]]))),
});

/** The same, code by code and set by set: of every set all codes are looked through, and every set is published. */
function slowly(family: ScopeFamily, { totals, segments, customers }: PeriodCounts, code: string | null) {
  const size = (bins: ReadonlyMap<string, Bins>, deployments: readonly string[]): number => deployments.reduce((sum, each) => sum + answersIn(bins.get(each) ?? []), 0);
  const bins = new Map([...code === null ? totals : segments.get(code) ?? []].filter(([, each]) => answersIn(each) > 0));
  const cells = new Map([...bins].map(([deployment, each]): [string, Cell] => [deployment, { n: answersIn(each), minimum: family.minimums.get(deployment)!, customers: customers(code).get(deployment) ?? null }]));
  const place = code === null ? -1 : [...segments.keys()].indexOf(code);
  const isTold = (deployments: readonly string[]): boolean => place >= 0
    && concealedParts([...segments.values()].map((each) => size(each, deployments)), size(totals, deployments), Math.max(...deployments.map((each) => family.minimums.get(each)!)))[place]!;
  const among = publishScopes(family.sets.map(({ deployments }) => deployments), cells);
  const told = family.sets.map(({ deployments }) => isTold(deployments));
  const conceals = told.includes(true) ? concealsBeside(family.sets.filter((_, index) => !among.hidden[index] && !told[index]).map(({ deployments }) => deployments), cells) : among.conceals;
  const concealed = (scopeKey: string): string[] => {
    const deployments = [...new Map(scopesIn(scopeKey).flatMap((scope) => family.members.get(scope) ?? []).map((each) => [each.deployment, each])).values()];
    return [...new Set(deployments.map(kindOf))].filter((kind) => {
      const set = deployments.filter((each) => kindOf(each) === kind).map(({ deployment }) => deployment);
      return isTold(set) || (family.members.has(scopeKey) ? among.hidden[family.sets.findIndex((each) => each.scope === scopeKey && each.kind === kind)]! : conceals(set));
    });
  };
  return { concealed, conceals };
}

test('what is worked out once for all segments says of each, of every object and union, what is found segment by segment', () => {
  let [kept, shown] = [0, 0];
  fc.assert(fc.property(anyRegistry, (points) => {
    const family = scopeFamily(registered(points));
    const ofCode = answersByCode(family, counts(points));
    const singles = [...family.members.keys()].sort();
    const scopes = [...singles, ...singles.flatMap((first) => singles.filter((second) => second > first).map((second) => togetherKey([first, second])))];
    for (const code of [null, ...codes, 'unknown']) {
      const [quick, slow] = [ofCode(code), slowly(family, counts(points), code)];
      for (const scope of scopes) expect([code, scope, [...quick.answersOf(scope).concealed]]).toEqual([code, scope, slow.concealed(scope)]);
      const parts = points.map((_, i) => [`d${i}`, ...(points[i + 1] ? [`d${i + 1}`] : [])]);
      expect(quick.conceals(parts)).toEqual(parts.map(slow.conceals));
      kept += scopes.filter((scope) => slow.concealed(scope).length > 0).length;
      shown += scopes.filter((scope) => slow.concealed(scope).length === 0).length;
    }
  }), { numRuns: 150 });
  expect([kept > 2_000, shown > 2_000]).toEqual([true, true]);
}, 120_000);

test('of 5,000 segments all are decided in less than two seconds of the processor', () => {
  const points: Points = Array.from({ length: 60 }, (_, i) => ({ n: [], rest: 0, minimum: 5, instrument: 'TNPS', journeys: [i % 4], people: null }));
  const family = scopeFamily(registered(points));
  const segments = new Map(Array.from({ length: 5_000 }, (_, i) => [`code-${i}`, new Map([[`d${i % 60}`, binsOf(1 + (i % 9))]])]));
  const totals = new Map(points.map((_, i) => [`d${i}`, binsOf(1_000)]));
  const before = process.cpuUsage();
  const ofCode = answersByCode(family, { totals, segments, customers: () => new Map() });
  const concealed = [...segments.keys()].filter((code) => ofCode(code).answersOf('Subsidiary:s').concealed.size > 0);
  expect(concealed.length).toBeGreaterThan(2_000);
  expect(process.cpuUsage(before).user / 1_000).toBeLessThan(2_000);
});

import fc from 'fast-check';
import { weakestProvenance } from '../../src/gaps/weakestProvenance';
import type { GapFacts } from '../../src/gaps/gapFacts';
import { Provenance } from '../../src/registry/provenance';
import { benchmarkFacts, figureFacts, gapFacts, journeyFacts, legFacts, named, pathFacts, pointFacts, stageFacts, targetFacts, touchpointFacts } from './gapFacts';

const provenance = fc.constantFrom(...(Object.keys(Provenance) as Provenance[]));
const codes = ['t1', 't2', 't3', 't4', 't5'];
const code = fc.constantFrom(...codes);
const company = fc.constantFrom('Subsidiary:a', 'Subsidiary:b', 'Subsidiary:c');
const side = fc.constantFrom('ONLINE' as const, 'OFFLINE' as const);
const day = fc.option(fc.constantFrom('2020-01-01', '2021-06-01', '2021-12-31'), { nil: null });

const touchpoint = (key: string) => fc.record({
  subsidiary: company, importance: fc.integer({ min: 1, max: 5 }), serviceNode: fc.boolean(), provenance, validFrom: day,
  owner: fc.option(fc.record({ key: fc.constantFrom('Department:d', 'Department:e', 'Department:gone'), provenance }), { nil: null }),
  channels: fc.array(fc.record({ key: fc.constantFrom('Channel:web', 'Channel:counter'), provenance, side }), { minLength: 1, maxLength: 2 }),
  archetypes: fc.uniqueArray(fc.record({ key: fc.constantFrom('Archetype:k', 'Archetype:l'), provenance }), { selector: (tie) => tie.key, maxLength: 2 }),
  handsOverTo: fc.array(fc.record({ key: code.map((each) => `Touchpoint:${each}`), provenance }), { maxLength: 1 }),
}).map((drawn) => touchpointFacts(key, drawn));

const stage = (key: string) => fc.record({ at: fc.uniqueArray(code, { maxLength: 3 }), momentOfTruth: fc.boolean(), anyTime: fc.boolean(), provenance, stepProvenance: provenance })
  .map(({ at, stepProvenance, ...drawn }) => stageFacts(key, at, drawn, stepProvenance));

const journey = (key: string, reference: string | null) => fc.record({ stages: fc.tuple(stage(`${key}/1`), stage(`${key}/2`), stage(`${key}/3`)), subsidiary: company, provenance })
  .map(({ stages, ...drawn }) => journeyFacts(key, stages, { ...drawn, reference }));

const figure = (key: string) => fc.record({
  about: fc.uniqueArray(fc.oneof(company, code.map((each) => `Touchpoint:${each}`)), { minLength: 1, maxLength: 2 }), provenance,
  metric: fc.constantFrom('RNPS' as const, 'TNPS' as const, 'DETRACTOR_SHARE' as const, 'COMPETITIVE_RANK' as const, 'DECLARED_SERVICE_NODES' as const, 'DECLARED_ONLINE_NODES' as const, 'DECLARED_OFFLINE_NODES' as const),
  year: fc.constantFrom(2019, 2020, 2021, null), value: fc.option(fc.integer({ min: 1, max: 99 }), { nil: null }), rank: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }),
  delta: fc.option(fc.integer({ min: -9, max: 9 }), { nil: null }), deltaBasis: fc.constantFrom('ABSOLUTE' as const, 'AMBIGUOUS' as const), source: fc.constantFrom('Source:s', 'Source:u'),
}).map(({ year, ...drawn }) => figureFacts(key, { ...drawn, ...(year === null ? { periodFrom: null, periodTo: null } : { periodFrom: `${year}-01-01`, periodTo: `${year + 1}-01-01` }) }));

/** A registry of five touchpoints, three journeys of which one is a variant, a path, points, figures and targets, with everything left to chance. */
export const generatedRegistry: fc.Arbitrary<GapFacts> = fc.record({
  touchpoints: fc.tuple(...codes.map(touchpoint)),
  journeys: fc.tuple(journey('j', null), journey('r', null), journey('v', 'Journey:r')),
  points: fc.array(fc.record({ at: code, provenance, active: fc.boolean(), validTo: day }).map(({ at, ...drawn }) => pointFacts(at, drawn)), { maxLength: 4 }).map((points) => points.map((point, index) => ({ ...point, key: `${point.key}${index}` }))),
  legs: fc.array(fc.record({ begins: fc.integer({ min: 0, max: 3 }).map((each) => each === 0), at: code, side, momentOfTruth: fc.boolean(), provenance, placeProvenance: provenance }), { maxLength: 6 }), path: provenance,
  figures: fc.tuple(figure('f1'), figure('f2'), figure('f3'), figure('f4')),
  target: fc.record({ value: fc.integer({ min: 1, max: 99 }), about: code.map((each) => [`Touchpoint:${each}`]), provenance }),
  benchmark: fc.record({ value: fc.integer({ min: 1, max: 99 }), provenance, metric: fc.constantFrom('TNPS' as const, 'DETRACTOR_SHARE' as const), about: fc.oneof(company, code.map((each) => `Touchpoint:${each}`)).map((each) => [each]) }),
  names: fc.tuple(provenance, provenance, provenance),
}).map(({ touchpoints, journeys, points, legs, path, figures, target, benchmark, names: [k, l, gone] }) => {
  const placed = touchpoints.map((each) => ({
    ...each,
    places: journeys.flatMap(({ key, stages }) => stages.flatMap(({ key: at, momentOfTruth, provenance: ofStage, steps }) => steps.flatMap((step) => step.touchpoints.filter((tie) => tie.key === each.key).map((tie) => ({ journey: key, stage: at, step: step.key, momentOfTruth, provenance: weakestProvenance([ofStage, step.provenance, tie.provenance]) }))))),
  }));
  return gapFacts({
    touchpoints: placed, journeys, points, figures, targets: [targetFacts('g', target)], benchmarks: [benchmarkFacts('b', benchmark)],
    paths: [pathFacts(legs.map(({ at, side: where, begins: _, ...drawn }, index) => legFacts(at, where, { ...drawn, episode: legs.slice(0, index + 1).filter(({ begins }) => begins).length })), { provenance: path })],
    names: [named('Archetype:k', { provenance: k }), named('Archetype:l', { provenance: l }), named('Department:gone', { validTo: '2021-01-01', provenance: gone })],
  });
});

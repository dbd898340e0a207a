import fc from 'fast-check';
import type { FigureFacts, GapFacts, JourneyFacts, Named, PlaceFacts, PointFacts, StageFacts, TouchpointFacts } from '../../src/gaps/gapFacts';
import type { Provenance } from '../../src/registry/provenance';

export const provenances: Provenance[] = ['REPORTED', 'PUBLISHED', 'DERIVED', 'ILLUSTRATIVE', 'OPERATED'];

const provenance = fc.constantFrom(...provenances);

export const factsDay = '2022-03-31';

interface Shape {
  subsidiaries: number;
  touchpoints: { subsidiary: number; provenance: Provenance; importance: number; serviceNode: boolean; owner: number; sides: ('ONLINE' | 'OFFLINE')[]; archetypes: number[] }[];
  points: { touchpoint: number; channel: number; active: boolean; cadence: PointFacts['cadence']; provenance: Provenance }[];
  figures: { about: number; periodTo: string | null; provenance: Provenance }[];
  journeys: { subsidiary: number; stages: { momentOfTruth: boolean; steps: number[][] }[] }[];
}

const named = (key: string, validTo: string | null = null): Named => ({ key, name: [key, key], provenance: 'ILLUSTRATIVE', validFrom: null, validTo });

const at = <Item>(list: readonly Item[], index: number): Item => list[index % list.length]!;

function touchpointsOf({ touchpoints, subsidiaries }: Shape): TouchpointFacts[] {
  return touchpoints.map((each, index) => ({
    key: `Touchpoint:t${index}`, subsidiary: `Subsidiary:s${each.subsidiary % subsidiaries}`, name: [`接觸點${index}`, `Touchpoint ${index}`], importance: each.importance, serviceNode: each.serviceNode,
    provenance: each.provenance, validFrom: null, shapedAt: '2021-01-01T00:00:00.000Z',
    owner: each.owner === 0 ? null : { key: `Department:d${each.owner}`, provenance: 'ILLUSTRATIVE' },
    channels: each.sides.map((side, place) => ({ key: `Channel:c${place}`, provenance: 'ILLUSTRATIVE', side })),
    archetypes: each.archetypes.map((archetype) => ({ key: `Archetype:a${archetype}`, provenance: 'ILLUSTRATIVE' })), former: [], handsOverTo: [], places: [],
  }));
}

function stageOf(key: string, { momentOfTruth, steps }: Shape['journeys'][number]['stages'][number], touchpoints: TouchpointFacts[]): StageFacts {
  return {
    key, name: [key, key], momentOfTruth, anyTime: false, endsEpisode: false, provenance: 'ILLUSTRATIVE', shapedAt: '2021-01-01T00:00:00.000Z',
    steps: steps.map((alternatives, index) => ({
      key: `Step:${key}/${index}`, provenance: 'ILLUSTRATIVE', shapedAt: '2021-01-01T00:00:00.000Z', ended: [],
      touchpoints: touchpoints.length === 0 ? [] : [...new Set(alternatives.map((one) => at(touchpoints, one).key))].map((touchpoint) => ({ key: touchpoint, provenance: 'ILLUSTRATIVE' as const })),
    })),
  };
}

function journeysOf({ journeys, subsidiaries }: Shape, touchpoints: TouchpointFacts[]): JourneyFacts[] {
  return journeys.map(({ subsidiary, stages }, index) => ({
    key: `Journey:j${index}`, subsidiary: `Subsidiary:s${subsidiary % subsidiaries}`, name: [`旅程${index}`, `Journey ${index}`], provenance: 'ILLUSTRATIVE', reference: null, versions: [],
    stages: stages.map((stage, place) => stageOf(`Stage:j${index}/${place}`, stage, touchpoints)),
  }));
}

const placesIn = (journeys: JourneyFacts[], touchpoint: string): PlaceFacts[] => journeys.flatMap((journey) => journey.stages.flatMap((stage) => stage.steps
  .filter(({ touchpoints }) => touchpoints.some(({ key }) => key === touchpoint))
  .map((step): PlaceFacts => ({ journey: journey.key, stage: stage.key, step: step.key, momentOfTruth: stage.momentOfTruth, provenance: 'ILLUSTRATIVE' }))));

const figureAbout = (about: string, index: number, { periodTo, provenance: from }: Shape['figures'][number]): FigureFacts => ({
  key: `Observation:o${index}`, metric: 'TNPS', instrument: 'TNPS', scope: 'SERVICE_NODE', scopeReading: null, about: [about], source: null, periodFrom: null, periodTo, asOf: null,
  value: 10, unit: 'NPS_POINTS', decimals: 0, qualifier: 'EXACT', precision: 'AS_PRINTED', direction: null, delta: null, deltaUnit: null, deltaBasis: null, rank: null, answers: null, provenance: from,
});

function factsOf(shape: Shape): GapFacts {
  const touchpoints = touchpointsOf(shape);
  const journeys = journeysOf(shape, touchpoints);
  const subsidiaries = Array.from({ length: shape.subsidiaries }, (_, index) => named(`Subsidiary:s${index}`));
  const isSomewhere = touchpoints.length > 0;
  return {
    day: factsDay, subsidiaries, journeys, paths: [], retired: new Map(), targets: [], benchmarks: [], scores: new Map(), answersFrom: null,
    // The second department no longer exists.
    names: new Map([...subsidiaries, named('Department:d1'), named('Department:d2', '2021-01-01')].map((one) => [one.key, one])),
    touchpoints: new Map(touchpoints.map((touchpoint) => [touchpoint.key, { ...touchpoint, places: placesIn(journeys, touchpoint.key) }])),
    points: isSomewhere ? shape.points.map(({ touchpoint, active, cadence, provenance: from }, index) => ({
      key: `MeasurementPoint:m${index}`, subsidiary: at(touchpoints, touchpoint).subsidiary, touchpoint: at(touchpoints, touchpoint).key, name: ['點', 'Point'], subject: 'TOUCHPOINT', instrument: 'TNPS',
      cadence, provenance: from, validFrom: null, validTo: active ? null : '2021-01-01', active,
    })) : [],
    figures: isSomewhere ? shape.figures.map((figure, index) => figureAbout(at(touchpoints, figure.about).key, index, figure)) : [],
  };
}

const small = fc.nat({ max: 30 });

const shape: fc.Arbitrary<Shape> = fc.record({
  subsidiaries: fc.integer({ min: 1, max: 4 }),
  touchpoints: fc.array(fc.record({ subsidiary: small, provenance, importance: fc.integer({ min: 1, max: 5 }), serviceNode: fc.boolean(), owner: fc.nat({ max: 2 }), sides: fc.array(fc.constantFrom('ONLINE' as const, 'OFFLINE' as const), { maxLength: 3 }), archetypes: fc.uniqueArray(fc.nat({ max: 3 }), { maxLength: 2 }) }), { maxLength: 12 }),
  points: fc.array(fc.record({ touchpoint: small, channel: fc.nat({ max: 2 }), active: fc.boolean(), cadence: fc.constantFrom('QUARTERLY' as const, 'YEARLY' as const, 'MONTHLY' as const), provenance }), { maxLength: 12 }),
  figures: fc.array(fc.record({ about: small, periodTo: fc.constantFrom(null, '2021-01-01', '2022-01-01', '2022-03-01'), provenance }), { maxLength: 12 }),
  journeys: fc.array(fc.record({ subsidiary: small, stages: fc.array(fc.record({ momentOfTruth: fc.boolean(), steps: fc.array(fc.array(small, { maxLength: 3 }), { maxLength: 3 }) }), { maxLength: 4 }) }), { maxLength: 5 }),
});

/** A registry made up at random: subsidiaries, touchpoints on zero to three channels, points, figures and journeys, with on which channel each point asks. */
export const generatedFacts: fc.Arbitrary<{ facts: GapFacts; channelOfPoint: Map<string, string> }> = shape.map((made) => ({
  facts: factsOf(made), channelOfPoint: new Map(made.points.map(({ channel }, index) => [`MeasurementPoint:m${index}`, `Channel:c${channel}`])),
}));

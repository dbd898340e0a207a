import type { BenchmarkFacts, FigureFacts, GapFacts, JourneyFacts, LegFacts, Named, PathFacts, PointFacts, StageFacts, TargetFacts, TouchpointFacts } from '../../src/gaps/gapFacts';
import type { Reconciled } from '../../src/gaps/findGaps';
import { thresholdsFrom } from '../../src/gaps/thresholds';

/** Plain facts for verbs that find gaps: everything has a usual value, and a test says only what it is about. */
const at = '2026-01-01T00:00:00.000Z';

export const usualThresholds = thresholdsFrom(new Map());

export const named = (key: string, more: Partial<Named> = {}): Named => ({ key, name: [`${key}中`, key], provenance: 'REPORTED', validFrom: null, validTo: null, ...more });

export const touchpointFacts = (key: string, more: Partial<TouchpointFacts> = {}): TouchpointFacts => ({
  key: `Touchpoint:${key}`, subsidiary: 'Subsidiary:a', name: [`${key}中`, key], importance: 3, serviceNode: true, provenance: 'REPORTED', validFrom: null, shapedAt: at,
  owner: { key: 'Department:d', provenance: 'REPORTED' }, channels: [{ key: 'Channel:web', provenance: 'REPORTED', side: 'ONLINE' }], archetypes: [], former: [], handsOverTo: [], places: [], ...more,
});

export const pointFacts = (touchpoint: string | null, more: Partial<PointFacts> = {}): PointFacts => ({
  key: `MeasurementPoint:${touchpoint ?? 'company'}@web`, subsidiary: 'Subsidiary:a', touchpoint: touchpoint === null ? null : `Touchpoint:${touchpoint}`, name: [`${touchpoint}點`, `${touchpoint} point`],
  subject: touchpoint === null ? 'COMPANY' : 'TOUCHPOINT', instrument: 'TNPS', cadence: 'QUARTERLY', provenance: 'REPORTED', validFrom: null, validTo: null, active: true, ...more,
});

export const stageFacts = (key: string, touchpoints: string[], more: Partial<StageFacts> = {}, stepProvenance: StageFacts['provenance'] = 'REPORTED'): StageFacts => ({
  key: `Stage:${key}`, name: [`${key}階段`, key], momentOfTruth: false, anyTime: false, endsEpisode: false, provenance: 'REPORTED', shapedAt: at,
  steps: [{ key: `Step:${key}/1`, provenance: stepProvenance, shapedAt: at, touchpoints: touchpoints.map((each) => ({ key: `Touchpoint:${each}`, provenance: 'REPORTED' })), ended: [] }], ...more,
});

export const journeyFacts = (key: string, stages: StageFacts[], more: Partial<JourneyFacts> = {}): JourneyFacts => ({
  key: `Journey:${key}`, subsidiary: 'Subsidiary:a', name: [`${key}旅程`, key], provenance: 'REPORTED', reference: null, versions: [], stages, ...more,
});

export const legFacts = (touchpoint: string, side: 'ONLINE' | 'OFFLINE', more: Partial<LegFacts> = {}): LegFacts => ({
  step: `Step:${touchpoint}`, stage: 'Stage:s', episode: 0, momentOfTruth: false, touchpoint: `Touchpoint:${touchpoint}`, channel: side === 'ONLINE' ? 'Channel:web' : 'Channel:counter', side, provenance: 'REPORTED', placeProvenance: 'REPORTED', ...more,
});

export const pathFacts = (legs: LegFacts[], more: Partial<PathFacts> = {}): PathFacts => ({ key: 'Path:w', journey: 'Journey:j', persona: 'Persona:p', provenance: 'REPORTED', shapedAt: at, legs, lost: [], ...more });

export const figureFacts = (key: string, more: Partial<FigureFacts> = {}): FigureFacts => ({
  key: `Observation:${key}`, metric: 'TNPS', instrument: 'TNPS', scope: 'SERVICE_NODE', scopeReading: null, about: ['Touchpoint:t'], source: 'Source:s', periodFrom: '2021-01-01', periodTo: '2022-01-01', asOf: null,
  value: null, unit: 'NPS_POINTS', decimals: 0, qualifier: 'EXACT', precision: 'AS_PRINTED', direction: null, delta: null, deltaUnit: null, deltaBasis: null, rank: null, answers: null, provenance: 'REPORTED', ...more,
});

export const targetFacts = (key: string, more: Partial<TargetFacts> = {}): TargetFacts => ({
  key: `Target:${key}`, metric: 'TNPS', about: ['Touchpoint:t'], operator: 'AT_LEAST', value: 60, unit: 'NPS_POINTS', periodFrom: null, periodTo: null, provenance: 'PUBLISHED', ...more,
});

export const benchmarkFacts = (key: string, more: Partial<BenchmarkFacts> = {}): BenchmarkFacts => ({
  key: `Benchmark:${key}`, competitor: ['同業甲', 'Rival'], metric: 'TNPS', about: ['Touchpoint:t'], value: null, unit: 'NPS_POINTS', rank: null, periodFrom: '2021-01-01', periodTo: '2022-01-01', method: ['來源未列', 'not given by the source'], source: 'Source:s', provenance: 'PUBLISHED', ...more,
});

interface Given extends Partial<Omit<GapFacts, 'touchpoints' | 'names' | 'subsidiaries'>> {
  touchpoints?: TouchpointFacts[];
  names?: Named[];
  subsidiaries?: Named[];
}

/** Facts of a group of three subsidiaries on 2022-01-31, with what is given. */
export function gapFacts({ touchpoints = [], names = [], subsidiaries, ...given }: Given = {}): GapFacts {
  const companies = subsidiaries ?? ['a', 'b', 'c'].map((key) => named(`Subsidiary:${key}`));
  const all = [...companies, named('Department:d'), named('Department:e'), named('Channel:web'), named('Channel:counter'), named('Persona:p'), named('Source:s'), named('Source:u'), ...names];
  return {
    day: '2022-01-31', subsidiaries: companies, names: new Map(all.map((each) => [each.key, each])), touchpoints: new Map(touchpoints.map((each) => [each.key, each])),
    retired: new Map(), points: [], journeys: [], paths: [], figures: [], targets: [], benchmarks: [], scores: new Map(), answersFrom: null, ...given,
  };
}

/** A reconciliation of Subsidiary:a: so many declared, so many registered. */
export const reconciledFacts = (declared: number | null, registered: number, more: Partial<Reconciled> = {}): Reconciled => ({
  subsidiary: { key: 'Subsidiary:a' }, asOf: '2022-01-31', declaredServiceNodes: declared, unregisteredServiceNodes: declared === null ? null : Math.max(0, declared - registered), agrees: declared === null ? null : declared === registered, readings: [],
  registered: { touchpoints: registered, touchpointsByProvenance: [], serviceNodes: registered, serviceNodesByProvenance: [], serviceNodesOnline: 0, serviceNodesOffline: 0, serviceNodesReported: 1, serviceNodesPublished: 0, serviceNodesAdded: 0, points: 0, pointsOnline: 0, pointsOffline: 0 },
  declared: declared === null ? [] : [{ id: 'declared', metric: 'DECLARED_SERVICE_NODES', value: declared, periodFrom: '2021-01-01', periodTo: '2022-01-01', asOf: null, provenance: 'REPORTED' } as Reconciled['declared'][number]],
  ...more,
});

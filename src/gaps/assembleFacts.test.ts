import { assembleFacts, knownFrom } from './assembleFacts';
import type { GapRows } from './gapRows';

const at = '2026-01-01T00:00:00.000Z';
const touchpoint = (key: string, more: Partial<GapRows['touchpoints'][number]> = {}): GapRows['touchpoints'][number] => ({
  key, subsidiary: 'Subsidiary:a', name: ['名', 'Name'], importance: 3, serviceNode: true, provenance: 'REPORTED', validFrom: null, validTo: null, shapedAt: at,
  owners: [['Department:d', 'OPERATED']], channels: [['Channel:web', 'DERIVED', 'ONLINE'], ['Channel:counter', 'REPORTED', 'OFFLINE']], archetypes: [['Archetype:k', 'ILLUSTRATIVE']], handsOverTo: [], ...more,
});
const stage = (key: string, touchpoints: string[], more: Partial<GapRows['stages'][number]> = {}): GapRows['stages'][number] => ({
  key, journey: 'Journey:j', name: ['段', 'Stage'], momentOfTruth: false, anyTime: false, endsEpisode: false, provenance: 'REPORTED', shapedAt: at, steps: [[`${key}/1`, 'REPORTED', at, touchpoints.map((each) => [each, 'ILLUSTRATIVE'])]], ...more,
});
const rows: GapRows = {
  names: [{ key: 'Subsidiary:a', noun: 'Subsidiary', name: ['甲', 'A'], provenance: 'REPORTED', validFrom: null, validTo: null }, { key: 'Channel:web', noun: 'Channel', name: ['網', 'Web'], provenance: 'REPORTED', validFrom: null, validTo: null }],
  touchpoints: [touchpoint('T:now'), touchpoint('T:gone', { validTo: '2021-06-01' }), touchpoint('T:later', { validFrom: '2023-01-01' })],
  points: [], standards: [],
  journeys: [{ key: 'Journey:j', subsidiary: 'Subsidiary:a', name: ['旅', 'J'], provenance: 'REPORTED', reference: null, validFrom: null, validTo: null, versions: [['2021-12-31', at]] }],
  stages: [stage('S:1', ['T:gone', 'T:now'], { momentOfTruth: true }), stage('S:any', ['T:now'], { anyTime: true }), stage('S:2', ['T:now'])],
  paths: [{ key: 'P', journey: 'Journey:j', persona: 'Persona:p', provenance: 'REPORTED', shapedAt: at, legs: [[0, 'T:gone', 'Channel:web'], [0, 'T:now', 'Channel:counter'], [1, 'T:now', 'Channel:web'], [1, 'T:now', 'Channel:none'], [2, 'T:now', 'Channel:web']] }],
  figures: [],
};

describe('the registry on a day', () => {
  const facts = assembleFacts(rows, '2022-01-31');

  test('has what exists then', () => expect([...facts.touchpoints.keys()]).toEqual(['T:now']));
  test('has relationships by name, with where they come from', () => expect(facts.touchpoints.get('T:now')).toMatchObject({
    owner: { key: 'Department:d', provenance: 'OPERATED' }, channels: [{ key: 'Channel:web', side: 'ONLINE', provenance: 'DERIVED' }, { key: 'Channel:counter', side: 'OFFLINE' }], archetypes: [{ key: 'Archetype:k' }],
  }));
  test('knows where touchpoints stand, as well founded as the step and that they stand there', () => expect(facts.touchpoints.get('T:now')!.places.map(({ stage: where, momentOfTruth, provenance }) => [where, momentOfTruth, provenance]))
    .toEqual([['S:1', true, 'ILLUSTRATIVE'], ['S:any', false, 'ILLUSTRATIVE'], ['S:2', false, 'ILLUSTRATIVE']]));
  test('knows what ended at a step', () => expect(facts.journeys[0]!.stages[0]!.steps[0]).toMatchObject({ touchpoints: [{ key: 'T:now' }], ended: ['2021-06-01'] }));
  test('tells the episodes of a path apart: one ends with each stage that says so', () => {
    const ending = assembleFacts({ ...rows, stages: rows.stages.map((each) => ({ ...each, endsEpisode: each.key !== 'S:2' })) }, '2022-01-31');
    expect(ending.paths[0]!.legs.map(({ stage: where, episode }) => [where, episode])).toEqual([['S:1', 0], ['S:2', 1]]);
    expect(facts.paths[0]!.legs.map(({ episode }) => episode)).toEqual([0, 0]);
  });

  test('takes of a path what fits: steps on the path, touchpoints that exist, channels they are delivered on', () => expect(facts.paths[0]!.legs.map(({ stage: where, touchpoint: which, side }) => [where, which, side]))
    .toEqual([['S:1', 'T:now', 'OFFLINE'], ['S:2', 'T:now', 'ONLINE']]));
});

test('a figure is known from the last day of its period, or the day of which it is the state', () => {
  expect(knownFrom({ asOf: null, periodTo: '2022-01-01' })).toBe('2021-12-31');
  expect(knownFrom({ asOf: '2023-08-30', periodTo: null })).toBe('2023-08-30');
  expect(knownFrom({ asOf: null, periodTo: null })).toBeNull();
});

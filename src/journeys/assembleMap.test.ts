import '../organisation/organisation.rules';
import { listedProperties } from '../registry/listed';
import '../sources/sources.rules';
import '../touchpoints/touchpoints.rules';
import { assembleMap, type MapParts } from './assembleMap';
import './journeys.rules';

const listed = (noun: string, stored: Record<string, unknown>): unknown[] => listedProperties(noun).map((name) => stored[name] ?? null);

const nothing: Omit<MapParts, 'journey'> = {
  subsidiaries: [], personas: [], paths: [], legs: [], stages: [], steps: [], places: [], deliveries: [], owners: [], variants: [], handOvers: [], points: [], askings: [], facts: [], touchpoints: [], channels: [], departments: [], archetypes: [],
};
const journey = () => ({ id: 'life/claim', noun: 'Journey', key: 'Journey:life/claim', version: 1 });

const parts = (): MapParts => ({
  ...nothing,
  journey: journey(),
  subsidiaries: [listed('Subsidiary', { id: 'life' })],
  stages: [listed('Stage', { id: 'apply', position: 1 }), listed('Stage', { id: 'decide', position: 2 })],
  steps: [['apply', listed('Step', { id: 'apply/1' })], ['apply', listed('Step', { id: 'apply/2' })]],
  places: [['apply/1', 'form', 0, 'REPORTED'], ['apply/1', 'desk', 1, 'ILLUSTRATIVE'], ['apply/2', 'form', 0, 'DERIVED']],
  touchpoints: [listed('Touchpoint', { id: 'desk', code: 'D' }), listed('Touchpoint', { id: 'form', code: 'F' })],
  deliveries: [['form', 'Channel:web', 0, null, 'REPORTED'], ['form', 'Channel:phone', 1, 'OFFLINE', 'ILLUSTRATIVE']],
  channels: [listed('Channel', { id: 'phone', reportingGroup: 'ONLINE' }), listed('Channel', { id: 'web', reportingGroup: 'ONLINE' })],
  owners: [['form', 'claims', 'PUBLISHED']],
  departments: [listed('Department', { id: 'claims' })],
  variants: [['form', 'report', 'ILLUSTRATIVE']],
  archetypes: [listed('Archetype', { id: 'report' })],
  handOvers: [['form', listed('Touchpoint', { id: 'desk', code: 'D' }), 'REPORTED']],
  points: [['form', listed('MeasurementPoint', { id: 'form@web' })], ['form', listed('MeasurementPoint', { id: 'form@all' })]],
  askings: [['form@web', 'Channel:web']],
  facts: [['form', listed('Fact', { id: 'P-06' }), listed('Source', { id: 'case-study' })]],
  personas: [listed('Persona', { id: 'young' })],
  paths: [[listed('Path', { id: 'claim@young' }), listed('Persona', { id: 'young' })]],
  legs: [['claim@young', 0, 'form', 'Channel:web'], ['claim@young', 1, 'desk', 'Channel:gone']],
});

describe('the parts of a map', () => {
  test('come together: stages with steps, steps with touchpoints in the order in which they were read', () => {
    const map = assembleMap(parts());
    expect(map).toMatchObject({
      id: 'life/claim', subsidiary: { id: 'life' },
      stages: [
        { id: 'apply', steps: [
          { id: 'apply/1', touchpoints: [{ position: 0, provenance: 'REPORTED', touchpoint: { code: 'F' } }, { position: 1, provenance: 'ILLUSTRATIVE', touchpoint: { code: 'D' } }] },
          { id: 'apply/2', touchpoints: [{ position: 0, provenance: 'DERIVED', touchpoint: { code: 'F' } }] },
        ] },
        { id: 'decide', steps: [] },
      ],
    });
  });

  test('give a touchpoint its edges, empty where it has none', () => {
    const [apply] = assembleMap(parts()).stages as { steps: { touchpoints: { touchpoint: object }[] }[] }[];
    const [form, desk] = apply!.steps[0]!.touchpoints.map(({ touchpoint }) => touchpoint);
    expect(form).toMatchObject({
      // The group on the edge goes before the channel's own.
      channels: [{ channel: { id: 'web' }, reportingGroup: 'ONLINE', position: 0, provenance: 'REPORTED' }, { channel: { id: 'phone' }, reportingGroup: 'OFFLINE', position: 1, provenance: 'ILLUSTRATIVE' }],
      owner: { department: { id: 'claims' }, provenance: 'PUBLISHED' },
      archetypes: [{ archetype: { id: 'report' }, provenance: 'ILLUSTRATIVE' }],
      handsOverTo: [{ touchpoint: { id: 'desk' }, provenance: 'REPORTED' }],
      measurementPoints: [{ id: 'form@web', channel: { id: 'web' } }, { id: 'form@all', channel: null }],
      facts: [{ id: 'P-06', source: { id: 'case-study' } }],
    });
    expect(desk).toMatchObject({ channels: [], owner: null, archetypes: [], handsOverTo: [], measurementPoints: [], facts: [] });
  });

  test('give a path its persona and what it takes, and bring no edges along there or behind a hand-over', () => {
    const { paths, personas } = assembleMap(parts());
    expect(personas).toMatchObject([{ id: 'young' }]);
    expect(paths).toMatchObject([{ id: 'claim@young', persona: { id: 'young' }, taken: [{ position: 0, touchpoint: { id: 'form' }, channel: { id: 'web' } }, { position: 1, touchpoint: { id: 'desk' }, channel: null }] }]);
    expect((paths as { taken: { touchpoint: object }[] }[])[0]!.taken[0]!.touchpoint).not.toHaveProperty('channels');
  });

  test('may be a journey alone', () => {
    expect(assembleMap({ ...nothing, journey: journey() })).toEqual({ ...journey(), subsidiary: null, personas: [], paths: [], stages: [] });
  });
});

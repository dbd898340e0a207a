import { stagesToAlign } from './stagesToAlign';

const named = (noun: string, id: string) => ({ noun, id, key: `${noun}:${id}`, name: [`${id}中`, id] });

const touchpoint = {
  ...named('Touchpoint', 't'), archetypes: [{ archetype: named('Archetype', 'a') }], channels: [{ channel: named('Channel', 'c'), reportingGroup: 'ONLINE' }],
  owner: { department: named('Department', 'd') }, measurementPoints: [{ validFrom: '2022-01-01', validTo: '2023-01-01' }],
};
const map = { stages: [{ ...named('Stage', 'g'), momentOfTruth: true, anyTime: false, steps: [{ ...named('Step', 's'), name: null, skippable: false, repeatable: true, touchpoints: [{ touchpoint }] }] }] };

/** The same as a frozen document holds it: slugs instead of keys, texts as objects. */
const frozen = JSON.parse(JSON.stringify(map, (_, value: any) => {
  if (!value?.key) return value;
  const { id, name, ...rest } = value;
  return { ...rest, key: undefined, id: 'opaque', slug: id, name: name && { zh: name[0], en: name[1] } };
}));

test('a stored map and a frozen one are compared alike', () => {
  const [stage] = stagesToAlign(map, '2022-06-30');
  expect(stage).toMatchObject({ key: 'Stage:g', name: ['g中', 'g'], momentOfTruth: true });
  expect(stage!.steps[0]!.touchpoints[0]).toMatchObject({ key: 'Touchpoint:t', archetypes: [{ key: 'Archetype:a' }], channels: [{ key: 'Channel:c', group: 'ONLINE' }], owner: { name: ['d中', 'd'] }, measured: true });
  expect(stagesToAlign(frozen, '2022-06-30')).toEqual([stage]);
});

test('a measurement point counts on the days on which it is active', () =>
  expect(['2021-12-31', '2022-01-01', '2022-12-31', '2023-01-01'].map((day) => stagesToAlign(map, day)[0]!.steps[0]!.touchpoints[0]!.measured)).toEqual([false, true, true, false]));

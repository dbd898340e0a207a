import fc from 'fast-check';
import { usualThresholds } from '../../test/support/gapFacts';
import { assembleFacts } from './assembleFacts';
import { findGaps } from './findGaps';
import type { GapRows } from './gapRows';
import type { GapForm } from './gapTypes';

const at = '2026-01-01T00:00:00.000Z';
const day = fc.option(fc.constantFrom('2021-01-01', '2021-06-01', '2022-01-01', '2022-06-01'), { nil: null });
const span = fc.tuple(day, day).map(([one, other]) => (one !== null && other !== null && other < one ? { validFrom: other, validTo: one } : { validFrom: one, validTo: other }));
const touchpoints = ['Touchpoint:t1', 'Touchpoint:t2', 'Touchpoint:t3'];
const channels = ['Channel:c1', 'Channel:c2'];
const archetypes = ['Archetype:k'];
const some = <Item>(items: Item[]) => fc.subarray(items, { minLength: 0 });

const named = (key: string, noun: string, lasts: { validFrom: string | null; validTo: string | null } = { validFrom: null, validTo: null }) =>
  ({ key, noun, name: [key, key] as [string, string], provenance: 'OPERATED' as const, ...lasts });

/** A journey of three steps with one path, over touchpoints, channels and archetypes that begin and end when chance has it. */
const rows: fc.Arbitrary<GapRows> = fc.record({
  spans: fc.array(span, { minLength: 8, maxLength: 8 }), delivered: fc.array(some(channels), { minLength: 3, maxLength: 3 }), varied: fc.array(some(archetypes), { minLength: 3, maxLength: 3 }),
  steps: fc.array(some(touchpoints), { minLength: 3, maxLength: 3 }), taken: fc.array(fc.nat({ max: 5 }), { minLength: 3, maxLength: 3 }),
}).map(({ spans, delivered, varied, steps, taken }) => ({
  names: [named('Subsidiary:a', 'Subsidiary'), ...channels.map((key, index) => named(key, 'Channel', spans[index])), named('Archetype:k', 'Archetype', spans[2]), named('Persona:p', 'Persona', spans[3])],
  touchpoints: touchpoints.map((key, index) => ({
    key, subsidiary: 'Subsidiary:a', name: [key, key] as [string, string], importance: 3, serviceNode: true, provenance: 'OPERATED', shapedAt: at, ...spans[4 + index]!, owners: [], handsOverTo: [],
    channels: delivered[index]!.map((channel) => [channel, 'OPERATED', 'ONLINE']), archetypes: varied[index]!.map((archetype) => [archetype, 'OPERATED']),
  })),
  points: [],
  journeys: [{ key: 'Journey:j', subsidiary: 'Subsidiary:a', name: ['旅程', 'Journey'], provenance: 'OPERATED', reference: null, versions: [], ...spans[7]! }],
  stages: [{ key: 'Stage:g', journey: 'Journey:j', name: ['階段', 'Stage'], momentOfTruth: false, anyTime: false, endsEpisode: false, provenance: 'OPERATED', shapedAt: at, steps: steps.map((alternatives, index) => [`Step:${index}`, 'OPERATED', at, alternatives.map((key) => [key, 'OPERATED'])]) }],
  paths: [{ key: 'Path:w', journey: 'Journey:j', persona: 'Persona:p', provenance: 'OPERATED', shapedAt: at, legs: steps.flatMap((alternatives, position) => {
    const touchpoint = alternatives[taken[position]! % Math.max(1, alternatives.length)];
    const on = touchpoint ? delivered[touchpoints.indexOf(touchpoint)]! : [];
    const channel = on[taken[position]! % Math.max(1, on.length)];
    return touchpoint && channel ? [[position, touchpoint, channel] as [number, string, string]] : [];
  }) }],
  figures: [], standards: [],
}));

/** For each form the subjects that have it on a day, by a plain reading of the rows: nothing is shared with what it checks. */
function counted({ touchpoints: all, names, journeys, stages, paths }: GapRows, on: string): Partial<Record<GapForm, string[]>> {
  const over = (key: string): boolean => [...all, ...names].some((each) => each.key === key && each.validTo !== null && !(on < each.validTo));
  const begun = (key: string): boolean => [...all, ...names, ...journeys].some((each) => each.key === key && (each.validFrom === null || !(on < each.validFrom)));
  const journeyStands = begun('Journey:j') && (journeys[0]!.validTo === null || on < journeys[0]!.validTo);
  const placed = journeyStands ? stages.flatMap(({ steps }) => steps.flatMap(([, , , alternatives]) => alternatives.map(([key]) => key))) : [];
  const legs = journeyStands && begun('Persona:p') && !over('Persona:p') ? paths.flatMap((path) => path.legs) : [];
  const stands = all.filter(({ key }) => begun(key) && !over(key));
  return {
    RETIRED_AT_STEP: all.map(({ key }) => key).filter((key) => over(key) && placed.includes(key)),
    RETIRED_ON_PATH: legs.filter(([, touchpoint]) => over(touchpoint)).map(() => 'Path:w'),
    RETIRED_CHANNEL_ON_PATH: legs.filter(([, touchpoint, channel]) => begun(touchpoint) && !over(touchpoint) && over(channel)).map(() => 'Path:w'),
    RETIRED_CHANNEL: stands.flatMap(({ key, channels: on_ }) => on_.filter(([channel]) => over(channel)).map(() => key)),
    RETIRED_ARCHETYPE: stands.flatMap(({ key, archetypes: of }) => of.filter(([archetype]) => over(archetype)).map(() => key)),
  };
}

const days = ['2020-12-31', '2021-01-01', '2021-05-31', '2021-06-01', '2022-01-01', '2022-06-01', '2023-01-01'];

test('what is retired and still used on a day is what a plain count finds, and nothing else', () => {
  fc.assert(fc.property(rows, fc.constantFrom(...days), (made, on) => {
    const gaps = findGaps(assembleFacts(made, on), [], usualThresholds);
    for (const [form, subjects] of Object.entries(counted(made, on))) expect({ form, subjects: gaps.filter((gap) => gap.form === form).map(({ subjectKey }) => subjectKey).sort() }).toEqual({ form, subjects: [...subjects].sort() });
  }), { numRuns: 400 });
});

test('the plain count finds each of the forms in some map', () => {
  const found = new Set(fc.sample(fc.tuple(rows, fc.constantFrom(...days)), { numRuns: 300, seed: 1 }).flatMap(([made, on]) => Object.entries(counted(made, on)).flatMap(([form, subjects]) => (subjects.length > 0 ? [form] : []))));
  expect([...found].sort()).toEqual(['RETIRED_ARCHETYPE', 'RETIRED_AT_STEP', 'RETIRED_CHANNEL', 'RETIRED_CHANNEL_ON_PATH', 'RETIRED_ON_PATH']);
});

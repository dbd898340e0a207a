import fc from 'fast-check';
import { reconciledFacts, usualThresholds } from '../../test/support/gapFacts';
import { generatedRegistry as registry } from '../../test/support/generatedRegistry';
import type { Provenance } from '../registry/provenance';
import { findGaps } from './findGaps';
import { atMomentOfTruth } from './gapWords';
import type { GapFacts } from './gapFacts';

const find = (facts: GapFacts) => findGaps(facts, [reconciledFacts(7, 5)], usualThresholds);

/** The provenance of every object that has one. */
const provenances = (facts: GapFacts): Map<string, Provenance | null> => new Map([
  ...facts.names.values(), ...facts.touchpoints.values(), ...facts.points, ...facts.journeys, ...facts.journeys.flatMap(({ stages }) => stages), ...facts.journeys.flatMap(({ stages }) => stages.flatMap(({ steps }) => steps)), ...facts.paths, ...facts.figures, ...facts.targets, ...facts.benchmarks,
].map(({ key, provenance: each }) => [key, each]));

describe('the gaps of any registry', () => {
  test('claim no more than what they rest on, and rest on something', () => {
    fc.assert(fc.property(registry, (facts) => {
      const known = provenances(facts);
      for (const { provenance: claimed, subjectKey, objectKeys, figureKeys, form } of find(facts)) {
        expect(objectKeys.length + figureKeys.length).toBeGreaterThan(0);
        const founded = [...objectKeys, ...figureKeys].map((key) => known.get(key));
        if (founded.includes('ILLUSTRATIVE')) expect({ form, claimed }).toEqual({ form, claimed: 'ILLUSTRATIVE' });
        if (known.get(subjectKey) === 'ILLUSTRATIVE' && objectKeys.includes(subjectKey)) expect(claimed).not.toBe('REPORTED');
      }
    }), { numRuns: 150 });
  });

  test('that weigh by a moment of truth are no better founded than that it is one', () => {
    fc.assert(fc.property(registry, (facts) => {
      const invented: GapFacts = {
        ...facts,
        touchpoints: new Map([...facts.touchpoints].map(([key, each]) => [key, { ...each, places: each.places.map((place) => ({ ...place, provenance: 'ILLUSTRATIVE' as const })) }])),
        journeys: facts.journeys.map((each) => ({ ...each, stages: each.stages.map((one) => ({ ...one, provenance: 'ILLUSTRATIVE' as const })) })),
        paths: facts.paths.map((each) => ({ ...each, legs: each.legs.map((leg) => ({ ...leg, placeProvenance: 'ILLUSTRATIVE' as const })) })),
      };
      for (const { form, severityReason, provenance: claimed } of find(invented)) if (severityReason[1] === atMomentOfTruth[1]) expect({ form, claimed }).toEqual({ form, claimed: 'ILLUSTRATIVE' });
    }), { numRuns: 150 });
  });

  test('are none of them REPORTED where everything is illustrative', () => {
    fc.assert(fc.property(registry, (facts) => {
      const invented = JSON.parse(JSON.stringify({ ...facts, names: [...facts.names], touchpoints: [...facts.touchpoints], retired: [...facts.retired] }), (key, value: unknown) => (key === 'provenance' || key === 'placeProvenance' ? 'ILLUSTRATIVE' : value)) as Record<string, never>;
      const illustrative = { ...invented, names: new Map(invented.names), touchpoints: new Map(invented.touchpoints), retired: new Map(invented.retired), scores: new Map() } as unknown as GapFacts;
      expect(findGaps(illustrative, [], usualThresholds).filter(({ provenance: each }) => each !== 'ILLUSTRATIVE')).toEqual([]);
    }), { numRuns: 50 });
  });

  test('have ids of their own, the same each time, in one order, however the registry is read', () => {
    fc.assert(fc.property(registry, (facts) => {
      const ids = find(facts).map(({ gapSlug }) => gapSlug);
      expect(new Set(ids).size).toBe(ids.length);
      const reversed = { ...facts, touchpoints: new Map([...facts.touchpoints].reverse()), journeys: [...facts.journeys].reverse(), points: [...facts.points].reverse() };
      expect(find(reversed).map(({ gapSlug }) => gapSlug)).toEqual(ids);
    }), { numRuns: 150 });
  });

  test('say everything in both languages, without a gap in the sentence', () => {
    fc.assert(fc.property(registry, (facts) => {
      for (const { title, explanation, remedy, severityReason, sinceFound } of find(facts)) {
        for (const text of [title, explanation, remedy, severityReason, sinceFound.reason].flat()) expect(text).toMatch(/^(?!.*(undefined|null|NaN|Infinity)).{2,}$/s);
      }
    }), { numRuns: 100 });
  });
});

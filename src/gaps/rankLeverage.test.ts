import fc from 'fast-check';
import { generatedGaps } from '../../test/support/generatedGaps';
import { rankLeverage } from './rankLeverage';
import { thresholdsFrom } from './thresholds';

const shipped = thresholdsFrom(new Map());

describe('the leverage of any registry', () => {
  test('is the sum of weights times counts, and the list is in its order', () => {
    fc.assert(fc.property(generatedGaps, ({ facts, gaps }) => {
      const ranked = rankLeverage(new Set(facts.touchpoints.keys()), facts, gaps, shipped, null);
      expect(ranked.map(({ rank }) => rank)).toEqual(ranked.map((_, index) => index + 1));
      expect(new Set(ranked.map(({ touchpointKey }) => touchpointKey))).toEqual(new Set(facts.touchpoints.keys()));
      for (const [index, { leverage, components }] of ranked.entries()) {
        expect(leverage).toBeCloseTo(components.reduce((sum, { count, weight }) => sum + count * weight, 0), 6);
        expect(components.map(({ factor }) => factor)).toEqual(['JOURNEYS', 'SUBSIDIARIES', 'MOMENTS_OF_TRUTH', 'HIGH_GAPS', 'MEDIUM_GAPS', 'LOW_GAPS']);
        expect(leverage).toBeGreaterThanOrEqual(ranked[index + 1]?.leverage ?? 0);
      }
    }), { numRuns: 200 });
  });

  test('counts what stands in the registry: journeys, siblings and moments of truth', () => {
    fc.assert(fc.property(generatedGaps, ({ facts, gaps }) => {
      for (const { touchpointKey, components } of rankLeverage(new Set(facts.touchpoints.keys()), facts, gaps, shipped, null)) {
        const { archetypes, subsidiary } = facts.touchpoints.get(touchpointKey)!;
        const standsAt = ({ steps }: (typeof facts.journeys)[number]['stages'][number]): boolean => steps.some(({ touchpoints }) => touchpoints.some(({ key }) => key === touchpointKey));
        const siblings = [...facts.touchpoints.values()].filter((other) => other.archetypes.some(({ key }) => archetypes.some((own) => own.key === key)));
        const counts = Object.fromEntries(components.map(({ factor, count }) => [factor, count]));
        expect(counts).toMatchObject({
          JOURNEYS: facts.journeys.filter(({ stages }) => stages.some(standsAt)).length,
          MOMENTS_OF_TRUTH: facts.journeys.flatMap(({ stages }) => stages).filter((stage) => stage.momentOfTruth && standsAt(stage)).length,
          SUBSIDIARIES: new Set([subsidiary, ...siblings.map((sibling) => sibling.subsidiary)]).size,
        });
      }
    }), { numRuns: 200 });
  });

  test('is the same whatever the order of gaps and touchpoints', () => {
    fc.assert(fc.property(generatedGaps, ({ facts, gaps }) => {
      const turned = { ...facts, touchpoints: new Map([...facts.touchpoints].reverse()) };
      expect(rankLeverage(new Set(turned.touchpoints.keys()), turned, [...gaps].reverse(), shipped, null)).toEqual(rankLeverage(new Set(facts.touchpoints.keys()), facts, gaps, shipped, null));
    }), { numRuns: 100 });
  });

  test('one gap more about a touchpoint, or about a point at it, adds its weight there and nowhere else', () => {
    fc.assert(fc.property(generatedGaps, ({ facts, gaps }) => {
      const [touchpoint] = facts.touchpoints.keys();
      fc.pre(touchpoint !== undefined);
      const subject = facts.points.find((point) => point.touchpoint === touchpoint)?.key ?? touchpoint!;
      const more = [...gaps, { gapSlug: 'one-more', type: 'COVERAGE' as const, severity: 'HIGH' as const, subsidiaryKey: null, subjectKey: subject, foundPlaces: [], provenance: 'REPORTED' as const }];
      const leverages = (all: typeof gaps) => new Map(rankLeverage(new Set(facts.touchpoints.keys()), facts, all, shipped, null).map(({ touchpointKey, leverage }) => [touchpointKey, leverage]));
      const before = leverages(gaps);
      for (const [key, leverage] of leverages(more)) expect(leverage - before.get(key)!).toBeCloseTo(key === touchpoint ? 3 : 0, 6);
    }), { numRuns: 100 });
  });
});

describe('the weights', () => {
  const one = fc.sample(generatedGaps, { numRuns: 50, seed: 7 }).find(({ facts, gaps }) => facts.touchpoints.size > 3 && gaps.length > 3)!;
  const keys = new Set(one.facts.touchpoints.keys());

  test('are those of one policy for the whole list: the default, or those of the subsidiary it is of', () => {
    const { key } = one.facts.subsidiaries[0]!;
    const policies = thresholdsFrom(new Map([[null, { journeyWeight: 0.1 }], [key, { journeyWeight: 7 }]]));
    const weight = (whose: string | null) => new Set(rankLeverage(keys, one.facts, one.gaps, policies, whose).map(({ components }) => `${components[0]!.weight} ${components[0]!.own}`));
    expect(weight(null)).toEqual(new Set(['0.1 false']));
    expect(weight(key)).toEqual(new Set(['7 true']));
  });

  test('of 0 put touchpoints in the order of importance', () => {
    const nothing = thresholdsFrom(new Map([[null, { journeyWeight: 0, subsidiaryWeight: 0, momentOfTruthWeight: 0, highGapWeight: 0, mediumGapWeight: 0, lowGapWeight: 0 }]]));
    const importances = rankLeverage(keys, one.facts, one.gaps, nothing, null).map(({ touchpointKey }) => one.facts.touchpoints.get(touchpointKey)!.importance);
    expect(importances).toEqual([...importances].sort((a, b) => b - a));
  });
});

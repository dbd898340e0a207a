import type { Provenance } from '../registry/provenance';
import type { FoundGap } from './foundGap';
import type { GapFacts, TouchpointFacts } from './gapFacts';
import { LeverageFactor, type Leverage } from './leverage';
import { thresholds, type ThresholdName, type ThresholdsOf } from './thresholds';
import { weakestProvenance } from './weakestProvenance';

/** The weight of each factor, as the gap policy names it. */
const weightNames: Record<LeverageFactor, ThresholdName> = {
  JOURNEYS: 'journeyWeight', SUBSIDIARIES: 'subsidiaryWeight', MOMENTS_OF_TRUTH: 'momentOfTruthWeight', HIGH_GAPS: 'highGapWeight', MEDIUM_GAPS: 'mediumGapWeight', LOW_GAPS: 'lowGapWeight',
};

type Gap = Pick<FoundGap, 'gapSlug' | 'severity' | 'subjectKey' | 'foundPlaces' | 'provenance'>;

/** The touchpoints that a gap is about: its subject, the touchpoint that its subject measures, and both ends of a break. */
function touchpointsOf({ subjectKey, foundPlaces }: Gap, measured: ReadonlyMap<string, string>): Set<string> {
  const ends = foundPlaces.flatMap(({ between }) => (between ? [between.from.touchpoint, between.to.touchpoint] : []));
  return new Set([measured.get(subjectKey) ?? subjectKey, ...ends]);
}

function gapsByTouchpoint(gaps: readonly Gap[], facts: GapFacts): Map<string, Gap[]> {
  const measured = new Map(facts.points.flatMap(({ key, touchpoint }) => (touchpoint === null ? [] : [[key, touchpoint] as const])));
  const groups = new Map<string, Gap[]>();
  for (const gap of gaps) for (const key of touchpointsOf(gap, measured)) groups.set(key, [...(groups.get(key) ?? []), gap]);
  return groups;
}

function runnersByArchetype(facts: GapFacts): Map<string, Set<string>> {
  const runners = new Map<string, Set<string>>();
  for (const { archetypes, subsidiary } of facts.touchpoints.values()) for (const { key } of archetypes) runners.set(key, (runners.get(key) ?? new Set()).add(subsidiary));
  return runners;
}

const distinct = (keys: readonly string[]): number => new Set(keys).size;

/** A touchpoint, before it is known where in the list it stands. */
type Measured = Omit<Leverage, 'rank' | 'place' | 'sharedBy'>;

/** Products of counts and weights are sums of tenths and the like; they are compared and shown without the noise of binary fractions. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

/**
 * Puts touchpoints in the order in which work on them reaches furthest: what they are counted by is looked up in the whole registry.
 * @param keys which touchpoints of the facts are in the list
 * @param by the factor that is counted first, the leverage deciding among equals; null: the leverage alone
 * @param whose subsidiary's weights apply to all of them: leverages under different weights do not compare. Null: the default
 */
export function rankLeverage(keys: ReadonlySet<string>, facts: GapFacts, gaps: readonly Gap[], thresholdsOf: ThresholdsOf, whose: string | null, by: LeverageFactor | null = null): Leverage[] {
  const gapsAt = gapsByTouchpoint(gaps, facts);
  const runners = runnersByArchetype(facts);
  const measured = (touchpoint: TouchpointFacts): Measured => {
    const { key, subsidiary, places, archetypes, provenance } = touchpoint;
    const own = gapsAt.get(key) ?? [];
    const gapsOf = (severity: Gap['severity']): number => own.filter((gap) => gap.severity === severity).length;
    const counts: Record<LeverageFactor, number> = {
      JOURNEYS: distinct(places.map(({ journey }) => journey)),
      SUBSIDIARIES: distinct([subsidiary, ...archetypes.flatMap((archetype) => [...(runners.get(archetype.key) ?? [])])]),
      MOMENTS_OF_TRUTH: distinct(places.filter(({ momentOfTruth }) => momentOfTruth).map(({ stage }) => stage)),
      HIGH_GAPS: gapsOf('HIGH'), MEDIUM_GAPS: gapsOf('MEDIUM'), LOW_GAPS: gapsOf('LOW'),
    };
    const components = (Object.keys(LeverageFactor) as LeverageFactor[]).map((factor) => {
      const { value: weight, own: isOwn } = thresholdsOf(whose, weightNames[factor]);
      return { factor, label: thresholds[weightNames[factor]].label, count: counts[factor], weight, own: isOwn, contribution: rounded(counts[factor] * weight) };
    });
    const grounds: Provenance[] = [provenance, ...[...places, ...archetypes, ...own].map((ground) => ground.provenance)];
    return { touchpointKey: key, journeyKeys: [...new Set(places.map(({ journey }) => journey))], leverage: rounded(components.reduce((sum, { contribution }) => sum + contribution, 0)), components, provenance: weakestProvenance(grounds) };
  };
  const importanceOf = ({ touchpointKey }: Measured): number => facts.touchpoints.get(touchpointKey)!.importance;
  const countOf = ({ components }: Measured): number => (by === null ? 0 : components.find(({ factor }) => factor === by)!.count);
  const ranked = [...keys].map((key) => measured(facts.touchpoints.get(key)!))
    .sort((a, b) => countOf(b) - countOf(a) || b.leverage - a.leverage || importanceOf(b) - importanceOf(a) || (a.touchpointKey < b.touchpointKey ? -1 : 1));
  // Those with the same measure share the place of the first of them.
  const measureOf = (each: Measured): number => (by === null ? each.leverage : countOf(each));
  const sharing = new Map<number, { place: number; sharedBy: number }>();
  ranked.forEach((each, index) => {
    const held = sharing.get(measureOf(each)) ?? { place: index + 1, sharedBy: 0 };
    sharing.set(measureOf(each), { ...held, sharedBy: held.sharedBy + 1 });
  });
  return ranked.map((each, index) => ({ rank: index + 1, ...sharing.get(measureOf(each))!, ...each }));
}

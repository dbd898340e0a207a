import { notMeasuredWords, notRunWords } from './archetypeWords';
import { foundGap, type FoundGap, type Support } from './foundGap';
import type { GapFacts, Named, PointFacts, TouchpointFacts } from './gapFacts';
import type { GapForm, GapSeverity } from './gapTypes';
import { isAtMomentOfTruth, placesOf } from './onMaps';
import type { ThresholdsOf } from './thresholds';

type Facts = Pick<GapFacts, 'touchpoints' | 'points' | 'subsidiaries' | 'names'>;

/** A touchpoint as a variant of an archetype, with the active points at it. */
interface Variant {
  touchpoint: TouchpointFacts;
  support: Support[];
  points: PointFacts[];
}

function variantsByArchetype({ touchpoints, points }: Facts): Map<string, Variant[]> {
  const found = new Map<string, Variant[]>();
  for (const touchpoint of touchpoints.values()) {
    const active = points.filter((point) => point.touchpoint === touchpoint.key && point.active);
    for (const { key, provenance } of touchpoint.archetypes) {
      found.set(key, [...(found.get(key) ?? []), { touchpoint, support: [touchpoint, { key, provenance }], points: active }]);
    }
  }
  return found;
}

const severityOf = (siblings: number, others: number, weighs: GapSeverity[]): GapSeverity => weighs[siblings === others ? 0 : siblings * 2 > others ? 1 : 2]!;

interface Compared {
  archetype: Named;
  variants: Variant[];
  facts: Facts;
  thresholdsOf: ThresholdsOf;
}

function gapOf(form: Extract<GapForm, 'NOT_RUN' | 'NOT_MEASURED'>, subsidiary: Named, theirs: Variant[], own: Variant[], { archetype, facts, thresholdsOf }: Compared): FoundGap[] {
  const threshold = thresholdsOf(subsidiary.key, 'siblingsAtLeast');
  const keys = new Set(theirs.map(({ touchpoint }) => touchpoint.subsidiary));
  const siblings = facts.subsidiaries.filter(({ key }) => keys.has(key));
  const others = facts.subsidiaries.length - 1;
  if (siblings.length === 0 || siblings.length < threshold.value) return [];
  const said = { archetype: archetype.name, subsidiary: subsidiary.name, siblings: siblings.map(({ name }) => name), others, threshold: threshold.value, variants: own.map(({ touchpoint }) => touchpoint.name) };
  return [foundGap({
    form,
    severity: severityOf(siblings.length, others, form === 'NOT_RUN' ? ['HIGH', 'MEDIUM', 'LOW'] : ['MEDIUM', 'LOW', 'LOW']),
    subject: archetype.key, subsidiary: subsidiary.key, apart: [subsidiary.key],
    places: own.flatMap(({ touchpoint }) => placesOf(touchpoint)), momentOfTruth: own.some(({ touchpoint }) => isAtMomentOfTruth(touchpoint)),
    applied: [threshold],
    evidence: [archetype, ...own.flatMap(({ support }) => support), ...theirs.flatMap(({ support, points }) => [...support, ...(form === 'NOT_MEASURED' ? points : [])])],
    since: { day: null, reason: ['這是與姊妹公司的比較，沒有起始日', 'a comparison with siblings has no first day'] },
    weight: others - siblings.length,
    ...(form === 'NOT_RUN' ? notRunWords(said) : notMeasuredWords(said)),
  })];
}

function gapsOfArchetype(compared: Compared): FoundGap[] {
  const { variants, facts } = compared;
  return facts.subsidiaries.flatMap((subsidiary) => {
    const own = variants.filter(({ touchpoint }) => touchpoint.subsidiary === subsidiary.key);
    const theirs = variants.filter(({ touchpoint }) => touchpoint.subsidiary !== subsidiary.key);
    if (own.length === 0) return gapOf('NOT_RUN', subsidiary, theirs, own, compared);
    return own.some(({ points }) => points.length > 0) ? [] : gapOf('NOT_MEASURED', subsidiary, theirs.filter(({ points }) => points.length > 0), own, compared);
  });
}

/** For each archetype, the subsidiaries that run no touchpoint of it while siblings do, and those that run some and measure none while siblings measure theirs. */
export const findArchetypeGaps = (facts: Facts, thresholdsOf: ThresholdsOf): FoundGap[] => [...variantsByArchetype(facts)].flatMap(([key, variants]) => {
  const archetype = facts.names.get(key);
  return archetype ? gapsOfArchetype({ archetype, variants, facts, thresholdsOf }) : [];
});

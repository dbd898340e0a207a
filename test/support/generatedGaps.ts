import fc from 'fast-check';
import type { FoundGap, FoundPlace } from '../../src/gaps/foundGap';
import type { GapFacts } from '../../src/gaps/gapFacts';
import { GapSeverity, GapType } from '../../src/gaps/gapTypes';
import { generatedFacts, provenances } from './generatedFacts';

export type GeneratedGap = Pick<FoundGap, 'gapSlug' | 'type' | 'severity' | 'subsidiaryKey' | 'subjectKey' | 'foundPlaces' | 'provenance'>;

const number = fc.nat({ max: 1_000 });

const gapShape = fc.record({
  type: fc.constantFrom(...(Object.keys(GapType) as GapType[])),
  severity: fc.constantFrom(...(Object.keys(GapSeverity) as GapSeverity[])),
  provenance: fc.constantFrom(...provenances),
  subject: number, subsidiary: fc.option(number), places: fc.array(number, { maxLength: 4 }),
});

const chosen = <Item>(items: readonly Item[], number_: number): Item | undefined => (items.length === 0 ? undefined : items[number_ % items.length]);

const placesOf = ({ journeys }: GapFacts): FoundPlace[] => journeys.flatMap((journey) => journey.stages.flatMap((stage) => [
  { journey: journey.key, stage: stage.key, step: null, touchpoint: null, between: null },
  ...stage.steps.flatMap((step) => step.touchpoints.map(({ key }) => ({ journey: journey.key, stage: stage.key, step: step.key, touchpoint: key, between: null }))),
]));

/** A registry made up at random, with gaps about its touchpoints and points that show anywhere on its maps, or nowhere. */
export const generatedGaps: fc.Arbitrary<{ facts: GapFacts; gaps: GeneratedGap[] }> = fc.tuple(generatedFacts, fc.array(gapShape, { maxLength: 20 })).map(([{ facts }, shapes]) => {
  const subjects = [...facts.touchpoints.keys(), ...facts.points.map(({ key }) => key), ...facts.subsidiaries.map(({ key }) => key)];
  const places = placesOf(facts);
  return {
    facts,
    gaps: shapes.map(({ subject, subsidiary, places: at, ...gap }, index): GeneratedGap => ({
      ...gap, gapSlug: `gap/${index}`, subjectKey: chosen(subjects, subject)!, subsidiaryKey: subsidiary === null ? null : chosen(facts.subsidiaries, subsidiary)!.key,
      foundPlaces: at.flatMap((place) => chosen(places, place) ?? []),
    })),
  };
});

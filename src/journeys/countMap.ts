import { countProvenances } from '../registry/countProvenances';
import type { Touchpoint } from '../touchpoints/touchpoint';
import { isThere } from '../registry/lasting';
import type { CountedMap, CountedStage, CountedTouchpoint } from './countedMap';
import type { JourneyCounts, StageCounts } from './mapCounts';
import { keyOfMet } from './stagesToAlign';

/** At which steps each touchpoint stands that exists on the day. */
function standing(stages: readonly CountedStage[], day: string): { touchpoint: CountedTouchpoint; steps: number }[] {
  const found = new Map<string, { touchpoint: CountedTouchpoint; steps: number }>();
  for (const { touchpoint } of stages.flatMap(({ steps }) => steps.flatMap((step) => step.touchpoints))) {
    if (!isThere(day, touchpoint)) continue;
    const known = found.get(keyOfMet(touchpoint));
    if (known) known.steps += 1;
    else found.set(keyOfMet(touchpoint), { touchpoint, steps: 1 });
  }
  return [...found.values()];
}

/** Stages in numbers, on a day: each touchpoint once. */
export function countStages(stages: readonly CountedStage[], day: string): StageCounts {
  const touchpoints = standing(stages, day).map(({ touchpoint }) => touchpoint);
  return {
    asOf: day, touchpoints: touchpoints.length, byProvenance: countProvenances(touchpoints.map(({ provenance }) => provenance)),
    measured: touchpoints.filter(({ measurementPoints }) => measurementPoints.some((point) => isThere(day, point))).length,
  };
}

/** A whole map in numbers, on a day. */
export const countMap = ({ stages, paths }: CountedMap, day: string): JourneyCounts => ({
  ...countStages(stages, day), paths: paths.filter(({ persona }) => !persona || isThere(day, persona)).length,
  repeated: standing(stages, day).filter(({ steps }) => steps > 1).map(({ touchpoint }) => touchpoint as unknown as Touchpoint),
});

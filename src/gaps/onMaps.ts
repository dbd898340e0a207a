import type { FoundPlace, Since, Support } from './foundGap';
import type { GapFacts, TouchpointFacts } from './gapFacts';
import { publishedSince } from './publishedSince';

/** Where a touchpoint shows on maps. */
export const placesOf = ({ key, places }: Pick<TouchpointFacts, 'key' | 'places'>): FoundPlace[] =>
  places.map(({ journey, stage, step }) => ({ journey, stage, step, touchpoint: key, between: null }));

export const isAtMomentOfTruth = ({ places }: Pick<TouchpointFacts, 'places'>): boolean => places.some(({ momentOfTruth }) => momentOfTruth);

/** What it rests on that a touchpoint stands at moments of truth: whoever says so of a gap claims that, too. */
export const momentsOfTruth = (touchpoint: Pick<TouchpointFacts, 'places'> | null): Support[] =>
  (touchpoint?.places ?? []).filter(({ momentOfTruth }) => momentOfTruth).flatMap(({ stage, step, provenance }) => [{ key: stage, provenance }, { key: step, provenance }]);

/** Since when a touchpoint is on record as it is: its own first day, or else a published map. */
export function onRecordSince({ validFrom, shapedAt, places }: TouchpointFacts, { journeys, day }: Pick<GapFacts, 'journeys' | 'day'>): Since {
  if (validFrom !== null) return { day: validFrom, reason: ['接觸點自這天起有效', 'the touchpoint exists since this day'] };
  const around = new Set(places.map(({ journey }) => journey));
  return publishedSince(journeys.filter(({ key }) => around.has(key)).flatMap(({ versions }) => versions), [shapedAt], day);
}

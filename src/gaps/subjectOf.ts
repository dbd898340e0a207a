import type { StoredBilingual } from '../graphql/bilingual';
import type { GapFacts, TouchpointFacts } from './gapFacts';
import { isAtMomentOfTruth } from './onMaps';

/** What a figure is about, as gaps speak of it. */
export interface Subject {
  name: StoredBilingual;
  /** Null for a thing of the whole group, such as a channel. */
  subsidiary: string | null;
  touchpoint: TouchpointFacts | null;
  momentOfTruth: boolean;
}

/** Null where it does not exist on the day. */
export function subjectOf(key: string, { touchpoints, points, names }: Pick<GapFacts, 'touchpoints' | 'points' | 'names'>): Subject | null {
  const point = points.find((each) => each.key === key);
  const touchpoint = touchpoints.get(point?.touchpoint ?? key) ?? null;
  const momentOfTruth = touchpoint !== null && isAtMomentOfTruth(touchpoint);
  if (point) return { name: point.name, subsidiary: point.subsidiary, touchpoint, momentOfTruth };
  if (touchpoint) return { name: touchpoint.name, subsidiary: touchpoint.subsidiary, touchpoint, momentOfTruth };
  const named = names.get(key);
  return named ? { name: named.name, subsidiary: key.startsWith('Subsidiary:') ? key : null, touchpoint: null, momentOfTruth } : null;
}

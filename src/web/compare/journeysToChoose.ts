import type { Standing } from '../drawing/mapModel';
import type { BothTongues } from '../shell/tongue';

export const journeysQuery = `query JourneysToCompare {
  journeys(first: 100) { nodes { slug name { zh en } wholeCustomer standing subsidiary { key name { zh en } } versions { number effectiveOn } } }
}`;

export interface JourneyChoice {
  slug: string;
  name: BothTongues;
  wholeCustomer: boolean;
  standing: Standing;
  subsidiary: { key: string; name: BothTongues };
  /** The latest first. */
  versions: { number: number; effectiveOn: string }[];
}

export interface JourneysAnswer {
  journeys: { nodes: JourneyChoice[] };
}

/** The journeys of each subsidiary, in the order in which they came. */
export function bySubsidiary(journeys: readonly JourneyChoice[]): { subsidiary: JourneyChoice['subsidiary']; journeys: JourneyChoice[] }[] {
  const groups = new Map<string, { subsidiary: JourneyChoice['subsidiary']; journeys: JourneyChoice[] }>();
  for (const journey of journeys) {
    const group = groups.get(journey.subsidiary.key) ?? { subsidiary: journey.subsidiary, journeys: [] };
    groups.set(journey.subsidiary.key, group);
    group.journeys.push(journey);
  }
  return [...groups.values()];
}

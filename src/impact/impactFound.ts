/** Objects by key; a hub may have tens of thousands of places, so what they are is read once for each, apart. */
export interface ImpactFound {
  object: string;
  /** Channels that the department operates. */
  channels: string[];
  /** Figures about the object itself. */
  figures: string[];
  /** The touchpoint itself, or those on the channel, variants of the archetype or owned by the department, each with what depends on it. */
  anchors: {
    touchpoint: string;
    subsidiaries: string[];
    places: { step: string; stage: string; journey: string }[];
    paths: string[];
    points: { point: string; figures: string[] }[];
    figures: string[];
    handedFrom: string[];
  }[];
}

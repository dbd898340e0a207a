/** Objects by key; a hub may have tens of thousands of places, so what they are is read once for each, apart. */
export interface ImpactFound {
  object: string;
  /** Journeys that are variants of the journey. */
  variants: string[];
  /** Paths through the journey. */
  led: string[];
  /** The stages of the journey, each with its steps. */
  stages: { stage: string; steps: string[] }[];
  /** Channels that the department operates. */
  channels: string[];
  /** Figures about the object itself. */
  figures: string[];
  /** The touchpoint itself, or those on the channel, variants of the archetype, owned by the department or at the steps of the journey, each with what depends on it. */
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

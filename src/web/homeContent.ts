/** A name in both tongues. */
export interface BothNames {
  zh: string;
  en: string;
}

export interface HomeJourney {
  slug: string;
  name: BothNames;
  wholeCustomer: boolean;
}

export interface HomeSubsidiary {
  slug: string;
  name: BothNames;
  journeys: HomeJourney[];
}

/** What the home page tells; nothing of it has to be there. */
export interface HomeContent {
  group: { zh: string; en: string } | null;
  subsidiaries: HomeSubsidiary[];
  examples: { name: string; title: string }[];
  engine: string;
  version: string;
}

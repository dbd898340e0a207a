/** A deployment with the version of the question that it asks, and over which days. */
export interface AskedVersion {
  instrument: string;
  version: string;
  validFrom: string | null;
  validTo: string | null;
}

/** The versions of a question that were asked in a span of days, sorted; of every instrument where none is named. */
export const versionsAsked = (deployments: readonly AskedVersion[], instrument: string | null, { from, to }: { from: string; to: string }): string[] =>
  [...new Set(deployments
    .filter((each) => (instrument === null || each.instrument === instrument) && (each.validFrom === null || each.validFrom < to) && (each.validTo === null || each.validTo > from))
    .map(({ version }) => version))].sort();

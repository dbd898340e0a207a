/** What each part adds to, or takes from, the score of the whole: its share times how far its score lies from the whole's. Of parts that make up the whole they add up to zero. */
export const contributions = (parts: readonly { n: number; score: number }[], whole: { n: number; score: number }): number[] =>
  parts.map(({ n, score }) => (n / whole.n) * (score - whole.score));

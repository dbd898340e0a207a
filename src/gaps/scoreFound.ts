import type { Provenance } from '../registry/provenance';
import type { Score } from '../scores/score';

/** A score of answers that came in, with where it comes from. */
export interface ScoreFound {
  score: Score;
  provenance: Provenance;
  /** The last day of its period on which an answer came in; null where nobody asked. */
  lastDay: string | null;
}

/** A score that customers gave; null where answers among them were invented: those cover nothing and close nothing. */
export const givenByCustomers = (found: ScoreFound | null): ScoreFound | null => (found?.provenance === 'ILLUSTRATIVE' ? null : found);


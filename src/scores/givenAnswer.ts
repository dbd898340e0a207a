import type { Countable } from '../surveys/answer';

/** Who gave an answer, and in which segments it stands. */
export interface GivenAnswer extends Countable {
  /** Null where its sender named none. */
  customer: string | null;
}

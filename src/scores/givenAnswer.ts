/** Who gave an answer, and in which segments it stands. */
export interface GivenAnswer {
  deployment: string;
  day: string;
  /** Of an answer that names nobody, a name of its own. */
  customer: string;
  products: string[];
  callReason: string | null;
  channel: string | null;
  mode: string | null;
  segment: string | null;
  region: string | null;
}

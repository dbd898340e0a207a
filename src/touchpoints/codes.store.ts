import type { Reader } from '../graph/graph';
import { statement } from '../graph/statement';

const codesInSubsidiariesStatement = statement(`// codesInSubsidiaries
UNWIND $subsidiaries AS subsidiary
MATCH (s:Entry {key: subsidiary})
MATCH (s)<-[:BELONGS_TO]-(t:Touchpoint)
RETURN s.key AS subsidiary, t.code AS code, t.key AS key
ORDER BY key`);

export interface CodeHeld {
  subsidiary: string;
  code: string;
  /** The touchpoint that has it. */
  key: string;
}

/** The codes of all touchpoints of subsidiaries, named by key. */
export const codesInSubsidiaries = (graph: Reader, subsidiaries: string[]): Promise<CodeHeld[]> => graph.read(codesInSubsidiariesStatement, { subsidiaries });

import type { Reader } from '../graph/graph';
import { statement } from '../graph/statement';
import type { Start } from './findAdditions';

const startsOfStatement = statement(`// startsOf
MATCH (e:Entry)
WHERE e.noun IN $nouns
CALL (e) { MATCH (e)-[:BELONGS_TO]->(s:Subsidiary) RETURN collect(s.key) AS subsidiaries }
CALL (e) { MATCH (e)-[:RESTS_ON|BEARS_ON]->(f:Fact) WITH DISTINCT f ORDER BY f.key RETURN collect(f.key) AS facts }
RETURN e.key AS key, e.noun AS noun, e.validFrom AS validFrom, e.validFromPrecision AS precision, e.provenance AS provenance, subsidiaries, facts
ORDER BY key`);

/** Since when objects of some nouns stand, with whose they are and the facts that state them or bear on them. */
export const startsOf = (graph: Reader, nouns: readonly string[]): Promise<Start[]> => graph.read(startsOfStatement, { nouns });

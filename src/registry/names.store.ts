import type { Reader } from '../graph/graph';
import type { StoredBilingual } from '../graphql/bilingual';
import { statement } from '../graph/statement';

const namesOfNounStatement = statement(`// namesOfNoun
MATCH (e:Entry {noun: $noun})
RETURN e.key AS key, e.name AS name
ORDER BY key`);

/** The names of all objects of a noun; null where one has none. */
export const namesOfNoun = (graph: Reader, noun: string): Promise<{ key: string; name: StoredBilingual | null }[]> => graph.read(namesOfNounStatement, { noun });

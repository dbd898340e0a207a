import type { Reader } from '../graph/graph';
import { statement } from '../graph/statement';
import type { StoredBilingual } from '../graphql/bilingual';
import type { StoredEntry } from '../registry/storedEntry';

export interface EntryFound {
  entry: StoredEntry;
  /** What it was found through: the name of a touchpoint that it covers, or of a department that operates it; null where it is called so itself. */
  through: StoredBilingual | null;
}

export interface Searched {
  /** Folded, with spaces for hyphens. */
  text: string;
  /** Where each noun that is looked for comes among equals. */
  order: Record<string, number>;
  /** What stands on this day comes before what does not. */
  day: string;
  limit: number;
}

const entriesCalledStatement = statement(`// entriesCalled
MATCH (e:Entry)
WHERE e.noun IN keys($order) AND replace(e.searchText, '-', ' ') CONTAINS $text
WITH e, replace(toLower(e.name[0]), '-', ' ') AS zh, replace(toLower(e.name[1]), '-', ' ') AS en, toLower(coalesce(e.code, '')) AS code
WITH e,
  CASE
    WHEN zh = $text OR en = $text OR code = $text THEN 0
    WHEN zh STARTS WITH $text OR en STARTS WITH $text OR code STARTS WITH $text THEN 1
    WHEN zh CONTAINS $text OR en CONTAINS $text THEN 2
    ELSE 3
  END AS rank,
  CASE WHEN (e.validFrom IS NULL OR e.validFrom <= $day) AND (e.validTo IS NULL OR e.validTo > $day) THEN 0 ELSE 1 END AS ended
ORDER BY rank, ended, $order[e.noun], e.id
LIMIT $limit
RETURN e {.*, frozen: null} AS entry, null AS through`);

const entriesCoveringStatement = statement(`// entriesCovering
MATCH (e:Entry)
WHERE e.noun IN $nouns AND NOT replace(e.searchText, '-', ' ') CONTAINS $text
CALL (e) {
  MATCH (e)<-[:DELIVERED_ON|VARIANT_OF|OPERATES]-(x:Entry)
  WHERE (replace(toLower(x.name[0]), '-', ' ') CONTAINS $text OR replace(toLower(x.name[1]), '-', ' ') CONTAINS $text)
    AND (x.validFrom IS NULL OR x.validFrom <= $day) AND (x.validTo IS NULL OR x.validTo > $day)
  WITH x
  ORDER BY x.noun DESC, x.id
  RETURN collect(x.name) AS names
}
WITH e, names
WHERE size(names) > 0
WITH e, names, size(names) AS found
ORDER BY found DESC, $order[e.noun], e.id
LIMIT $limit
RETURN e {.*, frozen: null} AS entry, names[0] AS through`);

/** Objects that are called so, in either language: first those whose name or code is the text, then those where it begins so, then those where it stands elsewhere. */
export const entriesCalled = (graph: Reader, search: Searched): Promise<EntryFound[]> => graph.read(entriesCalledStatement, { ...search });

/** Channels and archetypes that are called otherwise, but cover touchpoints (or are operated by departments) that are called so; those with most of them first. */
export const entriesCovering = (graph: Reader, search: Searched, nouns: readonly string[]): Promise<EntryFound[]> => graph.read(entriesCoveringStatement, { ...search, nouns });

const touchpointsCoveredStatement = statement(`// touchpointsCovered
UNWIND $keys AS key
MATCH (e:Entry {key: key})
CALL (e) {
  MATCH (e)<-[:DELIVERED_ON|VARIANT_OF]-(t:Touchpoint)
  WHERE (t.validFrom IS NULL OR t.validFrom <= $day) AND (t.validTo IS NULL OR t.validTo > $day)
  RETURN count(DISTINCT t) AS touchpoints
}
RETURN key, touchpoints
ORDER BY key`);

/** How many touchpoints that stand on a day each channel or archetype covers. */
export const touchpointsCovered = async (graph: Reader, keys: readonly string[], day: string): Promise<Map<string, number>> =>
  new Map((await graph.read<{ key: string; touchpoints: number }>(touchpointsCoveredStatement, { keys, day })).map(({ key, touchpoints }) => [key, touchpoints]));

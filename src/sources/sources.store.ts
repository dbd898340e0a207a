import type { Reader } from '../graph/graph';
import { statement } from '../graph/statement';
import type { StoredEntry } from '../registry/storedEntry';

export const linkSources = statement(`// linkSources
UNWIND $rows AS row
MATCH (e:Entry {key: row.key})
SET e:Source
RETURN count(e) AS linked`);

export const linkFacts = statement(`// linkFacts
UNWIND $rows AS row
MATCH (e:Entry {key: row.key})
SET e:Fact
WITH e, row
CALL (e) { MATCH (e)-[old:STATED_IN|ABOUT|ADDS_AT]->() DELETE old }
CALL (e, row) { UNWIND row.source AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:STATED_IN]->(x) SET r = link.attributes }
CALL (e, row) { UNWIND row.about AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:ABOUT]->(x) SET r = link.attributes }
CALL (e, row) { UNWIND row.addedAt AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:ADDS_AT]->(x) SET r = link.attributes }
RETURN count(e) AS linked`);

export const linkAssertions = statement(`// linkAssertions
UNWIND $rows AS row
MATCH (e:Entry {key: row.key})
SET e:Assertion
WITH e, row
CALL (e) { MATCH (e)-[old:ABOUT|ADOPTS|RESTS_ON]->() DELETE old }
CALL (e, row) { UNWIND row.about AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:ABOUT]->(x) SET r = link.attributes }
CALL (e, row) { UNWIND row.adopted AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:ADOPTS]->(x) SET r = link.attributes }
CALL (e, row) { UNWIND row.facts AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:RESTS_ON]->(x) SET r = link.attributes }
RETURN count(e) AS linked`);

export const linkReadings = statement(`// linkReadings
UNWIND $rows AS row
MATCH (e:Entry {key: row.key})
SET e:Reading
WITH e, row
CALL (e) { MATCH (e)-[old:READS]->() DELETE old }
CALL (e, row) { UNWIND row.assertion AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:READS]->(x) SET r = link.attributes }
RETURN count(e) AS linked`);

const factsOfEntriesStatement = statement(`// factsOfEntries
UNWIND $keys AS key
MATCH (e:Entry {key: key})
CALL (e) {
  MATCH (e)-[r:RESTS_ON]->(f:Fact)
  CALL (f) { MATCH (f)-[:STATED_IN]->(s:Source) RETURN s {.*} AS source LIMIT 1 }
  WITH r, f, source
  ORDER BY r.position
  RETURN collect(f {.*, source: source}) AS facts
}
RETURN e.key AS key, facts
ORDER BY key`);

/** For each object, the facts on which it rests, each with its source. */
export async function factsOfEntries(graph: Reader, keys: readonly string[]): Promise<Map<string, StoredEntry[]>> {
  const rows = await graph.read<{ key: string; facts: StoredEntry[] }>(factsOfEntriesStatement, { keys });
  return new Map(rows.map(({ key, facts }) => [key, facts]));
}

const factsThatAddStatement = statement(`// factsThatAdd
MATCH (f:Fact)
WHERE size(f.adds) > 0
CALL (f) { MATCH (f)-[:ADDS_AT]->(s:Subsidiary) WITH s ORDER BY s.position, s.id RETURN collect(s.key) AS subsidiaries }
RETURN f.key AS key, f.adds AS adds, subsidiaries
ORDER BY key`);

export interface AddingFact {
  key: string;
  adds: string[];
  /** Where that was added. */
  subsidiaries: string[];
}

/** The facts that say something was added, and at which subsidiaries. */
export const factsThatAdd = (graph: Reader): Promise<AddingFact[]> => graph.read(factsThatAddStatement);

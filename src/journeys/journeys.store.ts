import type { Reader } from '../graph/graph';
import { statement } from '../graph/statement';
import type { StoredEntry } from '../registry/storedEntry';

export const linkPersonas = statement(`// linkPersonas
UNWIND $rows AS row
MATCH (e:Entry {key: row.key})
SET e:Persona
WITH e, row
CALL (e) { MATCH (e)-[old:BELONGS_TO|RESTS_ON]->() DELETE old }
CALL (e, row) { UNWIND row.subsidiary AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:BELONGS_TO]->(x) SET r = link.attributes }
CALL (e, row) { UNWIND row.facts AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:RESTS_ON]->(x) SET r = link.attributes }
RETURN count(e) AS linked`);

export const linkJourneys = statement(`// linkJourneys
UNWIND $rows AS row
MATCH (e:Entry {key: row.key})
SET e:Journey
WITH e, row
CALL (e) { MATCH (e)-[old:BELONGS_TO|WALKED_BY|VARIANT_OF|RESTS_ON]->() DELETE old }
CALL (e, row) { UNWIND row.subsidiary AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:BELONGS_TO]->(x) SET r = link.attributes }
CALL (e, row) { UNWIND row.personas AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:WALKED_BY]->(x) SET r = link.attributes }
CALL (e, row) { UNWIND row.variantOf AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:VARIANT_OF]->(x) SET r = link.attributes }
CALL (e, row) { UNWIND row.facts AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:RESTS_ON]->(x) SET r = link.attributes }
RETURN count(e) AS linked`);

export const linkStages = statement(`// linkStages
UNWIND $rows AS row
MATCH (e:Entry {key: row.key})
SET e:Stage
WITH e, row
CALL (e) { MATCH (e)<-[old:HAS_STAGE]-() DELETE old }
CALL (e) { MATCH (e)-[old:RESTS_ON]->() DELETE old }
CALL (e, row) { UNWIND row.journey AS link MATCH (x:Entry {key: link.key}) CREATE (e)<-[r:HAS_STAGE]-(x) SET r = link.attributes }
CALL (e, row) { UNWIND row.facts AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:RESTS_ON]->(x) SET r = link.attributes }
RETURN count(e) AS linked`);

export const linkSteps = statement(`// linkSteps
UNWIND $rows AS row
MATCH (e:Entry {key: row.key})
SET e:Step
WITH e, row
CALL (e) { MATCH (e)<-[old:HAS_STEP]-() DELETE old }
CALL (e) { MATCH (e)-[old:AT|RESTS_ON]->() DELETE old }
CALL (e, row) { UNWIND row.stage AS link MATCH (x:Entry {key: link.key}) CREATE (e)<-[r:HAS_STEP]-(x) SET r = link.attributes }
CALL (e, row) { UNWIND row.touchpoints AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:AT]->(x) SET r = link.attributes }
CALL (e, row) { UNWIND row.facts AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:RESTS_ON]->(x) SET r = link.attributes }
RETURN count(e) AS linked`);

export const linkPaths = statement(`// linkPaths
UNWIND $rows AS row
MATCH (e:Entry {key: row.key})
SET e:Path
WITH e, row
CALL (e) { MATCH (e)-[old:LEADS_THROUGH|TAKEN_BY|TAKES|RESTS_ON]->() DELETE old }
CALL (e, row) { UNWIND row.journey AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:LEADS_THROUGH]->(x) SET r = link.attributes }
CALL (e, row) { UNWIND row.persona AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:TAKEN_BY]->(x) SET r = link.attributes }
CALL (e, row) { UNWIND row.takes AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:TAKES]->(x) SET r = link.attributes }
CALL (e, row) { UNWIND row.facts AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:RESTS_ON]->(x) SET r = link.attributes }
RETURN count(e) AS linked`);

export const linkJourneyVersions = statement(`// linkJourneyVersions
UNWIND $rows AS row
MATCH (e:Entry {key: row.key})
SET e:JourneyVersion
WITH e, row
CALL (e) { MATCH (e)-[old:VERSION_OF]->() DELETE old }
CALL (e, row) { UNWIND row.journey AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:VERSION_OF]->(x) SET r = link.attributes }
RETURN count(e) AS linked`);

const versionsOfJourneysStatement = statement(`// versionsOfJourneys
UNWIND $keys AS key
MATCH (j:Entry {key: key})
CALL (j) {
  MATCH (j)<-[:VERSION_OF]-(v:JourneyVersion)
  WITH v
  ORDER BY v.number DESC
  RETURN collect(v {.id, .noun, .key, .version, .createdAt, .updatedAt, .number, .effectiveOn, .note, .withdrawnOn}) AS versions
}
RETURN j.key AS key, versions
ORDER BY key`);

/** For each journey its versions, the latest first, without their documents. */
export async function versionsOfJourneys(graph: Reader, keys: readonly string[]): Promise<Map<string, StoredEntry[]>> {
  const rows = await graph.read<{ key: string; versions: StoredEntry[] }>(versionsOfJourneysStatement, { keys });
  return new Map(rows.map(({ key, versions }) => [key, versions]));
}

const versionInForceStatement = statement(`// versionInForce
MATCH (registry:Registry {id: 'registry'})
WITH registry.revision AS revision
MATCH (j:Entry {key: $key})
CALL (j) {
  MATCH (j)<-[:VERSION_OF]-(v:JourneyVersion)
  WHERE v.effectiveOn <= $day AND v.withdrawnOn IS NULL
  WITH v
  ORDER BY v.effectiveOn DESC, v.number DESC
  LIMIT 1
  RETURN collect(v {.number, .frozen}) AS versions
}
RETURN revision, versions[0] AS version`);

export interface StoredVersion {
  number: number;
  frozen: string;
}

export interface VersionInForce {
  revision: number;
  /** Null where none was published yet. */
  version: StoredVersion | null;
}

/** The version that was the map of a journey on a day; undefined where there is no such journey. */
export async function versionInForce(graph: Reader, key: string, day: string): Promise<VersionInForce | undefined> {
  const [row] = await graph.read<VersionInForce>(versionInForceStatement, { key, day });
  return row;
}

const versionsWithDocumentsStatement = statement(`// versionsWithDocuments
UNWIND $keys AS key
MATCH (v:Entry {key: key})
WHERE v.noun = 'JourneyVersion'
RETURN v {.*} AS entry
ORDER BY v.key`);

/** Versions with their frozen documents (`frozen`), by key. */
export async function versionsWithDocuments(graph: Reader, keys: readonly string[]): Promise<Map<string, StoredEntry>> {
  const rows = await graph.read<{ entry: StoredEntry }>(versionsWithDocumentsStatement, { keys });
  return new Map(rows.map(({ entry }) => [entry.key, entry]));
}

const versionsShowingStatement = statement(`// versionsShowing
MATCH (v:JourneyVersion)
WHERE any(mark IN $marks WHERE v.frozen CONTAINS mark)
RETURN v.id AS slug
ORDER BY slug
LIMIT 6`);

/** Published versions whose frozen map shows an object under any of its ids, the first six. */
export const versionsShowing = async (graph: Reader, ids: readonly string[]): Promise<string[]> =>
  (await graph.read<{ slug: string }>(versionsShowingStatement, { marks: ids.map((id) => `"id":"${id}"`) })).map(({ slug }) => slug);

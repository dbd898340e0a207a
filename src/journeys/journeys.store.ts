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

const journeyMapsStatement = statement(`// journeyMaps
UNWIND $keys AS key
MATCH (j:Entry {key: key})
CALL (j) { MATCH (j)-[:BELONGS_TO]->(s:Subsidiary) RETURN collect(s {.*}) AS subsidiaries }
CALL (j) { MATCH (j)-[r:WALKED_BY]->(p:Persona) WITH r, p ORDER BY r.position RETURN collect(p {.*}) AS personas }
CALL (j) {
  MATCH (j)<-[:LEADS_THROUGH]-(w:Path)
  CALL (w) { MATCH (w)-[:TAKEN_BY]->(p:Persona) RETURN collect(p {.*}) AS takers }
  CALL (w) {
    MATCH (w)-[leg:TAKES]->(used:Touchpoint)
    CALL (leg) { MATCH (place:Entry {key: leg.channel}) RETURN collect(place {.*}) AS usedOn }
    WITH leg, used, usedOn
    ORDER BY leg.position
    RETURN collect({position: leg.position, touchpoint: used {.*}, channel: usedOn[0]}) AS taken
  }
  WITH w, takers, taken
  ORDER BY w.id
  RETURN collect(w {.*, persona: takers[0], taken: taken}) AS paths
}
CALL (j) {
  MATCH (j)-[:HAS_STAGE]->(g:Stage)
  CALL (g) {
    MATCH (g)-[:HAS_STEP]->(s:Step)
    CALL (s) {
      MATCH (s)-[a:AT]->(t:Touchpoint)
      CALL (t) { MATCH (t)-[r:DELIVERED_ON]->(c:Channel) WITH r, c ORDER BY r.position RETURN collect({channel: c {.*}, reportingGroup: coalesce(r.reportingGroup, c.reportingGroup), position: r.position, provenance: r.provenance}) AS channels }
      CALL (t) { MATCH (t)-[r:OWNED_BY]->(d:Department) RETURN collect({department: d {.*}, provenance: r.provenance}) AS owners }
      CALL (t) { MATCH (t)-[r:VARIANT_OF]->(k:Archetype) WITH r, k ORDER BY r.position RETURN collect({archetype: k {.*}, provenance: r.provenance}) AS archetypes }
      CALL (t) { MATCH (t)-[r:HANDS_OVER_TO]->(n:Touchpoint) WITH r, n ORDER BY r.position RETURN collect({touchpoint: n {.*}, provenance: r.provenance}) AS handsOverTo }
      CALL (t) {
        MATCH (t)<-[:MEASURES]-(m:MeasurementPoint)
        CALL (m) { MATCH (m)-[:ASKED_ON]->(c:Channel) RETURN collect(c {.*}) AS askedOn }
        WITH m, askedOn
        ORDER BY m.id
        RETURN collect(m {.*, channel: askedOn[0]}) AS points
      }
      CALL (t) {
        MATCH (t)-[r:RESTS_ON]->(f:Fact)
        CALL (f) { MATCH (f)-[:STATED_IN]->(o:Source) RETURN collect(o {.*}) AS sources }
        WITH r, f, sources
        ORDER BY r.position
        RETURN collect(f {.*, source: sources[0]}) AS facts
      }
      WITH a, t, channels, owners, archetypes, handsOverTo, points, facts
      ORDER BY a.position
      RETURN collect({position: a.position, provenance: a.provenance, touchpoint: t {.*, channels: channels, owner: owners[0], archetypes: archetypes, handsOverTo: handsOverTo, measurementPoints: points, facts: facts}}) AS touchpoints
    }
    WITH s, touchpoints
    ORDER BY s.position, s.id
    RETURN collect(s {.*, touchpoints: touchpoints}) AS steps
  }
  WITH g, steps
  ORDER BY g.position, g.id
  RETURN collect(g {.*, steps: steps}) AS stages
}
RETURN j {.*, subsidiary: subsidiaries[0], personas: personas, paths: paths, stages: stages} AS map
ORDER BY j.key`);

/** Whole maps of journeys, edges brought along, in one statement whatever their size. */
export async function journeyMaps(graph: Reader, keys: readonly string[]): Promise<Map<string, StoredEntry>> {
  const rows = await graph.read<{ map: StoredEntry }>(journeyMapsStatement, { keys });
  return new Map(rows.map(({ map }) => [map.key, map]));
}

const versionsOfJourneysStatement = statement(`// versionsOfJourneys
UNWIND $keys AS key
MATCH (j:Entry {key: key})
CALL (j) {
  MATCH (j)<-[:VERSION_OF]-(v:JourneyVersion)
  WITH v
  ORDER BY v.number DESC
  RETURN collect(v {.id, .noun, .key, .version, .createdAt, .updatedAt, .number, .effectiveOn, .note}) AS versions
}
RETURN j.key AS key, versions
ORDER BY key`);

/** For each journey its versions, the latest first, without their documents. */
export async function versionsOfJourneys(graph: Reader, keys: readonly string[]): Promise<Map<string, StoredEntry[]>> {
  const rows = await graph.read<{ key: string; versions: StoredEntry[] }>(versionsOfJourneysStatement, { keys });
  return new Map(rows.map(({ key, versions }) => [key, versions]));
}

const versionInForceStatement = statement(`// versionInForce
MATCH (j:Entry {key: $key})
CALL (j) {
  MATCH (j)<-[:VERSION_OF]-(v:JourneyVersion)
  WHERE v.effectiveOn <= $day
  WITH v
  ORDER BY v.effectiveOn DESC, v.number DESC
  LIMIT 1
  RETURN collect(v {.number, .frozen}) AS versions
}
RETURN versions[0] AS version`);

export interface StoredVersion {
  number: number;
  frozen: string;
}

/** The version that was the map of a journey on a day; undefined where there is no such journey, null where none was published yet. */
export async function versionInForce(graph: Reader, key: string, day: string): Promise<StoredVersion | null | undefined> {
  const [row] = await graph.read<{ version: StoredVersion | null }>(versionInForceStatement, { key, day });
  return row && (row.version ?? null);
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

import type { Parameters, Reader } from '../graph/graph';
import { statement } from '../graph/statement';
import type { ReadAt } from '../history/keptAnswers';
import type { StoredEntry } from '../registry/storedEntry';
import { listedProperties } from '../registry/listed';
import { assembleMap, type MapParts } from './assembleMap';

// Flat on purpose: each part of the map once, as lists of values, put together by `assembleMap`. Nested maps would bring every channel
// and every property name hundreds of times (five times the time to read on Neo4j), and subqueries five deep take Neo4j seconds to plan.
// The revision is read before anything else: a map may be newer than it says, never older.
const journeyMapsStatement = statement(`// journeyMaps
MATCH (registry:Registry {id: 'registry'})
WITH registry.revision AS revision
UNWIND $keys AS key
MATCH (j:Entry {key: key})
CALL (j) { MATCH (j)-[:BELONGS_TO]->(s:Subsidiary) WITH properties(s) AS p RETURN collect([f IN $subsidiary | p[f]]) AS subsidiaries }
CALL (j) { MATCH (j)-[r:WALKED_BY]->(x:Persona) WITH r, x ORDER BY r.position WITH properties(x) AS p RETURN collect([f IN $persona | p[f]]) AS personas }
CALL (j) {
  MATCH (j)<-[:LEADS_THROUGH]-(w:Path)
  WITH w
  MATCH (w)-[:TAKEN_BY]->(x:Persona)
  WITH w, x
  ORDER BY w.id
  WITH properties(w) AS p, properties(x) AS q
  RETURN collect([[f IN $path | p[f]], [f IN $persona | q[f]]]) AS paths
}
CALL (j) {
  MATCH (j)<-[:LEADS_THROUGH]-(w:Path)
  WITH w
  MATCH (w)-[leg:TAKES]->(t:Touchpoint)
  WITH w, leg, t
  ORDER BY w.id, leg.position
  RETURN collect([w.id, leg.position, t.id, leg.channel]) AS legs, collect(DISTINCT leg.channel) AS usedOn
}
CALL (j) {
  MATCH (j)-[:HAS_STAGE]->(g:Stage)
  WITH g, properties(g) AS p
  ORDER BY p.position, p.id
  RETURN collect([f IN $stage | p[f]]) AS stages, collect(g) AS gs
}
CALL (gs) {
  UNWIND gs AS g
  MATCH (g)-[:HAS_STEP]->(s:Step)
  WITH g.id AS stage, s, properties(s) AS p
  ORDER BY p.position, p.id
  RETURN collect([stage, [f IN $step | p[f]]]) AS steps, collect(s) AS ss
}
CALL (ss) {
  UNWIND ss AS s
  MATCH (s)-[r:AT]->(t:Touchpoint)
  WITH s, r, t
  ORDER BY s.id, r.position
  RETURN collect([s.id, t.id, r.position, r.provenance]) AS places, collect(DISTINCT t) AS ts
}
CALL (ts) {
  UNWIND ts AS t
  MATCH (t)-[r:DELIVERED_ON]->(c:Channel)
  WITH t, r, c
  ORDER BY t.id, r.position
  RETURN collect([t.id, c.key, r.position, r.reportingGroup, r.provenance]) AS deliveries, collect(DISTINCT c.key) AS deliveredOn
}
CALL (ts) {
  UNWIND ts AS t
  MATCH (t)-[r:OWNED_BY]->(d:Department)
  WITH t, r, d
  ORDER BY t.id
  RETURN collect([t.id, d.id, r.provenance]) AS owners, collect(DISTINCT d) AS ds
}
CALL (ts) {
  UNWIND ts AS t
  MATCH (t)-[r:VARIANT_OF]->(k:Archetype)
  WITH t, r, k
  ORDER BY t.id, r.position
  RETURN collect([t.id, k.id, r.provenance]) AS variants, collect(DISTINCT k) AS ks
}
CALL (ts) {
  UNWIND ts AS t
  MATCH (t)-[r:HANDS_OVER_TO]->(n:Touchpoint)
  WITH t.id AS touchpoint, r.position AS position, r.provenance AS provenance, properties(n) AS p
  ORDER BY touchpoint, position
  RETURN collect([touchpoint, [f IN $touchpoint | p[f]], provenance]) AS handOvers
}
CALL (ts) {
  UNWIND ts AS t
  MATCH (t)<-[:MEASURES]-(m:MeasurementPoint)
  WITH t.id AS touchpoint, m, properties(m) AS p
  ORDER BY touchpoint, p.id
  RETURN collect([touchpoint, [f IN $measurementPoint | p[f]]]) AS points, collect(m) AS ms
}
CALL (ms) {
  UNWIND ms AS m
  MATCH (m)-[:ASKED_ON]->(c:Channel)
  WITH m, c
  ORDER BY m.id
  RETURN collect([m.id, c.key]) AS askings, collect(DISTINCT c.key) AS askedOn
}
CALL (ts) {
  UNWIND ts AS t
  MATCH (t)-[r:RESTS_ON]->(x:Fact)
  WITH t, r, x
  MATCH (x)-[:STATED_IN]->(o:Source)
  WITH t.id AS touchpoint, r.position AS position, properties(x) AS p, properties(o) AS q
  ORDER BY touchpoint, position
  RETURN collect([touchpoint, [f IN $fact | p[f]], [f IN $source | q[f]]]) AS facts
}
CALL (ts) { UNWIND ts AS t WITH properties(t) AS p ORDER BY p.id RETURN collect([f IN $touchpoint | p[f]]) AS touchpoints }
CALL (usedOn, deliveredOn, askedOn) {
  UNWIND usedOn + deliveredOn + askedOn AS place
  WITH DISTINCT place
  MATCH (c:Entry {key: place})
  WITH properties(c) AS p
  ORDER BY p.id
  RETURN collect([f IN $channel | p[f]]) AS channels
}
CALL (ds) { UNWIND ds AS d WITH properties(d) AS p ORDER BY p.id RETURN collect([f IN $department | p[f]]) AS departments }
CALL (ks) { UNWIND ks AS k WITH properties(k) AS p ORDER BY p.id RETURN collect([f IN $archetype | p[f]]) AS archetypes }
RETURN j.key AS key, revision, j {.*} AS journey, subsidiaries, personas, paths, legs, stages, steps, places, deliveries, owners, variants, handOvers, points, askings, facts, touchpoints, channels, departments, archetypes
ORDER BY key`);

const nounsOfMaps = ['Subsidiary', 'Persona', 'Path', 'Stage', 'Step', 'Touchpoint', 'Channel', 'Department', 'Archetype', 'MeasurementPoint', 'Fact', 'Source'];

let listed: Parameters | undefined;

/** What to list of each noun; known once all nouns are declared. */
const listedParameters = (): Parameters => (listed ??= Object.fromEntries(nounsOfMaps.map((noun) => [`${noun[0]!.toLowerCase()}${noun.slice(1)}`, listedProperties(noun)])));

const objectsIn = (parts: MapParts): number => Object.values<unknown>({ ...parts }).reduce<number>((sum, part) => sum + (Array.isArray(part) ? part.length : 1), 0);

/** Whole maps of journeys, edges brought along, in one statement whatever their size. */
export async function journeyMaps(graph: Reader, keys: readonly string[]): Promise<ReadAt<StoredEntry>> {
  const rows = await graph.read<MapParts & { key: string; revision: number }>(journeyMapsStatement, { keys, ...listedParameters() });
  return { revision: rows[0]?.revision ?? null, answers: new Map(rows.map((parts) => [parts.key, assembleMap(parts)])), weight: rows.reduce((sum, parts) => sum + objectsIn(parts), 0) };
}

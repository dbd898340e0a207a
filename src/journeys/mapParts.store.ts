import type { Reader } from '../graph/graph';
import { statement } from '../graph/statement';
import type { StoredEntry } from '../registry/storedEntry';

const stagesOfJourneysStatement = statement(`// stagesOfJourneys
UNWIND $keys AS key
MATCH (j:Entry {key: key})
CALL (j) {
  MATCH (j)-[:HAS_STAGE]->(g:Stage)
  WITH g
  ORDER BY g.position, g.id
  RETURN collect(g {.*}) AS stages
}
RETURN j.key AS key, stages
ORDER BY key`);

/** For each journey its stages in order, without their steps. */
export async function stagesOfJourneys(graph: Reader, keys: readonly string[]): Promise<Map<string, StoredEntry[]>> {
  const rows = await graph.read<{ key: string; stages: StoredEntry[] }>(stagesOfJourneysStatement, { keys });
  return new Map(rows.map(({ key, stages }) => [key, stages]));
}

const pathsOfJourneysStatement = statement(`// pathsOfJourneys
UNWIND $keys AS key
MATCH (j:Entry {key: key})
CALL (j) {
  MATCH (j)<-[:LEADS_THROUGH]-(w:Path)
  WITH w
  ORDER BY w.id
  RETURN collect(w {.*}) AS paths
}
RETURN j.key AS key, paths
ORDER BY key`);

export async function pathsOfJourneys(graph: Reader, keys: readonly string[]): Promise<Map<string, StoredEntry[]>> {
  const rows = await graph.read<{ key: string; paths: StoredEntry[] }>(pathsOfJourneysStatement, { keys });
  return new Map(rows.map(({ key, paths }) => [key, paths]));
}

const legsOfPathsStatement = statement(`// legsOfPaths
UNWIND $keys AS key
MATCH (w:Entry {key: key})
CALL (w) {
  MATCH (w)-[leg:TAKES]->(used:Touchpoint)
  CALL (leg) { MATCH (place:Entry {key: leg.channel}) RETURN collect(place {.*}) AS usedOn }
  WITH leg, used, usedOn
  ORDER BY leg.position
  RETURN collect({position: leg.position, touchpoint: used {.*}, channel: usedOn[0]}) AS taken
}
RETURN w.key AS key, taken
ORDER BY key`);

export interface FoundLeg {
  position: number;
  touchpoint: StoredEntry;
  channel: StoredEntry;
}

/** For each path the touchpoints used, in order. */
export async function legsOfPaths(graph: Reader, keys: readonly string[]): Promise<Map<string, FoundLeg[]>> {
  const rows = await graph.read<{ key: string; taken: FoundLeg[] }>(legsOfPathsStatement, { keys });
  return new Map(rows.map(({ key, taken }) => [key, taken]));
}

const placesOfTouchpointsStatement = statement(`// placesOfTouchpoints
UNWIND $keys AS key
MATCH (t:Entry {key: key})
CALL (t) {
  MATCH (t)<-[:AT]-(s:Step)
  WITH s
  MATCH (s)<-[:HAS_STEP]-(g:Stage)
  WITH s, g
  MATCH (g)<-[:HAS_STAGE]-(j:Journey)
  WITH s, g, j
  ORDER BY j.id, g.position, s.position
  RETURN collect({journey: j {.*}, stage: g {.*}, step: s {.*}}) AS places
}
RETURN t.key AS key, places
ORDER BY key`);

export interface FoundPlace {
  journey: StoredEntry;
  stage: StoredEntry;
  step: StoredEntry;
}

/** For each touchpoint the places in journeys at which it stands. */
export async function placesOfTouchpoints(graph: Reader, keys: readonly string[]): Promise<Map<string, FoundPlace[]>> {
  const rows = await graph.read<{ key: string; places: FoundPlace[] }>(placesOfTouchpointsStatement, { keys });
  return new Map(rows.map(({ key, places }) => [key, places]));
}

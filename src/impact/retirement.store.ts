import type { Reader } from '../graph/graph';
import { statement } from '../graph/statement';

const usesOfStatement = statement(`// usesOf
MATCH (e:Entry {key: $key})
CALL (e) { MATCH (e)<-[:MEASURES|ASKED_ON]-(m:MeasurementPoint) WITH DISTINCT m ORDER BY m.key RETURN collect(m.key) AS points }
CALL (e, points) {
  UNWIND points + [e.key] AS asking
  MATCH (a:Entry {key: asking})
  MATCH (a)<-[:DEPLOYED_ON|ASKS]-(d:Deployment)
  WITH DISTINCT d
  ORDER BY d.key
  RETURN collect(d.key) AS deployments
}
CALL (e, points) {
  UNWIND points + [e.key] AS spoken
  MATCH (b:Entry {key: spoken})
  MATCH (b)<-[:ABOUT]-(g:Target)
  WITH DISTINCT g
  ORDER BY g.key
  RETURN collect(g.key) AS targets
}
CALL (e) {
  MATCH (e)<-[:AT]-(s:Step)
  WITH s
  MATCH (s)<-[:HAS_STEP]-(stage:Stage)
  WITH s, stage
  MATCH (stage)<-[:HAS_STAGE]-(j:Journey)
  WITH s, stage, j
  ORDER BY j.key, stage.position, s.position, s.key
  RETURN collect([s.key, j.key]) AS places
}
CALL (e) { MATCH (e)<-[:TAKES|LEADS_THROUGH|TAKEN_BY]-(w:Path) WITH DISTINCT w ORDER BY w.key RETURN collect(w.key) AS paths }
CALL (e) {
  MATCH (e)<-[:DELIVERED_ON]-(used:Touchpoint)
  WITH e, used
  MATCH (used)<-[leg:TAKES]-(along:Path)
  WHERE leg.channel = e.key
  WITH DISTINCT along
  ORDER BY along.key
  RETURN collect(along.key) AS pathsOn
}
CALL (e) { MATCH (e)<-[:DELIVERED_ON|OWNED_BY|VARIANT_OF]-(t:Touchpoint) WITH DISTINCT t ORDER BY t.key RETURN collect(t.key) AS touchpoints }
CALL (e) { MATCH (e)<-[:HANDS_OVER_TO]-(before:Touchpoint) WITH before ORDER BY before.key RETURN collect(before.key) AS handedFrom }
CALL (e) { MATCH (e)<-[:VARIANT_OF|WALKED_BY]-(o:Journey) WITH DISTINCT o ORDER BY o.key RETURN collect(o.key) AS journeys }
CALL (e) { MATCH (e)-[:OWNED_BY]->(owner:Department) WITH owner ORDER BY owner.key RETURN collect(owner.key) AS owners }
CALL (e) { MATCH (e)<-[:OPERATES]-(operator:Department) WITH operator ORDER BY operator.key RETURN collect(operator.key) AS operators }
CALL (e) { MATCH (e)-[:OPERATES]->(c:Channel) WITH c ORDER BY c.key RETURN collect(c.key) AS channels }
RETURN points, deployments, targets, places, paths, pathsOn, touchpoints, handedFrom, journeys, owners, operators, channels`);

/** What uses an object that may be retired, by key. */
export interface UsesFound {
  points: string[];
  /** At the object, or at its points. */
  deployments: string[];
  targets: string[];
  places: [step: string, journey: string][];
  paths: string[];
  /** Paths that take some touchpoint on the channel. */
  pathsOn: string[];
  touchpoints: string[];
  handedFrom: string[];
  /** Variants of the journey, or those that the persona walks. */
  journeys: string[];
  owners: string[];
  operators: string[];
  channels: string[];
}

/** What uses an object; null where there is none. */
export async function usesOf(graph: Reader, key: string): Promise<UsesFound | null> {
  const [row] = await graph.read<UsesFound>(usesOfStatement, { key });
  return row ?? null;
}

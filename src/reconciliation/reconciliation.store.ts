import type { Reader } from '../graph/graph';
import { statement } from '../graph/statement';
import type { ToReconcile } from './toReconcile';

const countsToReconcileStatement = statement(`// countsToReconcile
MATCH (s:Subsidiary)
WHERE $keys IS NULL OR s.key IN $keys
CALL (s) {
  MATCH (s)<-[:BELONGS_TO]-(t:Touchpoint)
  WITH t
  WHERE (t.validFrom IS NULL OR t.validFrom <= $day) AND (t.validTo IS NULL OR t.validTo > $day)
  CALL (t) { MATCH (t)-[d:DELIVERED_ON]->(c:Channel) WITH d, c WHERE (c.validFrom IS NULL OR c.validFrom <= $day) AND (c.validTo IS NULL OR c.validTo > $day) WITH d, c ORDER BY d.position RETURN collect({channel: c.key, side: coalesce(d.reportingGroup, c.reportingGroup)}) AS sides }
  CALL (t) {
    MATCH (t)<-[:MEASURES]-(m:MeasurementPoint)
    WITH m
    WHERE m.subject = 'TOUCHPOINT' AND (m.validFrom IS NULL OR m.validFrom <= $day) AND (m.validTo IS NULL OR m.validTo > $day)
    CALL (m) { MATCH (m)-[:ASKED_ON]->(c:Channel) RETURN collect({channel: c.key, side: c.reportingGroup}) AS channels }
    WITH m, channels
    ORDER BY m.id
    RETURN collect(channels[0]) AS points
  }
  WITH t, sides, points
  ORDER BY t.id
  RETURN collect({serviceNode: t.serviceNode, provenance: t.provenance, validFrom: t.validFrom, sides: sides, points: points}) AS touchpoints
}
CALL (s) {
  MATCH (s)<-[:ABOUT]-(o:Observation)
  WITH o
  WHERE o.metric IN $metrics AND coalesce(o.asOf, o.periodFrom, '') <= $day
  WITH o
  ORDER BY coalesce(o.asOf, o.periodTo, ''), o.id
  RETURN collect(o {.*}) AS declared
}
CALL (s) {
  MATCH (s)<-[:ABOUT]-(a:Assertion)
  CALL (a) { MATCH (a)<-[:READS]-(r:Reading) WITH r ORDER BY r.position, r.id RETURN collect(r {.*}) AS readings }
  CALL (a) { MATCH (a)-[:ADOPTS]->(r:Reading) RETURN collect(r.key) AS adopted }
  WITH a, readings, adopted
  ORDER BY a.id
  RETURN collect({assertion: a {.*}, readings: readings, adopted: adopted}) AS assertions
}
RETURN s {.*} AS subsidiary, touchpoints, declared, assertions
ORDER BY s.position, s.id`);

/** Everything that declared and registered counts of subsidiaries need on a day, in one statement for all of them. */
export const countsToReconcile = (graph: Reader, keys: string[] | null, day: string, metrics: string[]): Promise<ToReconcile[]> =>
  graph.read(countsToReconcileStatement, { keys, day, metrics });

import type { Reader } from '../graph/graph';
import { statement } from '../graph/statement';
import type { ImpactFound } from './impactFound';

const impactOfStatement = statement(`// impactOf
MATCH (e:Entry {key: $key})
CALL (e) { MATCH (e)-[:OPERATES]->(c:Channel) WITH c ORDER BY c.id RETURN collect(c.key) AS channels }
CALL (e) { MATCH (e)<-[:ABOUT]-(o:Observation) WITH o ORDER BY o.id RETURN collect(o.key) AS figures }
CALL (e) {
  CALL (e) {
    MATCH (t:Entry {key: $key})
    WHERE t.noun = 'Touchpoint'
    RETURN t
    UNION ALL
    MATCH (e)<-[:DELIVERED_ON|OWNED_BY|VARIANT_OF]-(t:Touchpoint)
    RETURN t
  }
  CALL (t) { MATCH (t)-[:BELONGS_TO]->(s:Subsidiary) RETURN collect(s.key) AS subsidiaries }
  CALL (t) {
    MATCH (t)<-[:AT]-(p:Step)
    WITH p
    MATCH (p)<-[:HAS_STEP]-(g:Stage)
    WITH p, g
    MATCH (g)<-[:HAS_STAGE]-(j:Journey)
    WITH p, g, j
    ORDER BY j.id, g.position, p.position, p.id
    RETURN collect({step: p.key, stage: g.key, journey: j.key}) AS places
  }
  CALL (t, e) {
    MATCH (t)<-[k:TAKES]-(w:Path)
    WITH k, w, e
    WHERE e.noun <> 'Channel' OR k.channel = e.key
    WITH DISTINCT w
    ORDER BY w.id
    RETURN collect(w.key) AS paths
  }
  CALL (t, e) {
    MATCH (t)<-[:MEASURES]-(m:MeasurementPoint)
    CALL (m) { MATCH (m)-[:ASKED_ON]->(c:Channel) RETURN collect(c.key) AS askedOn }
    WITH m, askedOn, e
    WHERE e.noun <> 'Channel' OR e.key IN askedOn
    CALL (m) { MATCH (m)<-[:ABOUT]-(o:Observation) WITH o ORDER BY o.id RETURN collect(o.key) AS ofPoint }
    WITH m, ofPoint
    ORDER BY m.id
    RETURN collect({point: m.key, figures: ofPoint}) AS points
  }
  CALL (t) { MATCH (t)<-[:ABOUT]-(o:Observation) WITH o ORDER BY o.id RETURN collect(o.key) AS ofTouchpoint }
  CALL (t) { MATCH (t)<-[:HANDS_OVER_TO]-(b:Touchpoint) WITH b ORDER BY b.id RETURN collect(b.key) AS handedFrom }
  WITH t, subsidiaries, places, paths, points, ofTouchpoint, handedFrom
  ORDER BY t.code, t.id
  RETURN collect({touchpoint: t.key, subsidiaries: subsidiaries, places: places, paths: paths, points: points, figures: ofTouchpoint, handedFrom: handedFrom}) AS anchors
}
RETURN e.key AS object, channels, figures, anchors`);

/** Everything that depends on a touchpoint, a channel, an archetype or a department; null where there is no such object. */
export async function impactOf(graph: Reader, key: string): Promise<ImpactFound | null> {
  const [row] = await graph.read<ImpactFound>(impactOfStatement, { key });
  return row ?? null;
}

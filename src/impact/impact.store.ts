import type { Reader } from '../graph/graph';
import { statement } from '../graph/statement';
import { splitKey } from '../kernel/id';
import type { ImpactFound } from './impactFound';

const impactOfStatement = statement(`// impactOf
UNWIND $keys AS asked
MATCH (e:Entry {key: asked})
CALL (e) { MATCH (e)-[:OPERATES]->(c:Channel) WITH c ORDER BY c.id RETURN collect(c.key) AS channels }
CALL (e) { MATCH (e)<-[:ABOUT]-(o:Observation) WITH o ORDER BY o.id RETURN collect(o.key) AS figures }
CALL (e) {
  CALL (e) {
    MATCH (t:Entry {key: e.key})
    WHERE t.noun = 'Touchpoint'
    RETURN t
    UNION ALL
    MATCH (e)<-[:DELIVERED_ON|OWNED_BY|VARIANT_OF]-(t:Touchpoint)
    RETURN t
    UNION ALL
    MATCH (e)-[:HAS_STAGE]->(k1:Stage)
    MATCH (k1)-[:HAS_STEP]->(k2:Step)
    MATCH (k2)-[:AT]->(t:Touchpoint)
    RETURN DISTINCT t
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
RETURN e.key AS object, channels, figures, anchors
ORDER BY object`);

// By itself: one statement of both takes Neo4j seconds to plan.
const partsOfJourneysStatement = statement(`// partsOfJourneys
UNWIND $slugs AS asked
MATCH (e:Journey {id: asked})
CALL (e) { MATCH (e)<-[:VARIANT_OF]-(v:Journey) WITH v ORDER BY v.id RETURN collect(v.key) AS variants }
CALL (e) { MATCH (e)<-[:LEADS_THROUGH]-(l:Path) WITH l ORDER BY l.id RETURN collect(l.key) AS led }
CALL (e) {
  MATCH (e)-[:HAS_STAGE]->(h:Stage)
  CALL (h) { MATCH (h)-[:HAS_STEP]->(s:Step) WITH s ORDER BY s.position, s.id RETURN collect(s.key) AS steps }
  WITH h, steps
  ORDER BY h.position, h.id
  RETURN collect({stage: h.key, steps: steps}) AS stages
}
RETURN e.key AS object, variants, led, stages
ORDER BY object`);

type Parts = Pick<ImpactFound, 'object' | 'variants' | 'led' | 'stages'>;

const noParts = { variants: [], led: [], stages: [] };

/** Everything that depends on touchpoints, channels, archetypes, departments or journeys, each by itself; those that do not exist are left out. One statement, two where a journey is among them. */
export async function impactOf(graph: Reader, keys: readonly string[]): Promise<ImpactFound[]> {
  const found = await graph.read<Omit<ImpactFound, keyof typeof noParts>>(impactOfStatement, { keys });
  const journeys = keys.map((key) => splitKey(key)!).filter(({ noun }) => noun === 'Journey').map(({ slug }) => slug);
  const parts = new Map(journeys.length === 0 ? [] : (await graph.read<Parts>(partsOfJourneysStatement, { slugs: journeys })).map((each) => [each.object, each]));
  return found.map((each) => ({ ...noParts, ...parts.get(each.object), ...each }));
}

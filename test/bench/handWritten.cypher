// What one would write by hand for just this answer: nested maps, only the properties shown, every part in its order.
UNWIND $keys AS key
MATCH (j:Entry {key: key})
CALL (j) { MATCH (j)-[:BELONGS_TO]->(s:Subsidiary) RETURN collect(s {.id, .name}) AS subsidiaries }
CALL (j) { MATCH (j)-[r:WALKED_BY]->(p:Persona) WITH r, p ORDER BY r.position RETURN collect(p {.id, .name, .age, .provenance}) AS personas }
CALL (j) {
  MATCH (j)<-[:LEADS_THROUGH]-(w:Path)
  CALL (w) { MATCH (w)-[:TAKEN_BY]->(p:Persona) RETURN collect(p {.id, .name}) AS takers }
  CALL (w) { MATCH (w)-[leg:TAKES]->(used:Touchpoint) WITH leg, used ORDER BY leg.position RETURN collect({position: leg.position, touchpoint: used {.id, .code}, channel: leg.channel}) AS taken }
  WITH w, takers, taken
  ORDER BY w.id
  RETURN collect(w {.id, .provenance, persona: takers[0], taken: taken}) AS paths
}
CALL (j) {
  MATCH (j)-[:HAS_STAGE]->(g:Stage)
  CALL (g) {
    MATCH (g)-[:HAS_STEP]->(s:Step)
    CALL (s) {
      MATCH (s)-[a:AT]->(t:Touchpoint)
      CALL (t) { MATCH (t)-[r:DELIVERED_ON]->(c:Channel) WITH r, c ORDER BY r.position RETURN collect({channel: c {.id, .name, .modality}, reportingGroup: coalesce(r.reportingGroup, c.reportingGroup), position: r.position, provenance: r.provenance}) AS channels }
      CALL (t) { MATCH (t)-[r:OWNED_BY]->(d:Department) RETURN collect({department: d {.id, .name}, provenance: r.provenance}) AS owners }
      CALL (t) {
        MATCH (t)<-[:MEASURES]-(m:MeasurementPoint)
        CALL (m) { MATCH (m)-[:ASKED_ON]->(c:Channel) RETURN collect(c {.id}) AS askedOn }
        WITH m, askedOn
        ORDER BY m.id
        RETURN collect(m {.id, .name, .instrument, .cadence, .provenance, channel: askedOn[0]}) AS points
      }
      CALL (t) {
        MATCH (t)-[r:RESTS_ON]->(f:Fact)
        CALL (f) { MATCH (f)-[:STATED_IN]->(o:Source) RETURN collect(o.title) AS titles }
        WITH r, f, titles
        ORDER BY r.position
        RETURN collect({document: titles[0], section: f.section, factId: f.id}) AS facts
      }
      WITH a, t, channels, owners, points, facts
      ORDER BY a.position
      RETURN collect({position: a.position, provenance: a.provenance, touchpoint: t {.id, .code, .name, .serviceNode, .importance, .provenance, citation: facts[0], channels: channels, owner: owners[0], measurementPoints: points}}) AS touchpoints
    }
    WITH s, touchpoints
    ORDER BY s.position, s.id
    RETURN collect(s {.id, .position, .skippable, .repeatable, .provenance, touchpoints: touchpoints}) AS steps
  }
  WITH g, steps
  ORDER BY g.position, g.id
  RETURN collect(g {.id, .position, .name, .momentOfTruth, .anyTime, .provenance, steps: steps}) AS stages
}
RETURN j {.id, .name, .provenance, subsidiary: subsidiaries[0], personas: personas, paths: paths, stages: stages} AS map
ORDER BY j.key

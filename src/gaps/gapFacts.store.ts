import type { Reader } from '../graph/graph';
import { statement } from '../graph/statement';
import type { GapRows } from './gapRows';

const namesForGapsStatement = statement(`// namesForGaps
MATCH (e:Entry)
WHERE e.noun IN ['Subsidiary', 'Department', 'Channel', 'Archetype', 'Persona', 'Source']
RETURN e.key AS key, e.noun AS noun, coalesce(e.name, e.title) AS name, e.provenance AS provenance, e.validFrom AS validFrom, e.validTo AS validTo, coalesce(e.position, 0) AS position
ORDER BY position, key`);

const touchpointsForGapsStatement = statement(`// touchpointsForGaps
MATCH (t:Touchpoint)
CALL (t) { MATCH (t)-[:BELONGS_TO]->(s:Subsidiary) RETURN collect(s.key) AS subsidiaries }
CALL (t) { MATCH (t)-[o:OWNED_BY]->(d:Department) WITH o, d ORDER BY d.key RETURN collect([d.key, coalesce(o.provenance, t.provenance)]) AS owners }
CALL (t) { MATCH (t)-[l:DELIVERED_ON]->(c:Channel) WITH l, c ORDER BY l.position, c.key RETURN collect([c.key, coalesce(l.provenance, t.provenance), coalesce(l.reportingGroup, c.reportingGroup)]) AS channels }
CALL (t) { MATCH (t)-[v:VARIANT_OF]->(k:Archetype) WITH v, k ORDER BY v.position, k.key RETURN collect([k.key, coalesce(v.provenance, t.provenance)]) AS archetypes }
CALL (t) { MATCH (t)-[h:HANDS_OVER_TO]->(b:Touchpoint) WITH h, b ORDER BY b.key RETURN collect([b.key, coalesce(h.provenance, t.provenance)]) AS handsOverTo }
RETURN t.key AS key, subsidiaries[0] AS subsidiary, t.name AS name, t.importance AS importance, t.serviceNode AS serviceNode, t.provenance AS provenance,
  t.validFrom AS validFrom, t.validTo AS validTo, coalesce(t.shapedAt, t.updatedAt) AS shapedAt, owners, channels, archetypes, handsOverTo
ORDER BY key`);

const pointsForGapsStatement = statement(`// pointsForGaps
MATCH (m:MeasurementPoint)
CALL (m) { MATCH (m)-[:BELONGS_TO]->(s:Subsidiary) RETURN collect(s.key) AS subsidiaries }
CALL (m) { MATCH (m)-[:MEASURES]->(t:Touchpoint) RETURN collect(t.key) AS touchpoints }
RETURN m.key AS key, subsidiaries[0] AS subsidiary, touchpoints[0] AS touchpoint, m.name AS name, m.subject AS subject, m.instrument AS instrument, m.cadence AS cadence,
  m.provenance AS provenance, m.validFrom AS validFrom, m.validTo AS validTo
ORDER BY key`);

const journeysForGapsStatement = statement(`// journeysForGaps
MATCH (j:Journey)
CALL (j) { MATCH (j)-[:BELONGS_TO]->(s:Subsidiary) RETURN collect(s.key) AS subsidiaries }
CALL (j) { MATCH (j)-[:VARIANT_OF]->(r:Journey) RETURN collect(r.key) AS references }
CALL (j) { MATCH (j)<-[:VERSION_OF]-(v:JourneyVersion) WHERE v.withdrawnOn IS NULL WITH v ORDER BY v.number RETURN collect([v.effectiveOn, v.createdAt]) AS versions }
RETURN j.key AS key, subsidiaries[0] AS subsidiary, j.name AS name, j.provenance AS provenance, j.validFrom AS validFrom, j.validTo AS validTo, references[0] AS reference, versions
ORDER BY key`);

const stagesForGapsStatement = statement(`// stagesForGaps
MATCH (g:Stage)
CALL (g) { MATCH (g)<-[:HAS_STAGE]-(j:Journey) RETURN collect(j.key) AS journeys }
CALL (g) {
  MATCH (g)-[:HAS_STEP]->(p:Step)
  CALL (p) { MATCH (p)-[a:AT]->(t:Touchpoint) WITH a, t ORDER BY a.position, t.key RETURN collect([t.key, a.provenance]) AS alternatives }
  WITH p, alternatives
  ORDER BY p.position, p.id
  RETURN collect([p.key, p.provenance, coalesce(p.shapedAt, p.updatedAt), alternatives]) AS steps
}
RETURN g.key AS key, journeys[0] AS journey, g.position AS position, g.name AS name, g.momentOfTruth AS momentOfTruth, g.anyTime AS anyTime, coalesce(g.endsEpisode, false) AS endsEpisode, g.provenance AS provenance, coalesce(g.shapedAt, g.updatedAt) AS shapedAt, steps
ORDER BY journey, position, key`);

const pathsForGapsStatement = statement(`// pathsForGaps
MATCH (w:Path)
CALL (w) { MATCH (w)-[:LEADS_THROUGH]->(j:Journey) RETURN collect(j.key) AS journeys }
CALL (w) { MATCH (w)-[:TAKEN_BY]->(a:Persona) RETURN collect(a.key) AS personas }
CALL (w) { MATCH (w)-[k:TAKES]->(t:Touchpoint) WITH k, t ORDER BY k.position RETURN collect([k.position, t.key, k.channel]) AS legs }
RETURN w.key AS key, journeys[0] AS journey, personas[0] AS persona, w.provenance AS provenance, coalesce(w.shapedAt, w.updatedAt) AS shapedAt, legs
ORDER BY key`);

const figuresForGapsStatement = statement(`// figuresForGaps
MATCH (o:Observation)
CALL (o) { MATCH (o)-[:ABOUT]->(x:Entry) WITH x ORDER BY x.key RETURN collect(x.key) AS about }
CALL (o) { MATCH (o)-[:REPORTED_BY]->(s:Source) RETURN collect(s.key) AS sources }
RETURN o.key AS key, o.metric AS metric, o.instrument AS instrument, o.scope AS scope, o.scopeReading AS scopeReading, about, sources[0] AS source,
  o.periodFrom AS periodFrom, o.periodTo AS periodTo, o.asOf AS asOf, o.value AS value, o.unit AS unit, o.decimals AS decimals, o.qualifier AS qualifier, o.precision AS precision,
  o.direction AS direction, o.delta AS delta, o.deltaUnit AS deltaUnit, o.deltaBasis AS deltaBasis, o.rank AS rank, o.provenance AS provenance,
  o.promoters + o.passives + o.detractors AS answers
ORDER BY coalesce(o.asOf, o.periodTo, ''), key`);

// Targets and benchmarks: what figures are held against.
const standardsForGapsStatement = statement(`// standardsForGaps
CALL () {
  MATCH (t:Target)
  RETURN t AS g
  UNION ALL
  MATCH (b:Benchmark)
  RETURN b AS g
}
CALL (g) { MATCH (g)-[:ABOUT]->(x:Entry) WITH x ORDER BY x.key RETURN collect(x.key) AS about }
CALL (g) { MATCH (g)-[:REPORTED_BY]->(s:Source) RETURN collect(s.key) AS sources }
RETURN g.noun AS noun, g.key AS key, g.metric AS metric, about, g.operator AS operator, g.value AS value, g.unit AS unit, g.periodFrom AS periodFrom, g.periodTo AS periodTo, g.provenance AS provenance,
  g.competitor AS competitor, g.rank AS rank, g.method AS method, sources[0] AS source
ORDER BY key`);

/** Everything in which gaps are found, except declared counts: eight statements, whatever the size of the registry. */
export const readGapRows = async (graph: Reader): Promise<GapRows> => ({
  names: await graph.read(namesForGapsStatement),
  touchpoints: await graph.read(touchpointsForGapsStatement),
  points: await graph.read(pointsForGapsStatement),
  journeys: await graph.read(journeysForGapsStatement),
  stages: await graph.read(stagesForGapsStatement),
  paths: await graph.read(pathsForGapsStatement),
  figures: await graph.read(figuresForGapsStatement),
  standards: await graph.read(standardsForGapsStatement),
});

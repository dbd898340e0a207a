import type { Reader } from '../graph/graph';
import { statement } from '../graph/statement';
import type { RegisteredDeployment, ScopedDeployment } from './scopeAnswers';

export const linkSuppressionPolicies = statement(`// linkSuppressionPolicies
UNWIND $rows AS row
MATCH (e:Entry {key: row.key})
SET e:SuppressionPolicy
WITH e, row
CALL (e) { MATCH (e)-[old:BELONGS_TO|RESTS_ON]->() DELETE old }
CALL (e, row) { UNWIND row.subsidiary AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:BELONGS_TO]->(x) SET r = link.attributes }
CALL (e, row) { UNWIND row.facts AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:RESTS_ON]->(x) SET r = link.attributes }
RETURN count(e) AS linked`);

// Each way from an object to its measurement points has a branch of its own; a noun that has no such way finds nothing on it.
const deploymentsOfScopesStatement = statement(`// deploymentsOfScopes
UNWIND $keys AS key
MATCH (e:Entry {key: key})
CALL (e) {
  WITH e
  WHERE e.noun = 'MeasurementPoint'
  RETURN e.key AS pointKey
  UNION ALL
  MATCH (e)<-[:MEASURES]-(m1:MeasurementPoint)
  RETURN m1.key AS pointKey
  UNION ALL
  MATCH (e)<-[:ASKED_ON]-(m2:MeasurementPoint)
  RETURN m2.key AS pointKey
  UNION ALL
  MATCH (e)<-[:BELONGS_TO]-(m3:MeasurementPoint)
  RETURN m3.key AS pointKey
  UNION ALL
  MATCH (e)<-[:PART_OF]-(b1:Subsidiary)
  MATCH (b1)<-[:BELONGS_TO]-(m4:MeasurementPoint)
  RETURN m4.key AS pointKey
  UNION ALL
  MATCH (e)-[:HAS_STEP]->(s1:Step)
  MATCH (s1)-[:AT]->(t1:Touchpoint)
  WITH DISTINCT t1
  MATCH (t1)<-[:MEASURES]-(m5:MeasurementPoint)
  RETURN m5.key AS pointKey
  UNION ALL
  MATCH (e)-[:HAS_STAGE]->(g1:Stage)
  MATCH (g1)-[:HAS_STEP]->(s2:Step)
  MATCH (s2)-[:AT]->(t2:Touchpoint)
  WITH DISTINCT t2
  MATCH (t2)<-[:MEASURES]-(m6:MeasurementPoint)
  RETURN m6.key AS pointKey
}
WITH DISTINCT key, pointKey
MATCH (p:Entry {key: pointKey})
CALL (p) { MATCH (p)-[:MEASURES]->(t3:Touchpoint) RETURN collect(t3.key) AS touchpoints }
CALL (p) { MATCH (p)-[:ASKED_ON]->(c:Channel) RETURN collect(c.key) AS channels }
CALL (p) {
  MATCH (p)-[:BELONGS_TO]->(b2:Subsidiary)
  CALL (b2) { MATCH (b2)<-[:BELONGS_TO]-(q:SuppressionPolicy) WITH q ORDER BY q.key RETURN collect([q.figuresFrom, q.commentsFrom, q.arrowsFrom]) AS policies }
  RETURN collect(b2.key) AS subsidiaries, collect(policies) AS minimums
}
CALL (p) {
  MATCH (p)<-[:DEPLOYED_ON]-(d:Deployment)
  CALL (d) { MATCH (d)-[:ASKS]->(v:Survey) RETURN collect(v {.instrument, .scaleMin, .scaleMax}) AS surveys }
  RETURN d.key AS deployment, surveys
}
RETURN key, deployment, pointKey AS point, touchpoints[0] AS touchpoint, channels[0] AS channel, subsidiaries[0] AS subsidiary,
  minimums[0][0] AS minimums, surveys[0].instrument AS instrument, surveys[0].scaleMin AS scaleMin, surveys[0].scaleMax AS scaleMax
ORDER BY key, deployment`);

/** The deployments by which objects are scored, by the object's key: those at its measurement points. One statement, whatever the number. */
export async function deploymentsOfScopes(graph: Reader, keys: readonly string[]): Promise<Map<string, ScopedDeployment[]>> {
  const found = new Map<string, ScopedDeployment[]>(keys.map((key) => [key, []]));
  for (const { key, ...deployment } of await graph.read<ScopedDeployment & { key: string }>(deploymentsOfScopesStatement, { keys })) found.get(key)!.push(deployment);
  return found;
}

// One row a point, whatever leads to it: what may be shown of one object hangs on what all others show.
const registeredDeploymentsStatement = statement(`// registeredDeployments
MATCH (p:MeasurementPoint)
CALL (p) { MATCH (p)-[:MEASURES]->(t1:Touchpoint) RETURN collect(t1.key) AS touchpoints }
CALL (p) { MATCH (p)-[:ASKED_ON]->(c:Channel) RETURN collect(c.key) AS channels }
CALL (p) {
  MATCH (p)-[:BELONGS_TO]->(b:Subsidiary)
  CALL (b) { MATCH (b)<-[:BELONGS_TO]-(q:SuppressionPolicy) WITH q ORDER BY q.key RETURN collect([q.figuresFrom, q.commentsFrom, q.arrowsFrom]) AS policies }
  CALL (b) { MATCH (b)-[:PART_OF]->(u:Group) RETURN collect(u.key) AS wholes }
  RETURN collect(b.key) AS subsidiaries, collect(policies) AS minimums, collect(wholes) AS groups
}
CALL (p) {
  MATCH (p)-[:MEASURES]->(t2:Touchpoint)
  MATCH (t2)<-[:AT]-(s1:Step)
  MATCH (s1)<-[:HAS_STEP]-(g1:Stage)
  WITH DISTINCT g1
  ORDER BY g1.key
  RETURN collect(g1.key) AS stages
}
CALL (p) {
  MATCH (p)-[:MEASURES]->(t3:Touchpoint)
  MATCH (t3)<-[:AT]-(s2:Step)
  MATCH (s2)<-[:HAS_STEP]-(g2:Stage)
  MATCH (g2)<-[:HAS_STAGE]-(j:Journey)
  WITH DISTINCT j
  ORDER BY j.key
  RETURN collect(j.key) AS journeys
}
CALL (p) {
  MATCH (p)<-[:DEPLOYED_ON]-(d:Deployment)
  CALL (d) { MATCH (d)-[:ASKS]->(v:Survey) RETURN collect([v.instrument, v.scaleMin, v.scaleMax]) AS surveys }
  WITH d, surveys
  ORDER BY d.key
  RETURN collect([d.key, surveys]) AS deployments
}
RETURN p.key AS point, touchpoints, channels, subsidiaries, minimums, groups, stages, journeys, deployments
ORDER BY point`);

type SurveyTerms = [ScopedDeployment['instrument'], number, number];

interface RegisteredPoint extends Record<'touchpoints' | 'channels' | 'subsidiaries' | 'stages' | 'journeys', string[]>, Record<'groups', string[][]> {
  point: string;
  minimums: ScopedDeployment['minimums'][][];
  deployments: [deployment: string, surveys: SurveyTerms[]][];
}

/** Every deployment with the objects that are scored by it. One statement. */
export async function registeredDeployments(graph: Reader): Promise<RegisteredDeployment[]> {
  const points = await graph.read<RegisteredPoint>(registeredDeploymentsStatement);
  return points.flatMap(({ point, touchpoints, channels, subsidiaries, minimums, groups, stages, journeys, deployments }) => {
    const scopes = [...new Set([point, ...touchpoints, ...channels, ...subsidiaries, ...groups.flat(), ...stages, ...journeys])];
    return deployments.flatMap(([deployment, [survey]]) => (survey === undefined ? [] : [{
      deployment, point, touchpoint: touchpoints[0] ?? null, channel: channels[0] ?? null, subsidiary: subsidiaries[0]!, minimums: minimums[0]?.[0] ?? null,
      instrument: survey[0], scaleMin: survey[1], scaleMax: survey[2], scopes,
    }]));
  });
}

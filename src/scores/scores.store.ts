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

// One row a point, whatever leads to it: what may be shown of one object hangs on what all others show.
const registeredDeploymentsStatement = statement(`// registeredDeployments
MATCH (p:MeasurementPoint)
CALL (p) { MATCH (p)-[:MEASURES]->(t1:Touchpoint) RETURN collect(t1.key) AS touchpoints }
CALL (p) {
  MATCH (p)-[:MEASURES]->(t4:Touchpoint)
  MATCH (t4)-[:VARIANT_OF]->(k:Archetype)
  WITH DISTINCT k
  ORDER BY k.key
  RETURN collect(k.key) AS archetypes
}
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
RETURN p.key AS point, touchpoints, archetypes, channels, subsidiaries, minimums, groups, stages, journeys, deployments
ORDER BY point`);

type SurveyTerms = [ScopedDeployment['instrument'], number, number];

interface RegisteredPoint extends Record<'touchpoints' | 'archetypes' | 'channels' | 'subsidiaries' | 'stages' | 'journeys', string[]>, Record<'groups', string[][]> {
  point: string;
  minimums: ScopedDeployment['minimums'][][];
  deployments: [deployment: string, surveys: SurveyTerms[]][];
}

/** Every deployment with the objects that are scored by it. One statement. */
export async function registeredDeployments(graph: Reader): Promise<RegisteredDeployment[]> {
  const points = await graph.read<RegisteredPoint>(registeredDeploymentsStatement);
  return points.flatMap(({ point, touchpoints, archetypes, channels, subsidiaries, minimums, groups, stages, journeys, deployments }) => {
    const scopes = [...new Set([point, ...touchpoints, ...archetypes, ...channels, ...subsidiaries, ...groups.flat(), ...stages, ...journeys])];
    return deployments.flatMap(([deployment, [survey]]) => (survey === undefined ? [] : [{
      deployment, point, touchpoint: touchpoints[0] ?? null, channel: channels[0] ?? null, subsidiary: subsidiaries[0]!, minimums: minimums[0]?.[0] ?? null,
      instrument: survey[0], scaleMin: survey[1], scaleMax: survey[2], scopes,
    }]));
  });
}

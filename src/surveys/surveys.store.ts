import type { Reader } from '../graph/graph';
import { statement } from '../graph/statement';
import type { DeploymentTerms } from './deploymentTerms';

export const linkSurveys = statement(`// linkSurveys
UNWIND $rows AS row
MATCH (e:Entry {key: row.key})
SET e:Survey
WITH e, row
CALL (e) { MATCH (e)-[old:BELONGS_TO|RESTS_ON|BEARS_ON]->() DELETE old }
CALL (e, row) { UNWIND row.subsidiary AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:BELONGS_TO]->(x) SET r = link.attributes }
CALL (e, row) { UNWIND row.facts AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:RESTS_ON]->(x) SET r = link.attributes }
CALL (e, row) { UNWIND row.seeAlso AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:BEARS_ON]->(x) SET r = link.attributes }
RETURN count(e) AS linked`);

export const linkDeployments = statement(`// linkDeployments
UNWIND $rows AS row
MATCH (e:Entry {key: row.key})
SET e:Deployment
WITH e, row
CALL (e) { MATCH (e)-[old:ASKS|DEPLOYED_ON|RESTS_ON|BEARS_ON]->() DELETE old }
CALL (e, row) { UNWIND row.survey AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:ASKS]->(x) SET r = link.attributes }
CALL (e, row) { UNWIND row.point AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:DEPLOYED_ON]->(x) SET r = link.attributes }
CALL (e, row) { UNWIND row.facts AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:RESTS_ON]->(x) SET r = link.attributes }
CALL (e, row) { UNWIND row.seeAlso AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:BEARS_ON]->(x) SET r = link.attributes }
RETURN count(e) AS linked`);

const deploymentTermsStatement = statement(`// deploymentTerms
UNWIND $keys AS key
MATCH (d:Entry {key: key})
CALL (d) {
  MATCH (d)-[:ASKS]->(s:Survey)
  CALL (s) { MATCH (s)-[:BELONGS_TO]->(o:Subsidiary) RETURN collect(o.key) AS askers }
  RETURN collect(s {.key, .instrument, .scaleMin, .scaleMax, .questionVersion, .validFrom, .validTo, subsidiary: askers[0]}) AS surveys
}
CALL (d) {
  MATCH (d)-[:DEPLOYED_ON]->(p:MeasurementPoint)
  CALL (p) { MATCH (p)-[:BELONGS_TO]->(b:Subsidiary) RETURN collect(b.key) AS owners }
  CALL (p) { MATCH (p)<-[:CHANGES]-(c:Change) WITH c ORDER BY c.version RETURN collect(c.at) AS since }
  RETURN collect(p {.key, .instrument, .validFrom, .validTo, subsidiary: owners[0], since: since}) AS points
}
RETURN d.key AS key, d.validFrom AS validFrom, d.validTo AS validTo, d.inclusionProbability AS inclusionProbability,
  coalesce(d.questionVersion, surveys[0].questionVersion) AS questionVersion,
  surveys[0].key AS survey, surveys[0].instrument AS instrument, surveys[0].scaleMin AS scaleMin, surveys[0].scaleMax AS scaleMax, surveys[0].subsidiary AS surveySubsidiary,
  surveys[0].validFrom AS surveyValidFrom, surveys[0].validTo AS surveyValidTo,
  points[0].key AS point, points[0].instrument AS pointInstrument, points[0].validFrom AS pointValidFrom, points[0].validTo AS pointValidTo,
  points[0].subsidiary AS pointSubsidiary, points[0].since AS pointVersionsSince
ORDER BY key`);

/** What holds for answers to deployments, those that exist, by key. One statement, whatever the number. */
export async function deploymentTerms(graph: Reader, keys: readonly string[]): Promise<Map<string, DeploymentTerms>> {
  if (keys.length === 0) return new Map();
  const rows = await graph.read<DeploymentTerms>(deploymentTermsStatement, { keys });
  return new Map(rows.map((row) => [row.key, row]));
}

const deploymentsOfPointsStatement = statement(`// deploymentsOfPoints
UNWIND $keys AS key
MATCH (p:Entry {key: key})
CALL (p) {
  MATCH (p)<-[:DEPLOYED_ON]-(d:Deployment)
  WITH d
  ORDER BY d.key
  RETURN collect(d.key) AS deployments
}
RETURN p.key AS key, deployments
ORDER BY key`);

/** The keys of the deployments at measurement points, by the point's key; points that do not exist are left out. */
export async function deploymentsOfPoints(graph: Reader, keys: readonly string[]): Promise<Map<string, string[]>> {
  if (keys.length === 0) return new Map();
  const rows = await graph.read<{ key: string; deployments: string[] }>(deploymentsOfPointsStatement, { keys });
  return new Map(rows.map(({ key, deployments }) => [key, deployments]));
}

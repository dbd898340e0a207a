import type { Reader } from '../graph/graph';
import { statement } from '../graph/statement';
import type { Days } from '../kernel/period';
import type { DeploymentSpan } from './deploymentSpan';
import { rollupOf } from './dailyCount';

const deploymentsAroundStatement = statement(`// deploymentsAround
UNWIND $keys AS key
MATCH (e:Entry {key: key})
CALL (e) { MATCH (e)<-[:DEPLOYED_ON|ASKS]-(d:Deployment) RETURN collect(d.key) AS deployments }
UNWIND deployments AS deployment
RETURN DISTINCT deployment
ORDER BY deployment`);

/** The keys of the deployments at measurement points, and of surveys. */
export const deploymentsAround = async (graph: Reader, keys: readonly string[]): Promise<string[]> =>
  (await graph.read<{ deployment: string }>(deploymentsAroundStatement, { keys })).map(({ deployment }) => deployment);

const deploymentSpansStatement = statement(`// deploymentSpans
UNWIND $keys AS key
MATCH (d:Entry {key: key})
CALL (d) { MATCH (d)-[:ASKS]->(s:Survey) RETURN collect(s {.key, .validFrom, .validTo, .scaleMin, .scaleMax}) AS surveys }
CALL (d) { MATCH (d)-[:DEPLOYED_ON]->(p:MeasurementPoint) RETURN collect(p {.key, .validFrom, .validTo}) AS points }
CALL (d) {
  MATCH (d)-[:DEPLOYED_ON]->(q:MeasurementPoint)
  WITH q
  MATCH (q)-[:MEASURES|ASKED_ON]->(x:Entry)
  WITH DISTINCT x.key AS other
  ORDER BY other
  RETURN collect(other) AS around
}
RETURN d.key AS key, d.id AS slug, d.validFrom AS validFrom, d.validTo AS validTo, points[0] AS point, surveys[0] AS survey, around
ORDER BY key`);

/** What sets the days on which deployments take answers, by key; those that do not exist are left out. */
export async function deploymentSpans(graph: Reader, keys: readonly string[]): Promise<Map<string, DeploymentSpan>> {
  if (keys.length === 0) return new Map();
  return new Map((await graph.read<DeploymentSpan>(deploymentSpansStatement, { keys })).map((span) => [span.key, span]));
}

const answersOutsideStatement = statement(`// answersOutside
UNWIND $rows AS row
MATCH (c:DailyCount {rollup: row.rollup})
WHERE c.day < row.from OR c.day >= row.to
WITH row, c, c.n0 + c.n1 + c.n2 + c.n3 + c.n4 + c.n5 + c.n6 + c.n7 + c.n8 + c.n9 + c.n10 AS n
WHERE n > 0
WITH row.deployment AS deployment, CASE WHEN c.day < row.from THEN 'BEFORE' ELSE 'AFTER' END AS side, c.day AS day, n
RETURN deployment, side, sum(n) AS answers, min(day) AS first, max(day) AS last
ORDER BY deployment, side`);

/** Answers to a deployment on one side of a span of days. */
export interface AnswersOutside {
  deployment: string;
  side: 'BEFORE' | 'AFTER';
  answers: number;
  first: string;
  last: string;
}

/** Where deployments have answers before a first day or from an end on, counted by day; erased ones are none. */
export async function answersOutside(graph: Reader, spans: ReadonlyMap<string, Days>): Promise<AnswersOutside[]> {
  const bounded = [...spans].filter(([, { from, to }]) => from !== null || to !== null);
  if (bounded.length === 0) return [];
  // Compared as text: no day comes before the empty one, none after a tilde.
  return graph.read(answersOutsideStatement, { rows: bounded.map(([deployment, { from, to }]) => ({ deployment, rollup: rollupOf(deployment, 'TOTAL'), from: from ?? '', to: to ?? '~' })) });
}

/** All answers to deployments, counted by day; those that have none are left out. */
export const answersTo = (graph: Reader, deployments: readonly string[]): Promise<AnswersOutside[]> => answersOutside(graph, new Map(deployments.map((key) => [key, { from: null, to: '' }])));

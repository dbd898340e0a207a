import type { Reader } from '../graph/graph';
import { statement } from '../graph/statement';
import type { GapStanding } from './gapTypes';
import type { StoredPolicy } from './thresholds';

export const linkGapPolicies = statement(`// linkGapPolicies
UNWIND $rows AS row
MATCH (e:Entry {key: row.key})
SET e:GapPolicy
WITH e, row
CALL (e) { MATCH (e)-[old:APPLIES_TO]->() DELETE old }
CALL (e, row) { UNWIND row.subsidiary AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:APPLIES_TO]->(x) SET r = link.attributes }
RETURN count(e) AS linked`);

export const linkGapDecisions = statement(`// linkGapDecisions
UNWIND $rows AS row
MATCH (e:Entry {key: row.key})
SET e:GapDecision
WITH e, row
CALL (e) { MATCH (e)-[old:DECIDES_ON]->() DELETE old }
CALL (e, row) { UNWIND row.subject AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:DECIDES_ON]->(x) SET r = link.attributes }
RETURN count(e) AS linked`);

const gapPoliciesStatement = statement(`// gapPolicies
MATCH (p:GapPolicy)
CALL (p) { MATCH (p)-[:APPLIES_TO]->(s:Subsidiary) RETURN collect(s.key) AS subsidiaries }
RETURN p {.*} AS policy, subsidiaries[0] AS subsidiary
ORDER BY p.id`);

/** The policies by the key of their subsidiary; the default one under null. */
export async function gapPolicies(graph: Reader): Promise<Map<string | null, StoredPolicy>> {
  const rows = await graph.read<{ policy: StoredPolicy; subsidiary: string | null }>(gapPoliciesStatement);
  return new Map(rows.map(({ policy, subsidiary }) => [subsidiary, policy]));
}

export interface StoredDecision {
  slug: string;
  standing: GapStanding;
  assignee: string | null;
  reason: string | null;
  version: number;
  updatedAt: string;
}

const gapDecisionsStatement = statement(`// gapDecisions
MATCH (d:GapDecision)
RETURN d.id AS slug, d.standing AS standing, d.assignee AS assignee, d.reason AS reason, d.version AS version, d.updatedAt AS updatedAt
ORDER BY slug`);

/** What was decided about gaps, by the slug of the gap. */
export const gapDecisions = async (graph: Reader): Promise<Map<string, StoredDecision>> =>
  new Map((await graph.read<StoredDecision>(gapDecisionsStatement)).map((decision) => [decision.slug, decision]));

const changesOfDecisionsStatement = statement(`// changesOfDecisions
UNWIND $keys AS key
MATCH (d:Entry {key: key})
CALL (d) {
  MATCH (d)<-[:CHANGES]-(c:Change)
  WITH c
  ORDER BY c.id
  RETURN collect([c.at, c.by, c.after]) AS changes
}
RETURN d.key AS key, changes
ORDER BY key`);

/** For each decision the changes made to it, the first one first: when, by whom, and what it was since, as JSON text. */
export async function changesOfDecisions(graph: Reader, keys: readonly string[]): Promise<Map<string, [at: string, by: string, after: string][]>> {
  const rows = await graph.read<{ key: string; changes: [string, string, string][] }>(changesOfDecisionsStatement, { keys });
  return new Map(rows.map(({ key, changes }) => [key, changes]));
}

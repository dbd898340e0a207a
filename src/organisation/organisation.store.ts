import type { Reader } from '../graph/graph';
import { statement } from '../graph/statement';

export const linkGroups = statement(`// linkGroups
UNWIND $rows AS row
MATCH (e:Entry {key: row.key})
SET e:Group
WITH e, row
CALL (e) { MATCH (e)-[old:RESTS_ON]->() DELETE old }
CALL (e, row) { UNWIND row.facts AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:RESTS_ON]->(x) SET r = link.attributes }
RETURN count(e) AS linked`);

export const linkSubsidiaries = statement(`// linkSubsidiaries
UNWIND $rows AS row
MATCH (e:Entry {key: row.key})
SET e:Subsidiary
WITH e, row
CALL (e) { MATCH (e)-[old:PART_OF|RESTS_ON]->() DELETE old }
CALL (e, row) { UNWIND row.group AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:PART_OF]->(x) SET r = link.attributes }
CALL (e, row) { UNWIND row.facts AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:RESTS_ON]->(x) SET r = link.attributes }
RETURN count(e) AS linked`);

export const linkDepartments = statement(`// linkDepartments
UNWIND $rows AS row
MATCH (e:Entry {key: row.key})
SET e:Department
WITH e, row
CALL (e) { MATCH (e)-[old:OPERATES|RESTS_ON]->() DELETE old }
CALL (e) { MATCH (e)<-[old:HAS]-() DELETE old }
CALL (e, row) { UNWIND row.group AS link MATCH (x:Entry {key: link.key}) CREATE (e)<-[r:HAS]-(x) SET r = link.attributes }
CALL (e, row) { UNWIND row.subsidiary AS link MATCH (x:Entry {key: link.key}) CREATE (e)<-[r:HAS]-(x) SET r = link.attributes }
CALL (e, row) { UNWIND row.channels AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:OPERATES]->(x) SET r = link.attributes }
CALL (e, row) { UNWIND row.facts AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:RESTS_ON]->(x) SET r = link.attributes }
RETURN count(e) AS linked`);

const subsidiariesOfEntriesStatement = statement(`// subsidiariesOfEntries
UNWIND $keys AS key
MATCH (e:Entry {key: key})
CALL (e) {
  MATCH (e)-[:BELONGS_TO]->(s1:Subsidiary)
  RETURN s1.key AS owner
  UNION ALL
  MATCH (e)<-[:HAS]-(s2:Subsidiary)
  RETURN s2.key AS owner
  UNION ALL
  MATCH (e)-[:LEADS_THROUGH|VERSION_OF|DEPLOYED_ON|ABOUT]->(x1:Entry)
  MATCH (x1)-[:BELONGS_TO]->(s3:Subsidiary)
  RETURN s3.key AS owner
  UNION ALL
  MATCH (e)-[:ABOUT]->(s4:Subsidiary)
  RETURN s4.key AS owner
  UNION ALL
  MATCH (e)<-[:HAS_STAGE]-(x2:Entry)
  MATCH (x2)-[:BELONGS_TO]->(s5:Subsidiary)
  RETURN s5.key AS owner
  UNION ALL
  MATCH (e)<-[:HAS_STEP]-(x3:Entry)
  MATCH (x3)<-[:HAS_STAGE]-(x4:Entry)
  MATCH (x4)-[:BELONGS_TO]->(s6:Subsidiary)
  RETURN s6.key AS owner
}
RETURN DISTINCT key, owner
ORDER BY key, owner`);

/** For each object, the subsidiaries whose it is, directly or by the journey, point or object that it is part of or about. */
export async function subsidiariesOfEntries(graph: Reader, keys: readonly string[]): Promise<Map<string, string[]>> {
  const owners = new Map<string, string[]>();
  for (const { key, owner } of await graph.read<{ key: string; owner: string }>(subsidiariesOfEntriesStatement, { keys })) owners.set(key, [...(owners.get(key) ?? []), owner]);
  return owners;
}

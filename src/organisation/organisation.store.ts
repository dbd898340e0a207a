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

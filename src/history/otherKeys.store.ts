import type { Reader, Unit } from '../graph/graph';
import { statement } from '../graph/statement';
import { Names, type Renamed } from '../kernel/names';
import { foundAfter, nounsCalledAfter, type After } from './calledAfter';

const otherKeysStatement = statement(`// otherKeys
MATCH (r:Registry {id: 'registry'})
CALL (r) {
  MATCH (o:OtherKey)-[:NAMES]->(e:Entry)
  WITH e, o
  ORDER BY o.key
  WITH e, collect(o.key) AS others
  CALL (e) {
    MATCH (e)<-[]-(d:Entry)
    WHERE d.noun IN $calledAfter
    WITH DISTINCT d
    ORDER BY d.key
    RETURN collect([d.key, d.id]) AS after
  }
  WITH e.key AS key, e.id AS slug, others, after
  ORDER BY key
  RETURN collect([key, slug, others, after]) AS renamed
}
RETURN r.revision AS revision, renamed`);

/** What all objects are called, and the revision of the registry at which they are. */
export async function readNames(graph: Reader): Promise<{ revision: number | null; names: Names; renamed: number }> {
  const [row] = await graph.read<{ revision: number; renamed: [key: string, slug: string, others: string[], after: After[]][] }>(otherKeysStatement, { calledAfter: nounsCalledAfter() });
  const renamed = (row?.renamed ?? []).map(([key, slug, others]): Renamed => ({ key, slug, others }));
  const after = foundAfter((row?.renamed ?? []).map(([key, , others, called]) => ({ keys: [key, ...others], called })));
  return { revision: row?.revision ?? null, names: new Names([...renamed, ...after]), renamed: renamed.length + after.length };
}

const putOtherKeysStatement = statement(`// putOtherKeys
UNWIND $rows AS row
MATCH (e:Entry {key: row.key})
SET e.id = row.slug
WITH e, row
UNWIND row.others AS other
MERGE (o:OtherKey {key: other})
MERGE (o)-[:NAMES]->(e)
RETURN count(o) AS others`);

/** Gives objects their present slugs, and has them found by other keys too. */
export async function putOtherKeys(unit: Unit, renamed: readonly Renamed[]): Promise<void> {
  if (renamed.length > 0) await unit.run(putOtherKeysStatement, { rows: renamed });
}

const lostOtherKeysStatement = statement(`// lostOtherKeys
MATCH (o:OtherKey)
WITH o, COUNT { (o)-[:NAMES]->(:Entry) } AS named
CALL (o) { MATCH (e:Entry {key: o.key}) RETURN count(e) AS taken }
WITH o, named, taken
WHERE named <> 1 OR taken > 0
RETURN o.key AS key, named, taken
ORDER BY key`);

/** Other keys that lead to no object or to several, or that are the key of an object besides. */
export const lostOtherKeys = (graph: Reader): Promise<{ key: string; named: number; taken: number }[]> => graph.read(lostOtherKeysStatement);

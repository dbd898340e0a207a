import type { Reader, Unit } from '../graph/graph';
import { statement } from '../graph/statement';
import type { PageRequest } from '../kernel/page';

export interface StoredChange {
  id: string;
  by: string;
  at: string;
  revision: number;
  operation: string;
  action: string;
  objectKey: string;
  version: number;
  /** JSON texts. */
  before: string;
  after: string;
  reason: string | null;
  /** The names of the attributes and links that changed; changes of earlier versions of Waymark have none. */
  fields?: string[] | null;
}

export interface StoredEdit {
  id: string;
  digest: string;
  revision: number;
  /** JSON text: what the operation answered. */
  answer: string;
}

const holdRegistryStatement = statement(`// holdRegistry
MATCH (r:Registry {id: 'registry'})
SET r.held = true
RETURN r.revision AS revision`);

/**
 * Waits until no other edit is under way, on any process, and keeps others waiting until this unit ends. Every edit starts with
 * it, so that what an edit checks (versions, references, positions) is still so when it writes.
 */
export async function holdRegistry(unit: Unit): Promise<void> {
  const held = await unit.run(holdRegistryStatement);
  if (held.length !== 1) throw new Error('the registry has no root: the migrations have not run');
}

const registryRevisionStatement = statement(`// registryRevision
MATCH (r:Registry {id: 'registry'})
RETURN r.revision AS revision`);

/** How many edits have been made so far; null before the migrations have run. */
export async function registryRevision(reader: Reader): Promise<number | null> {
  const [row] = await reader.read<{ revision: number }>(registryRevisionStatement);
  return row?.revision ?? null;
}

const editByIdStatement = statement(`// editById
MATCH (e:Edit {id: $id})
RETURN e {.id, .digest, .revision, .answer} AS edit`);

export async function editById(reader: Reader, id: string): Promise<StoredEdit | null> {
  const [row] = await reader.read<{ edit: StoredEdit }>(editByIdStatement, { id });
  return row?.edit ?? null;
}

const recordEditStatement = statement(`// recordEdit
MATCH (r:Registry {id: 'registry'})
SET r.revision = r.revision + 1
CREATE (e:Edit {id: $id})
SET e += $head
SET e.revision = r.revision
RETURN r.revision AS revision`);

/** Records an edit and answers its revision: the number of edits so far. */
export async function recordEdit(unit: Unit, id: string, head: Record<string, unknown>): Promise<number> {
  const [row] = await unit.run<{ revision: number }>(recordEditStatement, { id, head });
  return row!.revision;
}

const recordChangesStatement = statement(`// recordChanges
MATCH (e:Edit {id: $edit})
UNWIND $changes AS change
CREATE (c:Change {id: change.id})
SET c += change
CREATE (c)-[:MADE_BY]->(e)
WITH c, change
CALL (c, change) { MATCH (x:Entry {key: change.objectKey}) CREATE (c)-[:CHANGES]->(x) }
RETURN count(c) AS recorded`);

/** Records changes, each at its object; that of an object that was removed stands in the feed alone. */
export async function recordChanges(unit: Unit, edit: string, changes: StoredChange[]): Promise<void> {
  await unit.run(recordChangesStatement, { edit, changes });
}

const changesPageStatement = statement(`// changesPage
MATCH (c:Change)
WHERE ($keys IS NULL OR c.objectKey IN $keys)
  AND ($nouns IS NULL OR c.noun IN $nouns)
  AND ($actions IS NULL OR c.action IN $actions)
  AND ($by IS NULL OR c.by = $by)
  AND ($from IS NULL OR c.at >= $from)
  AND ($to IS NULL OR c.at < $to)
  AND ($fields IS NULL OR any(f IN $fields WHERE CASE WHEN c.fields IS NULL THEN c.before CONTAINS '"' + f + '":' OR c.after CONTAINS '"' + f + '":' ELSE f IN c.fields END))
  AND (size($beyond) = 0 OR c.fields IS NULL OR any(f IN c.fields WHERE NOT f IN $beyond))
  AND ($after IS NULL OR ($backward = false AND c.id > $after) OR ($backward = true AND c.id < $after))
WITH c, CASE WHEN $backward THEN null ELSE c.id END AS up, CASE WHEN $backward THEN c.id ELSE null END AS down
ORDER BY up, down DESC
LIMIT $limit
RETURN c {.*} AS change`);

const countChangesStatement = statement(`// countChanges
MATCH (c:Change)
WHERE ($keys IS NULL OR c.objectKey IN $keys)
  AND ($nouns IS NULL OR c.noun IN $nouns)
  AND ($actions IS NULL OR c.action IN $actions)
  AND ($by IS NULL OR c.by = $by)
  AND ($from IS NULL OR c.at >= $from)
  AND ($to IS NULL OR c.at < $to)
  AND ($fields IS NULL OR any(f IN $fields WHERE CASE WHEN c.fields IS NULL THEN c.before CONTAINS '"' + f + '":' OR c.after CONTAINS '"' + f + '":' ELSE f IN c.fields END))
  AND (size($beyond) = 0 OR c.fields IS NULL OR any(f IN c.fields WHERE NOT f IN $beyond))
RETURN count(c) AS changes`);

export interface ChangeSearch {
  keys: string[] | null;
  nouns: string[] | null;
  actions: string[] | null;
  by: string | null;
  /** Instants; from is included, to is not. */
  from: string | null;
  to: string | null;
  /** Names of attributes and links of which at least one changed. */
  fields: string[] | null;
  /** Names of attributes and links besides which something changed; none: any change. */
  beyond: string[];
}

/** Changes, the latest first, and one more where there are more. */
export async function changesPage(graph: Reader, search: ChangeSearch, { limit, backward, position }: PageRequest): Promise<StoredChange[]> {
  const rows = await graph.read<{ change: StoredChange }>(changesPageStatement, { ...search, after: position?.sortKey ?? null, backward: !backward, limit: limit + 1 });
  return rows.map(({ change }) => change);
}

/** How many changes a search finds: those of `changesPage`, on all pages. */
export async function countChanges(graph: Reader, search: ChangeSearch): Promise<number> {
  const [row] = await graph.read<{ changes: number }>(countChangesStatement, { ...search });
  return row!.changes;
}

const statedEndsStatement = statement(`// statedEnds
UNWIND $keys AS key
MATCH (x:Entry {key: key})
CALL (x) {
  MATCH (x)<-[:CHANGES]-(c:Change)
  WHERE NOT c.action IN ['CLOSED', 'REOPENED'] AND (c.before CONTAINS '"validTo":' OR c.after CONTAINS '"validTo":')
  WITH c
  ORDER BY c.id DESC
  LIMIT 1
  RETURN collect(c.after) AS stated
}
RETURN key, stated[0] AS stated
ORDER BY key`);

/** The end that was last said of each object itself, whatever ended along with others since; null where it was left open. */
export async function statedEnds(reader: Reader, keys: readonly string[]): Promise<Map<string, string | null>> {
  const rows = await reader.read<{ key: string; stated: string | null }>(statedEndsStatement, { keys });
  return new Map(rows.map(({ key, stated }) => [key, stated === null ? null : (JSON.parse(stated) as { validTo?: string | null }).validTo ?? null]));
}

const changesOfEntryStatement = statement(`// changesOfEntry
MATCH (x:Entry {key: $key})
CALL (x) {
  MATCH (x)<-[:CHANGES]-(c:Change)
  WHERE $after IS NULL OR ($backward = false AND c.id > $after) OR ($backward = true AND c.id < $after)
  WITH c, CASE WHEN $backward THEN null ELSE c.id END AS up, CASE WHEN $backward THEN c.id ELSE null END AS down
  ORDER BY up, down DESC
  LIMIT $limit
  RETURN collect(c {.*}) AS changes
}
RETURN changes`);

/** The changes of one object, the latest first, and one more where there are more. */
export async function changesOfEntry(graph: Reader, key: string, { limit, backward, position }: PageRequest): Promise<StoredChange[]> {
  const [row] = await graph.read<{ changes: StoredChange[] }>(changesOfEntryStatement, { key, after: position?.sortKey ?? null, backward: !backward, limit: limit + 1 });
  return row?.changes ?? [];
}

const countChangesOfEntryStatement = statement(`// countChangesOfEntry
MATCH (x:Entry {key: $key})
RETURN COUNT { (x)<-[:CHANGES]-(:Change) } AS changes`);

export async function countChangesOfEntry(graph: Reader, key: string): Promise<number> {
  const [row] = await graph.read<{ changes: number }>(countChangesOfEntryStatement, { key });
  return row?.changes ?? 0;
}

import type { Reader, Unit } from '../graph/graph';
import { statement } from '../graph/statement';
import type { PageRequest } from '../kernel/page';
import { pageParameters } from './pageParameters';
import type { EntryFilter, EntryOrder, FoundEnd, RowToPut, SortedEntry, StoredEntry, StoredLink } from './storedEntry';

// `frozen` is the long text of a published version: whoever reads objects does not read it along.
const entriesByKeysStatement = statement(`// entriesByKeys
UNWIND $keys AS key
MATCH (e:Entry {key: key})
RETURN e {.*, frozen: null} AS entry
ORDER BY e.key`);

export async function entriesByKeys(graph: Reader, keys: readonly string[]): Promise<Map<string, StoredEntry>> {
  const rows = await graph.read<{ entry: StoredEntry }>(entriesByKeysStatement, { keys });
  return new Map(rows.map(({ entry }) => [entry.key, entry]));
}

const existingKeysStatement = statement(`// existingKeys
UNWIND $keys AS key
MATCH (e:Entry {key: key})
RETURN e.key AS key
ORDER BY key`);

export async function existingKeys(graph: Reader, keys: readonly string[]): Promise<Set<string>> {
  return new Set((await graph.read<{ key: string }>(existingKeysStatement, { keys })).map(({ key }) => key));
}

const entryRecordsStatement = statement(`// entryRecords
UNWIND $keys AS key
MATCH (e:Entry {key: key})
CALL (e) {
  MATCH (e)-[r]->(x:Entry)
  WHERE type(r) IN $outward
  WITH r, x, type(r) AS type
  ORDER BY type, r.position, x.key
  RETURN collect({key: x.key, type: type, attributes: r {.*}}) AS outward
}
CALL (e) {
  MATCH (e)<-[r]-(x:Entry)
  WHERE type(r) IN $inward
  WITH r, x, type(r) AS type
  ORDER BY type, r.position, x.key
  RETURN collect({key: x.key, type: type, attributes: r {.*}}) AS inward
}
RETURN e {.*} AS entry, outward, inward
ORDER BY e.key`);

/** Objects with the ends of their relationships of the given types. */
export const entryRecords = (graph: Reader, keys: readonly string[], outward: string[], inward: string[]): Promise<{ entry: StoredEntry; outward: StoredLink[]; inward: StoredLink[] }[]> =>
  graph.read(entryRecordsStatement, { keys, outward, inward });

const isRegistryEmptyStatement = statement(`// isRegistryEmpty
MATCH (e:Entry)
WITH e
LIMIT 1
RETURN count(e) AS entries`);

export async function isRegistryEmpty(graph: Reader): Promise<boolean> {
  const [row] = await graph.read<{ entries: number }>(isRegistryEmptyStatement);
  return row!.entries === 0;
}

const keysOfNounStatement = statement(`// keysOfNoun
MATCH (e:Entry {noun: $noun})
RETURN e.key AS key
ORDER BY key`);

export const keysOfNoun = async (graph: Reader, noun: string): Promise<string[]> =>
  (await graph.read<{ key: string }>(keysOfNounStatement, { noun })).map(({ key }) => key);

const putEntriesStatement = statement(`// putEntries
UNWIND $rows AS row
MERGE (e:Entry {key: row.key})
ON CREATE SET e.createdAt = $at, e.noun = row.noun, e.id = row.slug
SET e += row.attributes, e.shapedAt = CASE WHEN row.isShaped THEN null ELSE coalesce(e.shapedAt, e.updatedAt) END
SET e.version = row.version, e.updatedAt = $at, e.searchText = row.searchText
RETURN count(e) AS put`);

/** Writes the attributes of objects, new or not; the label and the relationships are written by the noun's link statement. `shapedAt`: when one that is only called otherwise was last changed in another way. */
export async function putEntries(unit: Unit, rows: RowToPut[], at: string): Promise<void> {
  await unit.run(putEntriesStatement, { rows, at });
}

const raiseDraftRevisionsStatement = statement(`// raiseDraftRevisions
UNWIND $keys AS key
MATCH (e:Entry {key: key})
SET e.draftRevision = coalesce(e.draftRevision, 0) + 1
RETURN count(e) AS raised`);

/** Says that the drafts of objects are others now. */
export async function raiseDraftRevisions(unit: Unit, keys: readonly string[]): Promise<void> {
  if (keys.length > 0) await unit.run(raiseDraftRevisionsStatement, { keys });
}

const neighboursStatement = statement(`// neighboursOf
MATCH (e:Entry {key: $key})
CALL (e) {
  MATCH (e)-[r]->(x:Entry)
  RETURN x.key AS other, type(r) AS type, false AS inward
  UNION ALL
  MATCH (e)<-[r]-(x:Entry)
  RETURN x.key AS other, type(r) AS type, true AS inward
}
RETURN DISTINCT other, type, inward
ORDER BY other, type, inward`);

export interface Neighbour {
  other: string;
  type: string;
  /** The relationship runs to the object asked about. */
  inward: boolean;
}

/** The objects at the other end of an object's relationships, whoever declared them. */
export const neighboursOf = (graph: Reader, key: string): Promise<Neighbour[]> => graph.read(neighboursStatement, { key });

const deleteEntryStatement = statement(`// deleteEntry
MATCH (e:Entry {key: $key})
CALL (e) { MATCH (e)<-[:NAMES]-(o:OtherKey) DETACH DELETE o }
DETACH DELETE e
RETURN count(e) AS removed`);

/** Takes an object out, with its relationships, and gives its slugs free; its changes stay in the feed. */
export async function deleteEntry(unit: Unit, key: string): Promise<void> {
  await unit.run(deleteEntryStatement, { key });
}

const entriesPageStatement = statement(`// entriesPage
MATCH (e:Entry {noun: $noun})
WHERE all(f IN keys($equals) WHERE e[f] IN $equals[f])
  AND ($text IS NULL OR e.searchText CONTAINS $text)
  AND ($validOn IS NULL OR ((e.validFrom IS NULL OR e.validFrom <= $validOn) AND (e.validTo IS NULL OR e.validTo > $validOn)))
  AND ($about IS NULL OR COUNT { (e)-[:BELONGS_TO|PART_OF|STATED_IN]->(:Entry {key: $about}) } > 0
    OR COUNT { (e)<-[:HAS]-(:Entry {key: $about}) } > 0)
WITH e, coalesce(e[$by], $blank) AS sortKey
WHERE $after IS NULL
  OR ($backward = false AND (sortKey > $after OR (sortKey = $after AND e.id > $afterSlug)))
  OR ($backward = true AND (sortKey < $after OR (sortKey = $after AND e.id < $afterSlug)))
WITH e, sortKey,
  CASE WHEN $backward THEN null ELSE sortKey END AS up, CASE WHEN $backward THEN null ELSE e.id END AS upSlug,
  CASE WHEN $backward THEN sortKey ELSE null END AS down, CASE WHEN $backward THEN e.id ELSE null END AS downSlug
ORDER BY up, upSlug, down DESC, downSlug DESC
LIMIT $limit
RETURN e {.*, frozen: null} AS entry, sortKey`);

/** One page of objects of a noun, and one row more where there is more. */
export const entriesPage = (graph: Reader, noun: string, filter: EntryFilter, order: EntryOrder, page: PageRequest): Promise<SortedEntry[]> =>
  graph.read(entriesPageStatement, { noun, ...filter, ...pageParameters(page, order) });

const countEntriesStatement = statement(`// countEntries
MATCH (e:Entry {noun: $noun})
WHERE all(f IN keys($equals) WHERE e[f] IN $equals[f])
  AND ($text IS NULL OR e.searchText CONTAINS $text)
  AND ($validOn IS NULL OR ((e.validFrom IS NULL OR e.validFrom <= $validOn) AND (e.validTo IS NULL OR e.validTo > $validOn)))
  AND ($about IS NULL OR COUNT { (e)-[:BELONGS_TO|PART_OF|STATED_IN]->(:Entry {key: $about}) } > 0
    OR COUNT { (e)<-[:HAS]-(:Entry {key: $about}) } > 0)
RETURN count(e) AS entries`);

/** How many objects of a noun pass a filter: those of `entriesPage`, on all pages. */
export async function countEntries(graph: Reader, noun: string, filter: EntryFilter): Promise<number> {
  const [row] = await graph.read<{ entries: number }>(countEntriesStatement, { noun, ...filter });
  return row!.entries;
}

const linkedEntriesStatement = statement(`// linkedEntries
UNWIND $keys AS key
MATCH (e:Entry {key: key})
CALL (e) {
  MATCH (e)-[r]->(x:Entry)
  WHERE type(r) = $type AND ($noun IS NULL OR x.noun = $noun)
  WITH r, x
  ORDER BY r.position, x.key
  RETURN collect({entry: x {.*, frozen: null}, attributes: r {.*}}) AS found
}
RETURN e.key AS key, found
ORDER BY key`);

const linkingEntriesStatement = statement(`// linkingEntries
UNWIND $keys AS key
MATCH (e:Entry {key: key})
CALL (e) {
  MATCH (e)<-[r]-(x:Entry)
  WHERE type(r) = $type AND ($noun IS NULL OR x.noun = $noun)
  WITH r, x
  ORDER BY x.position, r.position, x.key
  RETURN collect({entry: x {.*, frozen: null}, attributes: r {.*}}) AS found
}
RETURN e.key AS key, found
ORDER BY key`);

const foundByKey = (rows: { key: string; found: FoundEnd[] }[]): Map<string, FoundEnd[]> => new Map(rows.map(({ key, found }) => [key, found]));

/** For each object, the objects at the end of its relationships of a type, in the order of the relationship. */
export const linkedEntries = async (graph: Reader, keys: readonly string[], type: string, noun: string | null): Promise<Map<string, FoundEnd[]>> =>
  foundByKey(await graph.read(linkedEntriesStatement, { keys, type, noun }));

/** For each object, the objects from which relationships of a type come, by their position. */
export const linkingEntries = async (graph: Reader, keys: readonly string[], type: string, noun: string | null): Promise<Map<string, FoundEnd[]>> =>
  foundByKey(await graph.read(linkingEntriesStatement, { keys, type, noun }));

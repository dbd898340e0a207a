import '../../src/app/schema';
import type { Reader } from '../../src/graph/graph';
import { canonicalJson } from '../../src/kernel/canonical';
import { readNames } from '../../src/history/otherKeys.store';
import { splitKey } from '../../src/kernel/id';
import type { Names } from '../../src/kernel/names';
import { checkRegistry } from '../../src/registry/checkRegistry.rules';
import { nounNamed } from '../../src/registry/noun';
import { recordsOf } from '../../src/registry/readRecords.rules';
import { shownRecord, type KnownRecord } from '../../src/registry/records';

// Not declared with `statement`: these are questions of a test, not of the service.
const asked = (name: string, text: string) => ({ name, text });

const entriesWithLabels = asked('entriesWithLabels', 'MATCH (e:Entry) RETURN e.key AS key, e.noun AS noun, e.version AS version, labels(e) AS labels ORDER BY key');
const strayObjects = asked('strayObjects', 'MATCH (n) WHERE NOT n:Entry AND NOT n:Edit AND NOT n:Change AND NOT n:Registry AND NOT n:Migration AND NOT n:Response AND NOT n:DailyCount AND NOT n:CountRevision AND NOT n:OtherKey AND NOT n:Store AND NOT n:WaymarkTestDatabase RETURN labels(n) AS labels');
const allEdits = asked('allEdits', 'MATCH (e:Edit) RETURN e.id AS id, e.revision AS revision ORDER BY revision');
const registryRoots = asked('registryRoots', 'MATCH (r:Registry) RETURN r.revision AS revision');
const migrationsRecorded = asked('migrationsRecorded', 'MATCH (m:Migration) RETURN m.number AS number, m.appliedAt AS appliedAt ORDER BY number');
const allChanges = asked('allChanges', `MATCH (c:Change)
CALL (c) { MATCH (c)-[:MADE_BY]->(e:Edit) RETURN collect(e.id) AS edits }
CALL (c) { MATCH (c)-[:CHANGES]->(x:Entry) RETURN collect(x.key) AS objects }
RETURN c.id AS id, c.revision AS revision, c.objectKey AS key, c.version AS version, c.after AS after, edits, objects
ORDER BY id`);

export interface RecordedChange {
  id: string;
  revision: number;
  key: string;
  version: number;
  after: string;
  edits: string[];
  objects: string[];
}

/** What is in a graph, as far as edits are concerned. */
export interface Ledger {
  revision: number;
  /** Revision of each edit, by id. */
  edits: Map<string, number>;
  changes: RecordedChange[];
  /** Version of each object, by key. */
  versions: Map<string, number>;
  /** Everything that one edit would have left otherwise; empty where every edit is there whole or not at all. */
  flaws: string[];
}

const isGapless = (numbers: number[]): boolean => numbers.every((number, index) => number === index + 1);

function changeFlaws(changes: RecordedChange[], edits: Map<string, number>): string[] {
  const flaws: string[] = [];
  const indexes = new Map<number, number[]>();
  for (const { id, revision, key, edits: by, objects } of changes) {
    if (by.length !== 1 || edits.get(by[0]!) !== revision) flaws.push(`change ${id}: its edit is ${by.join(', ') || 'missing'}`);
    if (objects.length !== 1 || objects[0] !== key) flaws.push(`change ${id}: its object is ${objects.join(', ') || 'missing'}`);
    indexes.set(revision, [...(indexes.get(revision) ?? []), Number(id.split('-')[1]) + 1]);
  }
  for (const [revision, numbers] of indexes) if (!isGapless(numbers)) flaws.push(`edit ${revision}: its changes have a gap`);
  return flaws;
}

/** An object must be what its changes, one after the other, made of it. */
function objectFlaws(key: string, record: KnownRecord | undefined, version: number, changes: RecordedChange[], names: Names): string[] {
  if (!record) return [`${key}: has no record`];
  const ordered = [...changes].sort((a, b) => a.version - b.version);
  if (ordered.length !== version || !isGapless(ordered.map((change) => change.version))) return [`${key}: version ${version}, changes to versions ${ordered.map((change) => change.version).join(', ') || 'none'}`];
  const told = Object.assign({}, ...ordered.map(({ after }) => JSON.parse(after) as object)) as Record<string, unknown>;
  const is = shownRecord(nounNamed(splitKey(key)!.noun), record, names);
  const different = Object.keys(is).filter((name) => canonicalJson(told[name] ?? null) !== canonicalJson(is[name] ?? null));
  return different.length > 0 ? [`${key}: ${different.join(', ')} differ from what its changes say`] : [];
}

/** The number of edits made, by the registry's root. */
export const revisionOf = async (graph: Reader): Promise<number> => (await graph.read<{ revision: number }>(registryRoots))[0]?.revision ?? 0;

/** Reads the whole graph and looks for anything half-written. */
export async function ledgerOf(graph: Reader): Promise<Ledger> {
  const entries = await graph.read<{ key: string; noun: string; version: number; labels: string[] }>(entriesWithLabels);
  const edits = await graph.read<{ id: string; revision: number }>(allEdits);
  const roots = await graph.read<{ revision: number }>(registryRoots);
  const changes = await graph.read<RecordedChange>(allChanges);
  const migrations = await graph.read<{ number: number; appliedAt: string | null }>(migrationsRecorded);
  const strays = await graph.read<{ labels: string[] }>(strayObjects);
  const byId = new Map(edits.map(({ id, revision }) => [id, revision]));
  const byObject = new Map<string, RecordedChange[]>();
  for (const change of changes) byObject.set(change.key, [...(byObject.get(change.key) ?? []), change]);
  const records = await recordsOf(graph, nounNamed, entries.map(({ key }) => key));
  const { names } = await readNames(graph);
  const { flaws: broken } = await checkRegistry(graph);
  return {
    revision: roots[0]?.revision ?? 0,
    edits: byId,
    changes,
    versions: new Map(entries.map(({ key, version }) => [key, version])),
    flaws: [
      ...(roots.length === 1 && roots[0]!.revision === edits.length ? [] : [`the registry says ${roots.map(({ revision }) => revision).join(', ')}, there are ${edits.length} edits`]),
      ...(isGapless(edits.map(({ revision }) => revision)) ? [] : ['the revisions of the edits have a gap']),
      ...(isGapless(migrations.map(({ number }) => number)) && migrations.every(({ appliedAt }) => appliedAt !== null) ? [] : ['a migration is recorded twice, or not to its end']),
      ...strays.map(({ labels }) => `an object with the labels ${labels.join(', ') || 'none'}`),
      ...broken.map(({ noun, slug, field, message }) => `${noun}:${slug} ${field}: ${message}`),
      ...changeFlaws(changes, byId),
      ...entries.filter(({ noun, labels }) => [...labels].sort().join() !== ['Entry', noun].sort().join()).map(({ key, labels }) => `${key}: has the labels ${labels.join(', ')}`),
      ...entries.flatMap(({ key, version }) => objectFlaws(key, records.get(key), version, byObject.get(key) ?? [], names)),
    ],
  };
}

import type { Graph } from '../../src/graph/graph';
import { readMigrations } from '../../src/graph/migrations';
import type { Statement } from '../../src/graph/statement';
import { migrationsFolder } from './seededStore';

// What the embedded engine notes about its own file belongs to no registry.
const allNodes: Statement = { name: 'allNodes', text: `MATCH (n)
WHERE NOT n:Store
RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties` };

const allRelationships: Statement = { name: 'allRelationships', text: `MATCH (a)-[r]->(b)
RETURN elementId(a) AS source, elementId(b) AS target, type(r) AS type, properties(r) AS properties` };

const createNodes: Statement = { name: 'createNodes', text: `UNWIND $rows AS row
CREATE (n:$(row.labels))
SET n = row.properties
RETURN row.id AS id, elementId(n) AS copy` };

const createRelationships: Statement = { name: 'createRelationships', text: `UNWIND $rows AS row
MATCH (a)
WHERE elementId(a) = row.source
MATCH (b)
WHERE elementId(b) = row.target
CREATE (a)-[r:$(row.type)]->(b)
SET r = row.properties
RETURN count(r) AS made` };

interface Relationship {
  source: string;
  target: string;
}

/** Copies all of an embedded graph into an empty one on Neo4j, with the definitions of the present schema. */
export async function copyGraph(from: Graph, to: Graph): Promise<void> {
  for (const { definitions } of readMigrations(migrationsFolder)) for (const definition of definitions) await to.define(definition);
  const nodes = await from.read(allNodes);
  const relationships = await from.read<Relationship>(allRelationships);
  await to.write(async (unit) => {
    const copies = new Map((await unit.run<{ id: string; copy: string }>(createNodes, { rows: nodes })).map(({ id, copy }) => [id, copy]));
    await unit.run(createRelationships, { rows: relationships.map(({ source, target, ...rest }) => ({ ...rest, source: copies.get(source), target: copies.get(target) })) });
  }, { bulk: true });
}

import type { Graph } from '../../src/graph/graph';
import type { Statement } from '../../src/graph/statement';

/** 260 × 260 ways: more than the 65,536 that the embedded engine numbers in one step. */
const many = 260;

const crowdTouchpoints: Statement = { name: 'crowdTouchpoints', text: `
MATCH (s:Subsidiary {id: 'pnc'})
MATCH (d:Department {id: 'pnc/claims'})
MATCH (c:Channel {id: 'app'})
MATCH (k:Archetype {id: 'chatbot'})
MATCH (f:Fact {id: 'P-06'})
UNWIND range(1, $many) AS i
CREATE (t:Entry:Touchpoint {key: 'Touchpoint:crowd/' + toString(i), id: 'crowd/' + toString(i), noun: 'Touchpoint', version: 1, code: 'Z' + toString(i), name: ['眾', 'Crowd'], importance: 1, serviceNode: false, provenance: 'ILLUSTRATIVE', searchText: 'crowd', createdAt: $at, updatedAt: $at})
CREATE (t)-[:BELONGS_TO {position: 0}]->(s)
CREATE (t)-[:OWNED_BY {position: 0, provenance: 'ILLUSTRATIVE'}]->(d)
CREATE (t)-[:DELIVERED_ON {position: 0, provenance: 'ILLUSTRATIVE'}]->(c)
CREATE (t)-[:VARIANT_OF {position: 0, provenance: 'ILLUSTRATIVE'}]->(k)
CREATE (t)-[:BEARS_ON {position: 0}]->(f)
RETURN count(t) AS made` };

const crowdSteps: Statement = { name: 'crowdSteps', text: `
MATCH (s:Subsidiary {id: 'pnc'})
CREATE (j:Entry:Journey {key: 'Journey:crowd', id: 'crowd', noun: 'Journey', version: 1, name: ['眾', 'Crowd'], wholeCustomer: false, provenance: 'ILLUSTRATIVE', searchText: 'crowd', createdAt: $at, updatedAt: $at})
CREATE (j)-[:BELONGS_TO {position: 0}]->(s)
CREATE (g:Entry:Stage {key: 'Stage:crowd/1', id: 'crowd/1', noun: 'Stage', version: 1, position: 1, name: ['眾', 'Crowd'], momentOfTruth: false, anyTime: false, provenance: 'ILLUSTRATIVE', searchText: 'crowd', createdAt: $at, updatedAt: $at})
CREATE (j)-[:HAS_STAGE {position: 0}]->(g)
WITH g
UNWIND range(1, $many) AS i
CREATE (p:Entry:Step {key: 'Step:crowd/1/' + toString(i), id: 'crowd/1/' + toString(i), noun: 'Step', version: 1, position: i, skippable: false, repeatable: false, provenance: 'ILLUSTRATIVE', searchText: '', createdAt: $at, updatedAt: $at})
CREATE (g)-[:HAS_STEP {position: 0}]->(p)
RETURN count(p) AS made` };

const crowdPlaces: Statement = { name: 'crowdPlaces', text: `
UNWIND range($from, $to) AS i
MATCH (p:Step {id: 'crowd/1/' + toString(i)})
UNWIND range(1, $many) AS j
MATCH (t:Touchpoint {id: 'crowd/' + toString(j)})
CREATE (p)-[:AT {position: j, provenance: 'ILLUSTRATIVE'}]->(t)
RETURN count(t) AS made` };

const twoHopPaths: Statement = { name: 'twoHopPaths', text: `
MATCH (d:Department {id: 'pnc/claims'})
CALL (d) { MATCH (d)<-[:OWNED_BY]-(t:Touchpoint) CALL (t) { MATCH (t)<-[:AT]-(p:Step) RETURN count(p) AS steps } RETURN sum(steps) AS paths }
RETURN paths` };

/** Crowds a seeded graph: a department, a channel, an archetype and a subsidiary each with 260 touchpoints that stand at 260 steps. Answers how many paths lead from the department over touchpoints to steps. */
export async function crowd(graph: Graph): Promise<number> {
  const at = '2026-01-01T00:00:00.000Z';
  await graph.write(async (unit) => {
    await unit.run(crowdTouchpoints, { many, at });
    await unit.run(crowdSteps, { many, at });
    for (let from = 1; from <= many; from += 20) await unit.run(crowdPlaces, { many, from, to: Math.min(many, from + 19) });
  }, { bulk: true });
  const [row] = await graph.read<{ paths: number }>(twoHopPaths);
  return row!.paths;
}

import { emptyNeo4j } from '../support/emptyNeo4j';
import { neo4jOfWorker as neo4j } from '../support/neo4jOfWorker';
import { hostileRuns } from '../support/hostileRuns';

const documents = Number(process.env.WAYMARK_HOSTILE_DOCUMENTS ?? 80);
const seed = Number(process.env.WAYMARK_HOSTILE_SEED ?? 20_261_129);

const withNeo4j = neo4j.NEO4J_URI === '' ? test.skip : test;

withNeo4j(`${documents} generated documents on Neo4j are each refused, or done with within 2 s and 200 MB, and nobody waits for them (needs NEO4J_URI)`, async () => {
  await emptyNeo4j();
  const report = await hostileRuns({ ...neo4j, WAYMARK_SEED: '1' }, documents, seed);
  expect(report.faults).toEqual([]);
  expect(report.answered).toBeGreaterThan(documents / 8);
}, 180_000 + documents * 5_000);

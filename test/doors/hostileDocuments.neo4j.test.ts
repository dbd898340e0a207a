import { emptyNeo4j } from '../support/emptyNeo4j';
import { neo4jOfWorker as neo4j } from '../support/neo4jOfWorker';
import { hostileRuns } from '../support/hostileRuns';
import { searchAtLimit } from '../support/hostileSearch';

const documents = Number(process.env.WAYMARK_HOSTILE_DOCUMENTS ?? 80);
const seed = Number(process.env.WAYMARK_HOSTILE_SEED ?? 20_261_129);

test(`${documents} generated documents on Neo4j are each refused, or done with within 2 s and 200 MB, and nobody waits for them`, async () => {
  await emptyNeo4j();
  const report = await hostileRuns({ ...neo4j, WAYMARK_SEED: '1' }, documents, seed);
  expect(report.faults).toEqual([]);
  expect(report.answered).toBeGreaterThan(documents / 8);
}, 180_000 + documents * 5_000);

const searched = Math.ceil(documents / 2);

test(`of ${searched} generated documents the dearest that pass are looked for on purpose: on Neo4j, too, they are done with within 2 s and 200 MB`, async () => {
  await emptyNeo4j();
  const report = await searchAtLimit({ ...neo4j, WAYMARK_SEED: '1' }, searched, seed);
  expect(report.faults).toEqual([]);
  expect(report.atLimit).toBeGreaterThan(searched / 8);
}, 180_000 + searched * 20_000);

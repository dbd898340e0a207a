import { emptyNeo4j, neo4jEnvironment as neo4j } from '../support/emptyNeo4j';
import { killWhileTaking } from '../support/ingestKilling';

const kills = Number(process.env.WAYMARK_INGEST_KILLS ?? 3);
const seed = Number(process.env.WAYMARK_KILL_SEED ?? 20_260_105);

const withNeo4j = neo4j.NEO4J_URI === '' ? test.skip : test;

withNeo4j(`killed ${kills} times with SIGKILL while it takes answers, the service on Neo4j loses none that it acknowledged and counts none twice (needs NEO4J_URI)`, async () => {
  await emptyNeo4j();
  const { acknowledged, unacknowledged } = await killWhileTaking({ ...neo4j, WAYMARK_SEED: '1' }, kills, seed);
  expect(acknowledged).toBeGreaterThan(0);
  if (process.env.WAYMARK_KILL_FIGURES) process.stdout.write(`${kills} kills: ${acknowledged} acknowledged, ${unacknowledged} kept without having been heard of\n`);
}, 60_000 + kills * 60_000);

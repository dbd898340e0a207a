import { emptyNeo4j } from '../support/emptyNeo4j';
import { neo4jOfWorker as neo4j } from '../support/neo4jOfWorker';
import { killWhileTaking } from '../support/ingestKilling';

const kills = Number(process.env.WAYMARK_INGEST_KILLS ?? 3);
const seed = Number(process.env.WAYMARK_KILL_SEED ?? 20_260_105);

test(`killed ${kills} times with SIGKILL while it takes answers, the service on Neo4j loses none that it acknowledged and counts none twice`, async () => {
  const told = await killWhileTaking(async () => {
    await emptyNeo4j();
    return { ...neo4j, WAYMARK_SEED: '1' };
  }, kills, seed);
  expect([told.kills, told.acknowledged > 0]).toEqual([kills, true]);
}, 60_000 + kills * 60_000);

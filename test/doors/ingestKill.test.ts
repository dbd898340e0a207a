import { killWhileTaking } from '../support/ingestKilling';
import { temporaryFolder } from '../support/startService';

// WAYMARK_INGEST_KILLS=200 npx jest test/doors/ingestKill.test: as many kills as patience allows.
const kills = Number(process.env.WAYMARK_INGEST_KILLS ?? 3);
const seed = Number(process.env.WAYMARK_KILL_SEED ?? 20_260_105);

test(`killed ${kills} times with SIGKILL while it takes answers, the service on the embedded engine loses none that it acknowledged and counts none twice`, async () => {
  const { acknowledged, unacknowledged } = await killWhileTaking({ WAYMARK_DATA: temporaryFolder() }, kills, seed);
  // The kills came while there was something to lose.
  expect(acknowledged).toBeGreaterThan(0);
  if (process.env.WAYMARK_KILL_FIGURES) process.stdout.write(`${kills} kills: ${acknowledged} acknowledged, ${unacknowledged} kept without having been heard of\n`);
}, 60_000 + kills * 30_000);

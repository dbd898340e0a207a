import { killWhileTaking } from '../support/ingestKilling';
import { temporaryFolder } from '../support/startService';

// `npm run test:kills` kills two hundred times, on either engine.
const kills = Number(process.env.WAYMARK_INGEST_KILLS ?? 3);
const seed = Number(process.env.WAYMARK_KILL_SEED ?? 20_260_105);

test(`killed ${kills} times with SIGKILL while it takes answers, the service on the embedded engine loses none that it acknowledged and counts none twice`, async () => {
  const told = await killWhileTaking(async () => ({ WAYMARK_DATA: temporaryFolder() }), kills, seed);
  // The kills came while there was something to lose.
  expect([told.kills, told.acknowledged > 0]).toEqual([kills, true]);
}, 60_000 + kills * 30_000);

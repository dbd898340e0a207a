import { request } from 'node:http';
import { afterMs, randomFrom } from './killing';
import { send, startService, type Service } from './startService';

export interface Sent {
  /** The report, as far as it was heard. */
  lines: any[];
  /** Whether the service ended before its report did. */
  isTorn: boolean;
}

/** Sends pieces of newline-delimited JSON one after the other and reads the report meanwhile. */
export const sendStream = (address: string, pieces: Iterable<string>, query: string, heard: (line: any) => void = () => undefined): Promise<Sent> => new Promise((resolve) => {
  const lines: any[] = [];
  let rest = '';
  const over = (isTorn: boolean): void => resolve({ lines, isTorn });
  const sending = request(`${address}responses${query}`, { method: 'POST', headers: { 'content-type': 'application/x-ndjson' } }, (reply) => {
    reply.setEncoding('utf8').on('data', (part: string) => {
      const parts = (rest + part).split('\n');
      rest = parts.pop()!;
      for (const line of parts) {
        lines.push(JSON.parse(line));
        heard(lines.at(-1));
      }
    }).on('end', () => over(false)).on('error', () => over(true)).on('aborted', () => over(true));
  });
  sending.on('error', () => over(true));
  const closed = new Promise((resolveClosed) => sending.once('close', resolveClosed));
  void (async () => {
    for (const piece of pieces) {
      if (sending.destroyed) return;
      if (!sending.write(piece)) await Promise.race([new Promise((drained) => sending.once('drain', drained)), closed]);
    }
    sending.end();
  })();
});

const answersInARun = 6_000;
const points = ['securities/trading@app', 'life/online-purchase@web', 'pnc/roadside-assistance@phone'];

function* answersOf(run: number): Generator<string> {
  for (let from = 0; from < answersInARun; from += 500) {
    yield Array.from({ length: 500 }, (_, index) => JSON.stringify({
      id: `${run}-${from + index}`, point: points[(from + index) % 3], score: (run + index) % 11, answeredAt: `2026-01-0${1 + (index % 4)}T03:00:00Z`, products: ['a', 'b'], mode: 'SMS', comment: index % 5 ? undefined : '客服電話等太久',
    })).join('\n').concat('\n');
  }
}

/** The service that answers, waited for where its database takes a moment. */
async function started(environment: Record<string, string>): Promise<Service> {
  const service = await startService(environment);
  while ((await fetch(`${service.address}health/ready`)).status !== 200) await afterMs(50);
  return service;
}

/** After so many kills on one graph another one is taken: all its answers are counted again after each. */
const killsOnOneGraph = 10;

/** Counting everything again takes its time on a busy machine. */
const countingMs = 5 * 60_000;

interface Told {
  /** Kills after which all was as it should be. */
  kills: number;
  acknowledged: number;
  unacknowledged: number;
}

/** Kills the service once while it takes the answers of a run, and holds the next one, which it answers, against what was acknowledged. */
async function killOnce(service: Service, environment: Record<string, string>, run: number, kill: number, random: () => number, told: Told): Promise<Service> {
  let acknowledged = 0;
  const sending = sendStream(service.address, answersOf(run), '?source=kill', (line) => { acknowledged = line.acknowledged?.upToLine ?? acknowledged; });
  const fate = random();
  // Mostly somewhere after the first batch, now and then before anything was heard.
  while (fate > 0.15 && acknowledged === 0) await afterMs(2);
  await afterMs(random() * 400);
  await service.kill();
  await sending;
  const after = await started(environment);
  const { lines } = await sendStream(after.address, answersOf(run), '?source=kill');
  const { done } = lines.at(-1);
  expect({ kill, lines: done.lines, refused: done.refused, known: done.alreadyCounted >= acknowledged, all: done.accepted + done.alreadyCounted })
    .toEqual({ kill, lines: answersInARun, refused: 0, known: true, all: answersInARun });
  const checked = (await send(after.address, { body: JSON.stringify({ query: '{ checkCounts { answers uncounted differing } }' }), limitMs: countingMs })).data.checkCounts;
  expect({ kill, ...checked }).toEqual({ kill, answers: run * answersInARun, uncounted: 0, differing: 0 });
  told.kills += 1;
  told.acknowledged += acknowledged;
  told.unacknowledged += done.alreadyCounted - acknowledged;
  return after;
}

/**
 * Kills the service with SIGKILL again and again while it takes answers, and after each kill sends the same answers again: none that was
 * acknowledged may be new to it, each may count once, and the counts must be what the answers add up to.
 * @param emptyGraph makes an empty graph and answers what a service on it is started with
 */
export async function killWhileTaking(emptyGraph: () => Promise<Record<string, string>>, kills: number, seed: number): Promise<Told> {
  const random = randomFrom(seed);
  const told: Told = { kills: 0, acknowledged: 0, unacknowledged: 0 };
  for (let kill = 0; kill < kills;) {
    const environment = await emptyGraph();
    let service = await started(environment);
    for (let run = 1; run <= killsOnOneGraph && kill < kills; run += 1) {
      kill += 1;
      service = await killOnce(service, environment, run, kill, random, told);
    }
    await service.stop();
  }
  if (process.env.WAYMARK_KILL_FIGURES) process.stdout.write(`${told.kills} kills: ${told.acknowledged} acknowledged, ${told.unacknowledged} kept without having been heard of\n`);
  return told;
}

// Answers a second through POST /responses, and the memory of the service meanwhile, beside JSON.parse of the same bytes:
//
//   npm run build && node test/bench/takeAnswers.mjs [answers, 200000 if left out]
//   node test/support/withNeo4j.mjs node test/bench/takeAnswers.mjs
//
// A service of its own with an empty folder, or on the Neo4j that NEO4J_URI names, which is left with what came in.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const answers = Number(process.argv[2] ?? 200_000);
const atOnce = 2_000;
const points = ['securities/trading@app', 'life/online-purchase@web', 'pnc/roadside-assistance@phone', 'bank/contact-centre-inbound-call@phone'];
const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
const run = Date.now();

/** Illustrative answers, day after day, a third of them with a comment. */
function piece(from) {
  return Array.from({ length: Math.min(atOnce, answers - from) }, (_, index) => {
    const number = from + index;
    const answeredAt = new Date(Date.UTC(2025, 0, 1, 4) + Math.floor((number / answers) * 90) * 86_400_000).toISOString();
    return JSON.stringify({ id: `${run}-${number}`, point: points[number % 4], score: (number * 7) % 11, answeredAt, products: [`p${number % 5}`], callReason: `r${number % 7}`, mode: 'SMS', segment: `s${number % 3}`, customer: `c${number % 50_000}`, ...(number % 3 ? {} : { comment: `理賠進度都查不到，客服電話等太久 ${number}` }) });
  }).join('\n').concat('\n');
}

const service = spawn(process.execPath, [fileURLToPath(new URL('../../dist/main.js', import.meta.url))], { env: { ...process.env, WAYMARK_DATA: folder, WAYMARK_SEED: '1', PORT: String(20_000 + (process.pid % 20_000)), LOG_LEVEL: 'error' }, stdio: ['ignore', 'pipe', 'inherit'] });
const memory = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${service.pid}/status`, 'utf8'))[1]) / 1_024;

const address = await new Promise((resolve, reject) => {
  createInterface({ input: service.stdout }).on('line', (line) => { if (line.includes('Waymark is at')) resolve(/(http\S+)/.exec(line)[1]); });
  service.once('exit', () => reject(new Error('the service ended')));
});
while ((await fetch(`${address}health/ready`)).status !== 200) await new Promise((resolve) => setTimeout(resolve, 100));

try {
  const started = performance.now();
  const seen = [];
  let parsing = 0;
  await new Promise((resolve, reject) => {
    const sending = request(`${address}responses?source=bench`, { method: 'POST', headers: { 'content-type': 'application/x-ndjson' } }, (reply) => {
      createInterface({ input: reply }).on('line', (text) => {
        const line = JSON.parse(text);
        if (line.acknowledged) seen.push(memory());
        if (line.failed) reject(new Error(text));
        if (line.done) process.stdout.write(`${text}\n`);
      }).on('close', resolve);
    });
    sending.on('error', reject);
    void (async () => {
      for (let from = 0; from < answers; from += atOnce) {
        const text = piece(from);
        const before = performance.now();
        for (const line of text.split('\n')) if (line) JSON.parse(line);
        parsing += performance.now() - before;
        if (!sending.write(text)) await new Promise((drained) => sending.once('drain', drained));
      }
      sending.end();
    })();
  });
  const ms = performance.now() - started;
  const part = (from, to) => Math.round(Math.max(...seen.slice(Math.floor(seen.length * from), Math.ceil(seen.length * to))));
  process.stdout.write(`${answers} answers in ${(ms / 1_000).toFixed(1)} s: ${Math.round((answers / ms) * 1_000)} a second, acknowledged; JSON.parse of the same lines takes ${((parsing / ms) * 100).toFixed(1)} % of that\n`);
  process.stdout.write(`memory of the service, most in each quarter: ${[0, 0.25, 0.5, 0.75].map((from) => part(from, from + 0.25)).join(', ')} MB\n`);
} finally {
  service.kill('SIGTERM');
  await new Promise((resolve) => service.once('exit', resolve));
  rmSync(folder, { recursive: true, force: true });
}

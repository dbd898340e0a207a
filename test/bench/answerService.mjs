// The service in a process of its own, and how answers are sent to it.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

const withoutNeo4j = () => Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('NEO4J_')));

/** Starts the service on an engine; the embedded one keeps its file in `folder`. */
export async function startService(engine, folder) {
  const child = spawn(process.execPath, [main], { env: { ...(engine === 'neo4j' ? process.env : withoutNeo4j()), WAYMARK_DATA: folder, WAYMARK_SEED: '1', PORT: '0', LOG_LEVEL: 'error' }, stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => { if (line.includes('Waymark is at')) resolve(/(http\S+)/.exec(line)[1]); });
    child.once('exit', () => reject(new Error('the service ended')));
  });
  while ((await fetch(`${address}health/ready`)).status !== 200) await new Promise((resolve) => setTimeout(resolve, 100));
  return {
    address,
    /** In MB. */
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]) / 1_024,
    stop() {
      child.kill('SIGTERM');
      return new Promise((resolve) => child.once('exit', resolve));
    },
  };
}

/** @throws what the API refuses */
export async function ask({ address }, query, variables = {}) {
  const response = await fetch(`${address}graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) });
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
  return data;
}

/** Sends pieces of newline-delimited JSON, reads the report meanwhile, and answers its last line. @throws where the service gave up */
export const sendStream = ({ address }, pieces, heard = () => undefined) => new Promise((resolve, reject) => {
  let last;
  const sending = request(`${address}responses`, { method: 'POST', headers: { 'content-type': 'application/x-ndjson' } }, (reply) => {
    createInterface({ input: reply }).on('line', (text) => {
      last = JSON.parse(text);
      if (last.failed || last.refused) reject(new Error(text));
      if (last.acknowledged) heard(last.acknowledged);
    }).on('close', () => (last?.done ? resolve(last.done) : reject(new Error('the report ended early'))));
  });
  sending.on('error', reject);
  void (async () => {
    for (const piece of pieces) if (!sending.write(piece)) await new Promise((drained) => sending.once('drain', drained));
    sending.end();
  })();
});

const mutation = 'mutation ($source: String!, $responses: [NewResponse!]!) { submitResponses(source: $source, responses: $responses) { accepted refused } }';

/** Sends answers by the mutation, so many at once, one request after the other. */
export async function sendMutations(service, answers, atOnce) {
  for (let from = 0; from < answers.length; from += atOnce) {
    const { submitResponses: { accepted } } = await ask(service, mutation, { source: answers[0].source, responses: answers.slice(from, from + atOnce).map(({ source: _, ...answer }) => answer) });
    if (accepted !== Math.min(atOnce, answers.length - from)) throw new Error(`${accepted} of ${atOnce} answers were accepted`);
  }
}

// The service in a process of its own, its heap bounded, and what one request takes there: the estimate it logs, processor time, memory.
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const ticksPerSecond = 100;
/** The heap that it may have beside what it has when it has started; it dies where it needs more. */
const heapMegabytes = 200;

function processorMs(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const [user, system] = stat.slice(stat.lastIndexOf(')') + 2).split(' ').slice(11, 13).map(Number);
  return ((user + system) * 1_000) / ticksPerSecond;
}

const megabytes = (pid, name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1_024;

const calm = () => new Promise((resolve) => { setTimeout(resolve, 30); });

export class PricedService {
  /** @param startedMegabytes the heap that it needs without any request: more, the more is kept of the registry and its answers */
  static async start(folder, startedMegabytes) {
    const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('NEO4J_')));
    const child = spawn(process.execPath, [`--max-old-space-size=${startedMegabytes + heapMegabytes}`, main], { env: { ...environment, WAYMARK_DATA: folder, WAYMARK_SEED: '0', PORT: '0', LOG_LEVEL: 'info' }, stdio: ['ignore', 'pipe', 'ignore'] });
    const service = new PricedService(child);
    await new Promise((resolve, reject) => {
      createInterface({ input: child.stdout }).on('line', (line) => {
        service.address ??= /Waymark is at (http\S+)/.exec(line)?.[1];
        if (service.address) resolve();
        if (line.startsWith('{')) service.heard(JSON.parse(line));
      });
      child.once('exit', () => { service.isGone = true; reject(new Error('the service ended')); });
    });
    while ((await service.send({ path: 'health/ready' })).status !== 200) await calm();
    return service;
  }

  constructor(child) {
    this.child = child;
    this.operations = [];
  }

  heard(line) {
    if (line.msg === 'operation') this.operations.push(line);
  }

  send({ path, body }) {
    const text = body === undefined ? undefined : JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const sent = request(`${this.address}${path}`, { method: text ? 'POST' : 'GET', headers: text ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) } : {} }, (response) => {
        const parts = [];
        response.on('data', (part) => parts.push(part)).once('error', reject).once('end', () => resolve({ status: response.statusCode, text: Buffer.concat(parts).toString() }));
      }).once('error', reject);
      sent.end(text);
    });
  }

  /** @throws what the API refuses */
  async get(query, variables = {}) {
    const { data, errors } = JSON.parse((await this.send({ path: 'graphql', body: { query, variables } })).text);
    if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
    return data;
  }

  /** Sends one request alone, and answers it with what it took. Memory is the most that the process had, beside what it had before. */
  async measure(asked) {
    const { pid } = this.child;
    const [usedBefore, memoryBefore] = [processorMs(pid), megabytes(pid, 'VmRSS')];
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
    this.operations = [];
    const answer = await this.send(asked);
    // What it goes on with behind its answer belongs to it.
    let used = processorMs(pid);
    for (let before = -1; used - before > 10; used = processorMs(pid)) { before = used; await calm(); }
    return { ...answer, ms: used - usedBefore, megabytes: megabytes(pid, 'VmHWM') - memoryBefore, estimate: this.operations.reduce((sum, { cost }) => sum + cost, 0) };
  }

  stop() {
    this.child.kill('SIGTERM');
    return this.isGone ? Promise.resolve() : new Promise((resolve) => { this.child.once('exit', resolve); });
  }
}

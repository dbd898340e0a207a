// A candidate at work: its process, its client, and what was measured of it.
import { fork } from 'node:child_process';
import { Client } from './client.mjs';

const warmUpMs = 2_000;
const batchMs = 500;
const leastBatch = 4;

const program = new URL('serve.mjs', import.meta.url);

export class Contestant {
  /** Starts the candidate's process. @throws where it ends before it serves */
  static async start(candidate, journey, details) {
    const child = fork(program, [JSON.stringify({ kind: candidate.kind, engine: candidate.engine, ...details })], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: ['--no-warnings'] });
    const contestant = new Contestant(candidate, child);
    const { port } = await contestant.hear();
    contestant.client = new Client(port, candidate.ask(journey));
    return contestant;
  }

  rounds = [];

  constructor(candidate, child) {
    this.candidate = candidate;
    this.child = child;
  }

  hear() {
    return new Promise((resolve, reject) => {
      const ended = (code) => reject(new Error(`${this.candidate.name}: its process ended (${code})`));
      this.child.once('exit', ended);
      this.child.once('message', (message) => {
        this.child.off('exit', ended);
        resolve(message);
      });
    });
  }

  tell(word) {
    const heard = this.hear();
    this.child.send(word);
    return heard;
  }

  /** Asks until compilers have settled, and finds out how many requests make a batch. */
  async warmUp() {
    const until = Date.now() + warmUpMs;
    await this.client.askWhile((asked) => asked < leastBatch || Date.now() < until);
    const before = performance.now();
    const asked = await this.client.askWhile((count) => count < leastBatch || performance.now() - before < batchMs);
    this.batch = Math.max(leastBatch, Math.round(asked * batchMs / (performance.now() - before)));
  }

  async round() {
    await this.tell('start');
    await this.client.askWhile((asked) => asked < this.batch);
    const { cpuMs, statements } = await this.tell('stop');
    this.rounds.push({ cpuMs: cpuMs / this.batch, statements: statements / this.batch });
  }

  /** Processor time of one request: the median of the rounds, with the least and the greatest. */
  get cpuMs() {
    const sorted = this.rounds.map(({ cpuMs }) => cpuMs).sort((a, b) => a - b);
    return { median: sorted[Math.floor(sorted.length / 2)], least: sorted[0], greatest: sorted.at(-1) };
  }

  get statements() {
    return this.rounds.at(-1).statements;
  }

  async stop() {
    this.client?.close();
    if (this.child.exitCode !== null) return;
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.disconnect();
    await ended;
  }
}

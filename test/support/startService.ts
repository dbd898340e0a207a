import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compiledService } from './compiled';
import { digestOfFiles, folderToMakeIn, keep, keptFolder } from './keptFolder';

const startLimitMs = 30_000;
const answerLimitMs = 30_000;

type Environment = Record<string, string>;

export interface Refusal {
  message: string;
  path?: string[];
  extensions: { code: string; problems?: { field: string; message: string; allowed?: string }[]; currentVersion?: number };
}

export interface Answer {
  status: number;
  /** The body as it came. */
  text: string;
  data: any;
  errors: Refusal[];
  /** The methods that the address takes, where it says so. */
  allow: string | undefined;
}

export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** A running service, as a process of its own. */
export interface Service {
  /** With a slash at the end. */
  address: string;
  /** Of its process. */
  pid: number;
  /** What it wrote so far. */
  output(): { stdout: string; stderr: string };
  exited: Promise<Exit>;
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** The data of an answer; throws where it has errors. */
  get(query: string, variables?: Record<string, unknown>): Promise<any>;
  kill(signal?: NodeJS.Signals): Promise<Exit>;
  /** Ends it as an operator would. */
  stop(): Promise<Exit>;
}

// Processes start, write and end while other files of tests keep the machine busy.
jest.setTimeout(60_000);

const running = new Set<ChildProcess>();
const folders = new Set<string>();

/** A folder of its own, gone when the file of tests is done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-doors-'));
  folders.add(folder);
  return folder;
}

export const freePort = (): Promise<number> => new Promise((resolve, reject) => {
  const probe = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
    const { port } = probe.address() as { port: number };
    probe.close(() => resolve(port));
  });
});

/** Starts a program that is ended with the tests, whatever happens to them. */
export function started(program: string, args: string[], environment: Environment = {}): ChildProcess {
  // Nothing of the tests' own environment (NODE_ENV=test changes Apollo, NEO4J_URI the engine) reaches the service by chance.
  const child = spawn(program, args, { env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment }, stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin!.on('error', () => undefined);
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

export const exitOf = (child: ChildProcess): Promise<Exit> => new Promise((resolve) => {
  if (child.exitCode !== null || child.signalCode !== null) resolve({ code: child.exitCode, signal: child.signalCode });
  else child.once('exit', (code, signal) => resolve({ code, signal }));
});

function endAll(): void {
  for (const child of running) child.kill('SIGKILL');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  folders.clear();
}

process.once('exit', endAll);
afterAll(async () => {
  const ends = [...running].map(exitOf);
  endAll();
  await Promise.all(ends);
});

export interface Sent {
  path?: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
  limitMs?: number;
}

/** Sends a request as it is, whatever its Host, and answers what came back, also where the service did not read to the end. */
export const send = (address: string, { path = 'graphql', method = 'POST', headers = { 'content-type': 'application/json' }, body = '', limitMs = answerLimitMs }: Sent): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const limit = setTimeout(() => sending.destroy(new Error(`no answer within ${limitMs} ms`)), limitMs);
    const sending = request(`${address}${path}`, { method, headers: { 'content-length': String(Buffer.byteLength(body)), ...headers } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
        clearTimeout(limit);
        const text = Buffer.concat(chunks).toString();
        const { data = null, errors = [] } = (/json/.test(answer.headers['content-type'] ?? '') ? JSON.parse(text) : {}) as { data?: unknown; errors?: Refusal[] };
        resolve({ status: answer.statusCode!, text, data, errors, allow: answer.headers.allow });
      });
    });
    sending.on('error', (error) => {
      clearTimeout(limit);
      reject(error);
    });
    sending.end(body);
  });

/** A service that has been started, whether or not it will answer. */
export interface Launch {
  child: ChildProcess;
  address: string;
  exited: Promise<Exit>;
  output(): { stdout: string; stderr: string };
}

/** Starts the service without waiting for it. It keeps its data in `WAYMARK_DATA`, or in a folder of its own, seeded beforehand where it would be seeded. */
export async function launch(environment: Environment = {}): Promise<Launch> {
  const port = environment.PORT ?? String(await freePort());
  const isUnseeded = environment.WAYMARK_SEED === '0' || environment.NEO4J_URI !== undefined;
  const WAYMARK_DATA = environment.WAYMARK_DATA ?? (isUnseeded ? temporaryFolder() : await seededFolder());
  const child = started(process.execPath, [join(compiledService(), 'main.js')], { WAYMARK_DATA, ...environment, PORT: port });
  let stdout = '';
  let stderr = '';
  child.stdout!.on('data', (chunk) => { stdout += chunk; });
  child.stderr!.on('data', (chunk) => { stderr += chunk; });
  return { child, address: `http://127.0.0.1:${port}/`, exited: exitOf(child), output: () => ({ stdout, stderr }) };
}

/** Resolves when it says where it is; rejects where it ends instead, with what it said. */
function addressSaid({ child, exited, output }: Launch): Promise<string> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error(`the service does not start:\n${output().stderr}`)), startLimitMs);
    child.stdout!.on('data', () => {
      const said = /Waymark is at (\S+)/.exec(output().stdout);
      if (said) resolve(said[1]!);
    });
    void exited.then(({ code, signal }) => reject(new Error(`the service ended (${code ?? signal}) instead of starting:\n${output().stderr}`))).finally(() => clearTimeout(limit));
  });
}

function serviceOf({ child, exited, output }: Launch, address: string): Service {
  const ask: Service['ask'] = (query, variables) => send(address, { body: JSON.stringify({ query, variables }) });
  const kill = (signal: NodeJS.Signals = 'SIGKILL'): Promise<Exit> => {
    child.kill(signal);
    return exited;
  };
  return {
    address, exited, output, ask, kill, pid: child.pid!,
    stop: () => kill('SIGTERM'),
    async get(query, variables) {
      const { data, errors } = await ask(query, variables);
      if (errors.length > 0) throw new Error(errors.map(({ message, extensions }) => `${extensions.code}: ${message}`).join('; '));
      return data;
    },
  };
}

/** Starts the service and waits until it says where it is. A port that was taken meanwhile is replaced by another. */
export async function startService(environment: Environment = {}): Promise<Service> {
  for (let attemptsLeft = 3; ; attemptsLeft -= 1) {
    const launched = await launch(environment);
    try {
      return serviceOf(launched, await addressSaid(launched));
    } catch (error) {
      if (attemptsLeft === 0 || environment.PORT !== undefined || !String(error).includes('EADDRINUSE')) throw error;
    }
  }
}

/** A digest of the registry as files, all or some of them: equal exactly where the registries are. */
export async function exported(service: Service, names: string[] | null = null): Promise<string> {
  const { exportFiles } = await service.get('query ($names: [String!]) { exportFiles(names: $names) { name content } }', { names });
  return createHash('sha256').update(JSON.stringify(exportFiles)).digest('hex');
}

/** The revision of the latest edit. */
export const lastRevision = async (service: Service): Promise<number> => (await service.get('{ changes(first: 1) { nodes { revision } } }')).changes.nodes[0]?.revision ?? 0;

/** Waits until the service says that it is ready: on Neo4j it is prepared after it listens. */
export async function becomesReady(address: string): Promise<void> {
  const deadline = Date.now() + 150_000;
  while ((await send(address, { method: 'GET', path: 'health/ready' }).catch(() => null))?.status !== 200) {
    if (Date.now() > deadline) throw new Error('it does not become ready');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

const storeIn = (folder: string): string => join(folder, 'waymark.grafeo');
let seeded: string | undefined;

/** A folder of its own with the store of a service that was started on an empty one, seeded it and was stopped: once for each state of source and seeds. */
export async function seededFolder(): Promise<string> {
  if (seeded === undefined) {
    const kept = keptFolder('stopped', digestOfFiles(['package.json', 'src', 'seeds', 'schema/migrations']));
    if (!existsSync(kept)) {
      const making = folderToMakeIn();
      try {
        await (await startService({ WAYMARK_DATA: making })).stop();
        keep(making, kept);
      } finally {
        rmSync(making, { recursive: true, force: true });
      }
    }
    seeded = kept;
  }
  const folder = temporaryFolder();
  copyFileSync(storeIn(seeded), storeIn(folder));
  return folder;
}

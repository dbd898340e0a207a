// Runs a command with a real Neo4j beside it: fetches the server from Maven Central (once, into a cache), starts it in a
// folder of its own on a free loopback port, sets NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD and NEO4J_DATABASE for the command,
// and stops the server when the command ends. Needs Java 17 or later and Maven; says so where one is missing.
// As many servers as it is told to: then NEO4J_URIS names them all, NEO4J_URI the first.
//
//   node test/support/withNeo4j.mjs npx jest --runInBand test/contracts
//   node test/support/withNeo4j.mjs --servers=2 npx jest --maxWorkers=2 test/contracts
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const version = '5.26.30';
const mainClass = 'org.neo4j.server.CommunityEntryPoint';
const password = 'waymark-test';
const startLimitMs = 120_000;

/** The server lives for minutes, on few processors: what the second compiler and a parallel collector cost is never earned back (a third of its processor time). */
const shortLived = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

const needed = (program, args, mend) => {
  if (spawnSync(program, args, { stdio: 'ignore' }).status !== 0) throw new Error(`${program} is missing; install it: ${mend}`);
};

/** The folder with the server's jars, filled once: written beside and renamed, so that a broken download is never used. */
function serverJars() {
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'waymark');
  const jars = join(cache, `neo4j-${version}`);
  if (existsSync(jars)) return jars;
  needed('mvn', ['-v'], 'apt-get install maven');
  mkdirSync(cache, { recursive: true });
  const project = mkdtempSync(join(cache, 'fetch-'));
  writeFileSync(join(project, 'pom.xml'), `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>waymark</groupId><artifactId>neo4j-server</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies><dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${version}</version></dependency></dependencies>
</project>`);
  const fetched = spawnSync('mvn', ['-q', '-B', 'dependency:copy-dependencies', `-DoutputDirectory=${join(project, 'jars')}`, '-DincludeScope=runtime'],
    { cwd: project, stdio: ['ignore', 'inherit', 'inherit'] });
  if (fetched.status !== 0) throw new Error('Maven could not fetch the Neo4j server');
  renameSync(join(project, 'jars'), jars);
  rmSync(project, { recursive: true, force: true });
  return jars;
}

const freePort = () => new Promise((resolve, reject) => {
  const probe = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
    const { port } = probe.address();
    probe.close(() => resolve(port));
  });
});

/** Where the servers keep their data: in memory where there is plenty, as each of many small commits waits for a disk. */
function roomyFolder(servers) {
  const memory = '/dev/shm';
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize >= servers * 2 * 1024 ** 3 ? memory : tmpdir();
}

/** @param running where the server is noted that has to be stopped, also where it does not come up */
async function startServer(jars, home, port, running) {
  mkdirSync(join(home, 'conf'), { recursive: true });
  writeFileSync(join(home, 'conf', 'neo4j.conf'), [
    `server.bolt.listen_address=127.0.0.1:${port}`, `server.bolt.advertised_address=127.0.0.1:${port}`,
    'server.http.enabled=false', 'server.https.enabled=false', 'dbms.usage_report.enabled=false', 'server.memory.pagecache.size=256m',
    'db.tx_log.preallocate=false', '',
  ].join('\n'));
  const classPath = ['-cp', `${join(jars, '*')}`];
  const env = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') };
  const admin = spawnSync('java', [...classPath, 'org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', password], { env, encoding: 'utf8' });
  if (admin.status !== 0) throw new Error(`could not set the first password: ${admin.stderr}`);
  const opens = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent', 'java.lang'].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);
  const server = spawn('java', ['-Xms512m', '-Xmx2g', ...shortLived, ...opens, '-Dio.netty.tryReflectionSetAccessible=true', ...classPath, mainClass,
    `--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`], { env, stdio: 'ignore' });
  running.push(server);
  const log = join(home, 'logs', 'neo4j.log');
  const deadline = Date.now() + startLimitMs;
  while (!(existsSync(log) && readFileSync(log, 'utf8').includes('Started.'))) {
    if (server.exitCode !== null || Date.now() > deadline) {
      server.kill('SIGKILL');
      throw new Error(`Neo4j did not start: ${existsSync(log) ? readFileSync(log, 'utf8').slice(-2000) : 'it wrote no log'}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const stop = (child) => new Promise((resolve) => {
  if (child.exitCode !== null || child.signalCode !== null) return resolve();
  child.once('exit', resolve);
  child.kill('SIGTERM');
});

const [first, ...others] = process.argv.slice(2);
const wished = /^--servers=([1-9])$/.exec(first ?? '');
const servers = Number(wished?.[1] ?? 1);
const [program, ...args] = wished ? others : process.argv.slice(2);
if (!program) throw new Error('usage: node test/support/withNeo4j.mjs [--servers=<1 to 9>] <command> [arguments]');
needed('java', ['-version'], 'apt-get install openjdk-17-jre-headless');
const jars = serverJars();
const home = mkdtempSync(join(roomyFolder(servers), 'waymark-neo4j-'));
const running = [];
let status = 1;
try {
  const ports = new Set();
  while (ports.size < servers) ports.add(await freePort());
  const uris = [...ports].map((port) => `bolt://127.0.0.1:${port}`);
  // Side by side, as most of a start is waiting for the first to come up.
  const starts = await Promise.allSettled([...ports].map((port, at) => startServer(jars, join(home, String(at)), port, running)));
  for (const { reason } of starts) if (reason) throw reason;
  const command = spawn(program, args, {
    stdio: 'inherit',
    env: { ...process.env, PATH: [join(process.cwd(), 'node_modules', '.bin'), process.env.PATH].join(delimiter),
      NEO4J_URI: uris[0], NEO4J_URIS: uris.join(' '), NEO4J_USER: 'neo4j', NEO4J_PASSWORD: password, NEO4J_DATABASE: 'neo4j' },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => command.kill(signal));
  status = await new Promise((resolve, reject) => command.once('error', reject).once('exit', (code) => resolve(code ?? 1)));
} finally {
  await Promise.all(running.map(stop));
  rmSync(home, { recursive: true, force: true });
}
process.exitCode = status;

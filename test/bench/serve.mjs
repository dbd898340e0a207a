// One candidate in a process of its own: node serve.mjs '{"kind":"floor", …}', started by the bench over IPC.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { devNull } from 'node:os';
import { openGraph } from './database.mjs';
import { built, pack } from './dist.mjs';
import { answerParent, counted, everEdited } from './meter.mjs';
import { neo4jGraphql } from './neo4jGraphql.mjs';

/** A bare server that stringifies what `answer` gives for a request; it listens on a free port. */
async function bare(answer) {
  const server = createServer(async (request, response) => {
    try {
      const text = JSON.stringify(await answer(request));
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text) }).end(text);
    } catch (error) {
      response.writeHead(500).end(String(error.stack));
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server.address().port;
}

const keysIn = (url) => [`Journey:${decodeURIComponent(url.slice(1))}`];

/** The service as it is started, its log written to nowhere. */
async function service(graph) {
  const log = pack('pino').pino({ level: 'info' }, pack('pino').destination(devNull));
  const { server } = await built('app/server').buildServer({ graph, clock: built('kernel/clock').systemClock, log, loopbackOnly: true, formbricksSecret: null, origins: [] });
  await server.listen({ host: '127.0.0.1', port: 0 });
  return server.server.address().port;
}

const kinds = {
  /** The answer lies in memory as an object. */
  floor({ answerFile }) {
    const answer = JSON.parse(readFileSync(answerFile, 'utf8'));
    return bare(() => answer);
  },

  /** One statement written for just this answer, its row sent as it is. */
  async handWritten({ engine, folder }) {
    const graph = counted(await openGraph(engine, folder));
    const statement = { name: 'handWritten', text: readFileSync(new URL('handWritten.cypher', import.meta.url), 'utf8') };
    return bare(async ({ url }) => (await graph.read(statement, { keys: keysIn(url) }))[0]);
  },

  /** What the service reads for a map, whole, sent as it is. */
  async whole({ engine, folder }) {
    const graph = counted(await openGraph(engine, folder));
    built('app/schema');
    const { journeyMaps } = built('journeys/maps.store');
    return bare(async ({ url }) => [...(await journeyMaps(graph, keysIn(url))).answers.values()][0]);
  },

  waymark: async ({ engine, folder }) => service(counted(await openGraph(engine, folder))),

  /** The service in a registry that is edited between any two requests. */
  edited: async ({ engine, folder }) => service(everEdited(counted(await openGraph(engine, folder)))),

  async neo4jGraphql() {
    return bare(await neo4jGraphql(process.env));
  },
};

const candidate = JSON.parse(process.argv[2]);
answerParent(await kinds[candidate.kind](candidate));

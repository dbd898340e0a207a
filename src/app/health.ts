import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Graph } from '../graph/graph';
import { reasonOf } from './failureLog';

/** `/health/live`: the process answers. `/health/ready`: so does the graph. */
export function registerHealth(server: FastifyInstance, graph: Graph, log: Logger): void {
  server.get('/health/live', async () => ({ status: 'live' }));
  server.get('/health/ready', async (_request, reply) => {
    try {
      await graph.health();
      return { status: 'ready', engine: graph.engine };
    } catch (error) {
      log.warn({ reason: reasonOf(error) }, 'not ready');
      return reply.code(503).send({ status: 'unavailable', engine: graph.engine });
    }
  });
}

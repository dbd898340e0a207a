import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Graph } from '../graph/graph';
import { Failure } from '../kernel/failure';
import { reasonOf } from './failureLog';

/** How often the service looks by itself, so that its log tells an outage that nobody asked about. */
const watchMs = 5_000;

const sentenceOf = (error: unknown): string => (error instanceof Failure ? error.message : 'the graph does not answer');

/**
 * `/health/live`: the process answers. `/health/ready`: so does the graph, and where a write had failed, one works again; `notices` tell what
 * whoever runs the service should know of how the store was opened. The log tells when that changes, not each time it is asked.
 */
export function registerHealth(server: FastifyInstance, graph: Graph, log: Logger): void {
  let lastReason: string | null = null;

  async function look(): Promise<unknown> {
    try {
      await graph.health();
      if (lastReason !== null) log.info('ready again');
      lastReason = null;
      return null;
    } catch (error) {
      const reason = reasonOf(error);
      if (reason !== lastReason) log.warn({ reason }, 'not ready');
      lastReason = reason;
      return error;
    }
  }

  const watch = setInterval(() => void look(), watchMs).unref();
  server.addHook('onClose', async () => clearInterval(watch));
  server.get('/health/live', async () => ({ status: 'live' }));
  server.get('/health/ready', async (_request, reply) => {
    const failure = await look();
    const notices = graph.notices.length === 0 ? {} : { notices: graph.notices };
    if (failure === null) return { status: 'ready', engine: graph.engine, ...notices };
    return reply.code(503).send({ status: 'unavailable', engine: graph.engine, reason: sentenceOf(failure), ...notices });
  });
}

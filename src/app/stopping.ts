import { setMaxListeners } from 'node:events';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { unavailable } from '../kernel/failure';
import { shownFailure } from './failures';

export interface Stopping {
  /** Aborted as soon as the service is told to end: whoever is in the middle of a stream says so to the other end. */
  signal: AbortSignal;
  /** Ends what is under way, and what does not end in time. Answers once no connection is left. */
  close(ms: number): Promise<void>;
}

/** What a connection is about. */
interface Connection {
  /** Requests whose answers are not written yet. */
  open: number;
  /** How much had been read from it when nothing was under way for the last time. */
  read: number;
}

/**
 * Lets a server end within a time, whatever its connections do. At once: those on which nothing was ever sent or nothing is under way. Each
 * other one when its answer is written. When the time is over: all, also with half a request or an answer that nobody reads.
 */
export function stoppable(server: FastifyInstance): Stopping {
  const stopping = new AbortController();
  // Each stream listens.
  setMaxListeners(0, stopping.signal);
  const connections = new Map<Socket, Connection>();
  server.server.on('connection', (socket: Socket) => {
    connections.set(socket, { open: 0, read: 0 });
    socket.once('close', () => connections.delete(socket));
  });
  server.server.on('request', ({ socket }, response) => {
    const connection = connections.get(socket);
    if (!connection) return;
    connection.open += 1;
    response.once('close', () => {
      connection.open -= 1;
      connection.read = socket.bytesRead;
      // A stream began to be answered before anybody knew that it would be the last one.
      if (stopping.signal.aborted && connection.open === 0) socket.end();
    });
  });
  // Node's own leaves those open that never sent anything, and cuts answers short that are made but not read yet.
  server.server.closeIdleConnections = () => {
    for (const [socket, { open, read }] of connections) if (open === 0 && socket.bytesRead === read) socket.destroy();
  };
  server.addHook('onRequest', async (_request, reply) => {
    if (stopping.signal.aborted) await reply.code(503).send({ errors: [shownFailure(unavailable('the service stops; nothing was taken'))] });
  });
  server.addHook('onSend', async (_request, reply) => { if (stopping.signal.aborted) reply.header('connection', 'close'); });
  return {
    signal: stopping.signal,
    async close(ms) {
      stopping.abort();
      const limit = setTimeout(() => { for (const socket of connections.keys()) socket.destroy(); }, ms);
      try {
        await server.close();
      } finally {
        clearTimeout(limit);
      }
    },
  };
}

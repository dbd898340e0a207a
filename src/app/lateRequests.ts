import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { refuseConnection } from './refuseConnection';

/** How long a request may take to come in; a stream is told otherwise (`responses.route.ts`). */
export interface Patience {
  /** Milliseconds for its head. */
  head: number;
  /** For the whole of it. */
  whole: number;
  /** A stream has no end to wait for: so long it may send nothing. */
  silence: number;
}

export const usualPatience: Patience = { head: 20_000, whole: 120_000, silence: 60_000 };

/** What bounds the head, as options of the HTTP server. The whole is bounded here, since the server knows no streams. */
export const headBounds = ({ head }: Patience): { headersTimeout: number; requestTimeout: number; connectionsCheckingInterval: number } => ({ headersTimeout: head, requestTimeout: 0, connectionsCheckingInterval: Math.min(2_000, head) });

const hasBody = ({ headers }: IncomingMessage): boolean => headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';

/** Closes connections whose request is not there in time. */
export function refuseLate(server: FastifyInstance, { whole }: Patience): void {
  server.addHook('onRequest', async ({ raw, routeOptions }) => {
    if (!hasBody(raw) || routeOptions.config.isStream) return;
    const late = setTimeout(() => { if (!raw.complete) refuseConnection(raw.socket, 408, 'BAD_INPUT', `the request did not come within ${whole / 1_000} s`, { limit: whole, field: 'body' }); }, whole);
    for (const event of ['end', 'close']) raw.once(event, () => clearTimeout(late));
  });
}

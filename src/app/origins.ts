import cors from '@fastify/cors';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { navigates } from '../web/page';

const originOf = (address: string): string | null => (URL.canParse(address) ? new URL(address).origin : null);

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);

/** The origin of the page that asks, as far as it is said: an image or a script says where it stands by its Referer only. */
const originNamed = ({ headers: { origin, referer } }: Pick<FastifyRequest, 'headers'>): string | null => origin ?? (referer === undefined ? null : originOf(referer));

const isFrom = (request: Pick<FastifyRequest, 'headers'>, configured: ReadonlySet<string>): boolean => configured.has(originNamed(request) ?? '');

/**
 * Whether a browser sends this for a page of another origin that nobody configured. Tools send none of these headers; a page cannot
 * forge them. A browser over plain HTTP leaves `Sec-Fetch-Site` out.
 */
function isForeign({ headers }: FastifyRequest, configured: ReadonlySet<string>): boolean {
  const site = headers['sec-fetch-site'];
  if (site === 'same-origin' || site === 'none') return false;
  if (isFrom({ headers }, configured)) return false;
  if (site !== undefined) return true;
  const named = originNamed({ headers });
  return named !== null && hostOf(named) !== headers.host;
}

/**
 * Refuses, at every door, what a page of another origin sends, unless its origin is configured; those may ask as the service's own pages do (CORS).
 * A person who follows a link from elsewhere comes in. To be registered before any route.
 */
export async function keepToOrigins(server: FastifyInstance, origins: readonly string[]): Promise<void> {
  const configured = new Set(origins);
  server.addHook('onRequest', async (request, reply) => {
    // For what a page shows without reading it: a drawing.
    void reply.header('cross-origin-resource-policy', isFrom(request, configured) ? 'cross-origin' : 'same-origin');
    if (!isForeign(request, configured) || navigates(request)) return;
    const message = 'pages of another origin may not ask this service';
    await reply.code(403).header('cache-control', 'no-store').send({ errors: [{ message, extensions: { code: 'FORBIDDEN', allowed: 'an origin that WAYMARK_ORIGINS names' } }] });
  });
  if (configured.size > 0) await server.register(cors, { origin: [...configured], methods: ['GET', 'HEAD', 'POST'], exposedHeaders: ['etag'], maxAge: 600 });
}

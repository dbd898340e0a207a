import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Failure, type FailureCode } from '../kernel/failure';
import { readDrawingWords } from './drawingWords';
import { drawMap } from './drawMap';
import { mapOf, type Ask } from './mapOf';
import { pngCommand, pngOf, pngPackages } from './pngOf';

const statusOf: Partial<Record<FailureCode, number>> = { BAD_INPUT: 400, NOT_FOUND: 404, TOO_COSTLY: 400, UNAVAILABLE: 503 };

const refuse = (reply: FastifyReply, status: number, message: string, extensions: Record<string, unknown>): FastifyReply =>
  reply.code(status).header('cache-control', 'no-store').send({ errors: [{ message, extensions }] });

/** A drawing may be kept, shown again only if it is still the same, and stand in any page; nothing in it is run or fetched. */
const headers = {
  'content-security-policy': 'default-src \'none\'; sandbox',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'cross-origin',
  'cache-control': 'no-cache',
};

function sendDrawing(request: FastifyRequest, reply: FastifyReply, type: string, drawing: string | Buffer): FastifyReply {
  const tag = `"${createHash('sha256').update(drawing).digest('base64url').slice(0, 27)}"`;
  void reply.headers({ ...headers, etag: tag });
  const known = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return known.includes(tag) || known.includes('*') ? reply.code(304).send() : reply.type(type).send(drawing);
}

interface Address {
  Params: { subsidiary: string; slug: string };
  Querystring: Record<string, string | string[] | undefined>;
}

/**
 * GET /journeys/<subsidiary>/<slug>.svg and .png: the drawing of a journey as a file. Words: `lang` zh or en, `theme` light or dark,
 * `gaps` yes, no or types separated by commas, `width` in pixels, `path` first, all, none or a slug, `asOf` a day. The PNG has two pixels for each.
 */
export function registerDrawings(server: FastifyInstance, ask: Ask): void {
  async function drawn({ params, query }: FastifyRequest<Address>): Promise<string> {
    const words = readDrawingWords(query);
    return drawMap(await mapOf(ask, `${params.subsidiary}/${params.slug}`, words.asOf), words);
  }

  async function answer(request: FastifyRequest<Address>, reply: FastifyReply, send: () => Promise<FastifyReply>): Promise<FastifyReply> {
    try {
      return await send();
    } catch (error) {
      const status = error instanceof Failure ? statusOf[error.code] : undefined;
      if (!(error instanceof Failure) || status === undefined) throw error;
      return refuse(reply, status, error.message, { code: error.code, ...error.details });
    }
  }

  server.get<Address>('/journeys/:subsidiary/:slug.svg', (request, reply) => answer(request, reply, async () =>
    sendDrawing(request, reply, 'image/svg+xml; charset=utf-8', await drawn(request))));

  server.get<Address>('/journeys/:subsidiary/:slug.png', (request, reply) => answer(request, reply, async () => {
    const packages = pngPackages();
    if (!packages) return refuse(reply, 501, `PNG needs packages that are not installed; to install them: ${pngCommand}`, { code: 'UNAVAILABLE', command: pngCommand });
    return sendDrawing(request, reply, 'image/png', await pngOf(await drawn(request), packages));
  }));
}

import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Failure, type FailureCode } from '../kernel/failure';

const statusOf: Partial<Record<FailureCode, number>> = { BAD_INPUT: 400, NOT_FOUND: 404, TOO_COSTLY: 400, UNAVAILABLE: 503 };

/** Says in place of a file why there is none. */
export const refuse = (reply: FastifyReply, status: number, message: string, extensions: Record<string, unknown>): FastifyReply =>
  reply.code(status).header('cache-control', 'no-store').send({ errors: [{ message, extensions }] });

/** A drawing may be kept, shown again only if it is still the same, and stand in any page; nothing in it is run or fetched. */
const headers = {
  'content-security-policy': 'default-src \'none\'; sandbox',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'cross-origin',
  'cache-control': 'no-cache',
};

/** Answers with a drawing, or that the one known is still it. */
export function sendDrawing(request: FastifyRequest, reply: FastifyReply, type: string, drawing: string | Buffer): FastifyReply {
  const tag = `"${createHash('sha256').update(drawing).digest('base64url').slice(0, 27)}"`;
  void reply.headers({ ...headers, etag: tag });
  const known = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return known.includes(tag) || known.includes('*') ? reply.code(304).send() : reply.type(type).send(drawing);
}

/** Answers as `send` does; what the API refuses is refused in its own words. */
export async function orRefuse(reply: FastifyReply, send: () => Promise<FastifyReply>): Promise<FastifyReply> {
  try {
    return await send();
  } catch (error) {
    const status = error instanceof Failure ? statusOf[error.code] : undefined;
    if (!(error instanceof Failure) || status === undefined) throw error;
    return refuse(reply, status, error.message, { code: error.code, ...error.details });
  }
}

import type { FastifyReply, FastifyRequest } from 'fastify';
import { busy, Failure, type FailureCode } from '../kernel/failure';
import { sendPage, wantsPage } from './page';
import { refusalPage } from './refusalPage';

const statusOf: Record<FailureCode, number> = {
  BAD_INPUT: 400, UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404, VERSION_CONFLICT: 409, TOO_COSTLY: 400, RATE_LIMITED: busy.status, UNAVAILABLE: 503, STORE_FULL: 503, UNREADABLE: 500,
};

/** Says in place of a file why there is none. */
export const refuse = (reply: FastifyReply, status: number, message: string, extensions: Record<string, unknown>): FastifyReply =>
  reply.code(status).header('cache-control', 'no-store').send({ errors: [{ message, extensions }] });

/** A drawing may be kept, and shown again only if it is still the same; nothing in it is run or fetched. */
const headers = {
  'content-security-policy': 'default-src \'none\'; sandbox',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-cache',
};

export const sendDrawing = (reply: FastifyReply, type: string, drawing: string | Buffer): FastifyReply => reply.headers(headers).type(type).send(drawing);

/** Answers as `send` does; what the API refuses is refused in its own words. A person who comes to a drawing of nothing sees a page. */
export async function orRefuse(request: FastifyRequest, reply: FastifyReply, send: () => Promise<FastifyReply>): Promise<FastifyReply> {
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const status = statusOf[error.code];
    if (status === 404 && wantsPage(request)) return sendPage(reply, refusalPage('missing'), 404);
    if (status === busy.status) reply.headers(busy.headers);
    return refuse(reply, status, error.message, { code: error.code, ...error.details });
  }
}

import type { FastifyReply, FastifyRequest } from 'fastify';
import { Failure, type FailureCode } from '../kernel/failure';
import { sendPage, wantsPage } from './page';
import { refusalPage } from './refusalPage';

const statusOf: Partial<Record<FailureCode, number>> = { BAD_INPUT: 400, NOT_FOUND: 404, TOO_COSTLY: 400, UNAVAILABLE: 503, STORE_FULL: 503, UNREADABLE: 500 };

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
    const status = error instanceof Failure ? statusOf[error.code] : undefined;
    if (!(error instanceof Failure) || status === undefined) throw error;
    if (status === 404 && wantsPage(request)) return sendPage(reply, refusalPage('missing'), 404);
    return refuse(reply, status, error.message, { code: error.code, ...error.details });
  }
}

import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendPage, varying, wantsPage } from './page';
import { refusalPage } from './refusalPage';

/** The answer where there is nothing, a page for a person, the API's own shape of an error for a program. */
export function sendMissing(request: FastifyRequest, reply: FastifyReply, message: string): FastifyReply {
  if (wantsPage(request)) return sendPage(reply, refusalPage('missing'), 404);
  return varying(reply).code(404).header('cache-control', 'no-store').send({ errors: [{ message, extensions: { code: 'NOT_FOUND' } }] });
}

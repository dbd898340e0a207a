import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendPage, wantsPage } from './page';
import { refusalPage } from './refusalPage';
import { sendMissing } from './sendMissing';

/** The answer to an address that cannot be read: a page for a person, the API's own shape of an error for a program. */
export function sendMalformed(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (wantsPage(request)) return sendPage(reply, refusalPage('malformed'), 400);
  const message = 'not a well-formed address';
  return reply.code(400).send({ errors: [{ message, extensions: { code: 'BAD_INPUT', problems: [{ field: 'url', message, allowed: 'a path in UTF-8, percent-encoded' }] } }] });
}

/** Answers where nothing stands at an address, or not for this method. */
export function registerMissing(server: FastifyInstance): void {
  server.setNotFoundHandler((request, reply) => sendMissing(request, reply, 'nothing stands at this address for this method'));
}

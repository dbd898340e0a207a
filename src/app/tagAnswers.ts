import type { FastifyInstance } from 'fastify';
import { entityTag, isKnown } from '../web/entityTag';

/**
 * Gives whatever is had by GET a tag made from its content, and answers 304 where the client has it already: pages, drawings, files, and answers to queries
 * by GET. @fastify/etag does so for every method and status, also for an error, and does not read lists of tags. Before compression, so that the
 * tag is of the content; what is packed beforehand brings its own.
 */
export function tagAnswers(server: FastifyInstance): void {
  server.addHook('onSend', async (request, reply, payload: unknown) => {
    const isTagged = (request.method === 'GET' || request.method === 'HEAD') && reply.statusCode === 200 && (typeof payload === 'string' || Buffer.isBuffer(payload));
    if (!isTagged) return payload;
    const tag = reply.hasHeader('etag') ? String(reply.getHeader('etag')) : entityTag(payload);
    void reply.header('etag', tag);
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-cache');
    if (!isKnown(request.headers['if-none-match'], tag)) return payload;
    void reply.code(304).removeHeader('content-length').removeHeader('content-type').removeHeader('content-encoding');
    return null;
  });
}

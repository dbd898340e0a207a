import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/** Whether a client says that it has what a tag stands for. Compared weakly: one tag stands for all encodings of a content. */
const isKnown = (ifNoneMatch: string | undefined, tag: string): boolean => (ifNoneMatch ?? '').split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === tag);

/**
 * Gives whatever is had by GET a tag made from its content, and answers 304 where the client has it already: pages, drawings, files, and answers to queries
 * by GET. @fastify/etag does so for every method and status, also for an error, and does not read lists of tags. Before compression, so that the
 * tag is of the content.
 */
export function tagAnswers(server: FastifyInstance): void {
  server.addHook('onSend', async (request, reply, payload: unknown) => {
    const isTagged = (request.method === 'GET' || request.method === 'HEAD') && reply.statusCode === 200 && (typeof payload === 'string' || Buffer.isBuffer(payload));
    if (!isTagged) return payload;
    const tag = `"${createHash('sha256').update(payload).digest('base64url').slice(0, 27)}"`;
    void reply.header('etag', `W/${tag}`);
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-cache');
    if (!isKnown(request.headers['if-none-match'], tag)) return payload;
    void reply.code(304).removeHeader('content-length').removeHeader('content-type').removeHeader('content-encoding');
    return null;
  });
}

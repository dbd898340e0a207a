import type { FastifyInstance, FastifyRequest } from 'fastify';
import { acceptAnswers, type Ingest } from './acceptAnswers.rules';
import { answerFields } from './answer';
import { formbricksAnswer } from './formbricksAnswer';
import type { Mapping } from './mapping';
import { readInstant } from './readInstant';
import { verifyWebhook } from './verifyWebhook';

const bodyLimit = 1024 * 1024;

const headerOf = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
};

/** `?score=q1&comment=q2&set.point=securities/trading@app`: which question is which field, and what holds for all answers. */
function mappingOf(query: Readonly<Record<string, unknown>>): Mapping {
  const pick = (prefix: string): Record<string, string> => Object.fromEntries(answerFields.flatMap((field) => {
    const value = query[`${prefix}${field}`];
    return typeof value === 'string' ? [[field, value]] : [];
  }));
  return { columns: pick(''), constants: pick('set.') };
}

interface Event {
  event?: unknown;
  data?: unknown;
}

function eventOf(body: Buffer): Event | null {
  try {
    return JSON.parse(body.toString('utf8')) as Event | null;
  } catch {
    return null;
  }
}

/**
 * `POST /responses/formbricks`: the signed webhook of Formbricks. A finished response is taken, or takes the place of an earlier state of it, in whatever order and how often they come;
 * other events are answered and left. It exists where a secret is configured.
 */
export function registerFormbricks(server: FastifyInstance, ingest: Ingest, secret: string): void {
  void server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    // The signature is over the bytes as they came.
    scope.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit }, (_request, body, done) => done(null, body));
    scope.post('/responses/formbricks', async (request, reply) => {
      const body = request.body as Buffer;
      const signed = { id: headerOf(request, 'webhook-id'), timestamp: headerOf(request, 'webhook-timestamp'), signature: headerOf(request, 'webhook-signature') };
      if (!verifyWebhook(secret, signed, body, ingest.clock.now())) return reply.code(401).send({ errors: [{ message: 'the signature does not fit', extensions: { code: 'UNAUTHENTICATED' } }] });
      const sent = eventOf(body)?.data;
      const data = sent !== null && typeof sent === 'object' ? sent as Record<string, unknown> : {};
      const answer = formbricksAnswer(data, mappingOf(request.query as Record<string, unknown>));
      if (!answer) return reply.send({ outcome: null });
      // Events come late, twice and out of order: the state of the response that is the latest in its source stands.
      const revisedAt = typeof data.updatedAt === 'string' ? readInstant(data.updatedAt) : null;
      const [verdict] = await acceptAnswers(ingest, [answer], { correct: true, addUnknown: true, revisedAt });
      // A refused answer will not be right when it is sent again.
      return reply.send(verdict);
    });
  });
}

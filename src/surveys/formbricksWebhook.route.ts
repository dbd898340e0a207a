import type { FastifyInstance, FastifyRequest } from 'fastify';
import { acceptAnswers, type Ingest } from './acceptAnswers.rules';
import { answerFields } from './answer';
import { formbricksAnswer } from './formbricksAnswer';
import type { Mapping } from './mapping';
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
 * `POST /responses/formbricks`: the signed webhook of Formbricks. A finished response is taken, or takes the place of what came before under its id;
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
      if (!verifyWebhook(secret, signed, body, ingest.clock.now())) return reply.code(401).send({ error: { code: 'UNAUTHENTICATED', message: 'the signature does not fit' } });
      const data = eventOf(body)?.data;
      const answer = data !== null && typeof data === 'object' ? formbricksAnswer(data as Record<string, unknown>, mappingOf(request.query as Record<string, unknown>)) : null;
      if (!answer) return reply.send({ outcome: null });
      const [verdict] = await acceptAnswers(ingest, [answer], { correct: true, addUnknown: true });
      // A refused answer will not be right when it is sent again.
      return reply.send(verdict);
    });
  });
}

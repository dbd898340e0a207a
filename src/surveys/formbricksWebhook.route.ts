import { isUtf8 } from 'node:buffer';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Problem } from '../kernel/failure';
import { readJson } from '../kernel/readJson';
import { isRecord } from '../kernel/records';
import { acceptAnswers, type Ingest } from './acceptAnswers.rules';
import { answerFields, type Verdict } from './answer';
import { formbricksAnswer } from './formbricksAnswer';
import { jsonProblem } from './jsonProblem';
import { settable, type Mapping } from './mapping';
import { instantIn } from './readTime';
import { sayableId } from './sentId';
import { shownKey } from '../files/shownHeading';
import { verifyWebhook } from './verifyWebhook';

const bodyLimit = 1024 * 1024;

const headerOf = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
};

/** What is wrong with the words of an address; null where nothing is. */
function addressProblem(query: Readonly<Record<string, unknown>>): Problem | null {
  const twice = Object.keys(query).find((word) => Array.isArray(query[word]));
  if (twice !== undefined) return { field: shownKey(twice) ?? 'query', message: 'stands twice', allowed: 'each once' };
  const unset = answerFields.find((field) => query[`set.${field}`] !== undefined && !settable.includes(field));
  return unset === undefined ? null : { field: `set.${unset}`, message: 'each answer has its own', allowed: settable.join(', ') };
}

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

/** An event, or why it is none. A response that cannot be read is not passed over: it could be an answer. */
function eventOf(body: Buffer): { event: Event } | { problem: Problem } {
  if (!isUtf8(body)) return { problem: { field: 'body', message: 'not UTF-8', allowed: 'JSON in UTF-8' } };
  const read = readJson(body.toString('utf8'));
  if ('flaw' in read) return { problem: jsonProblem(read, 'body') };
  if (!isRecord(read.value)) return { problem: { field: 'body', message: 'not an event', allowed: 'a JSON object' } };
  const { event, data } = read.value as Event;
  if (event !== undefined && typeof event !== 'string') return { problem: { field: 'event', message: 'not a text', allowed: 'the name of an event' } };
  if (!event?.startsWith('response')) return { event: read.value };
  if (!isRecord(data)) return { problem: { field: 'data', message: 'not a response', allowed: 'a JSON object' } };
  return typeof (data.finished ?? false) === 'boolean' ? { event: read.value } : { problem: { field: 'data.finished', message: 'neither true nor false', allowed: 'true, false' } };
}

const refused = ({ field, message, allowed }: Problem) => ({ errors: [{ message: `${field}: ${message}`, extensions: { code: 'BAD_INPUT', problems: [{ field, message, allowed }] } }] });

/**
 * `POST /responses/formbricks`: the signed webhook of Formbricks. A finished response is taken, or takes the place of an earlier state of it, in whatever order and how often they come;
 * other events are answered and left. It exists where a secret is configured.
 */
export function registerFormbricks(server: FastifyInstance, ingest: Ingest, secret: string): void {
  void server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    // The signature is over the bytes as they came.
    scope.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    scope.post('/responses/formbricks', { bodyLimit, config: { takes: 'an event of Formbricks, sent as application/json' } }, async (request, reply) => {
      const body = request.body as Buffer;
      const signed = { id: headerOf(request, 'webhook-id'), timestamp: headerOf(request, 'webhook-timestamp'), signature: headerOf(request, 'webhook-signature') };
      if (!verifyWebhook(secret, signed, body, ingest.clock.now())) return reply.code(401).send({ errors: [{ message: 'the signature does not fit', extensions: { code: 'UNAUTHENTICATED' } }] });
      const wrong = addressProblem(request.query as Record<string, unknown>);
      if (wrong) return reply.code(400).send(refused(wrong));
      const read = eventOf(body);
      if ('problem' in read) return reply.code(400).send(refused(read.problem));
      const data = isRecord(read.event.data) ? read.event.data : {};
      const answer = formbricksAnswer(data, mappingOf(request.query as Record<string, unknown>));
      if (!answer) return reply.send({ outcome: null });
      if (Array.isArray(answer)) return reply.send({ id: sayableId(data), outcome: 'REFUSED', problems: answer, codes: [] } satisfies Verdict);
      // Events come late, twice and out of order: the state of the response that is the latest in its source stands.
      const revisedAt = typeof data.updatedAt === 'string' ? instantIn(data.updatedAt) : null;
      const [verdict] = await acceptAnswers(ingest, [answer], { correct: true, addUnknown: true, revisedAt });
      // A refused answer will not be right when it is sent again.
      return reply.send(verdict);
    });
  });
}

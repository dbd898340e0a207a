import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import { badInput } from '../kernel/failure';
import type { ExampleQuery } from '../web/example';
import { sendExplorer } from '../web/explorer.route';
import { navigates, varying, wantsPage } from '../web/page';
import { tooLarge } from './documentSize';
import { shownFailure } from './failures';

interface Address {
  Querystring: { query?: string };
}

type Asked = FastifyRequest<Address>;

/** What a request may leave out; clients that fill in a form send an empty text instead. */
const mayBeEmpty = ['variables', 'operationName', 'extensions'];

function leaveOutEmpty(request: FastifyRequest): void {
  const [path, search] = request.url.split('?', 2) as [string, string?];
  if (search !== undefined) {
    const asked = new URLSearchParams(search);
    const empty = mayBeEmpty.filter((name) => asked.get(name) === '');
    for (const name of empty) asked.delete(name, '');
    if (empty.length > 0) request.raw.url = `${path}?${asked.toString()}`;
  }
  const body = request.body as Record<string, unknown> | null | undefined;
  if (body !== null && typeof body === 'object') for (const name of mayBeEmpty) if (body[name] === '') delete body[name];
}

/** What is had by GET is had by HEAD: the server leaves its text out. */
const asGet = (request: Asked): Asked =>
  (request.method === 'HEAD' ? Object.create(request, { method: { value: 'GET' } }) as Asked : request);

/** A query in the address is answered as JSON, also to whoever did not say that they take it. */
function answerAnyway({ method, headers }: FastifyRequest): void {
  if (method === 'GET' && headers.accept !== undefined && !/application\/(\*|json|graphql-response\+json)|\*\/\*/.test(headers.accept)) headers.accept = 'application/json';
}

const refuseBatch = (reply: FastifyReply): FastifyReply =>
  reply.code(400).send({ errors: [shownFailure(badInput('body', 'a list of requests', 'one request; several questions go into one document, each under a name of its own'))] });

const documentOf = ({ body, query }: Asked): string => {
  const asked = (body as { query?: unknown } | null | undefined)?.query ?? query.query;
  return typeof asked === 'string' ? asked : '';
};

/** A person who comes with a browser sees the explorer; whoever sends a query is answered, whatever it takes. */
const wantsExplorer = (request: Asked): boolean =>
  navigates(request) || (wantsPage(request) && request.query.query === undefined);

/** `/graphql`: the API by GET and POST, one request at a time; for a person with a browser its explorer. */
export function registerGraphql(server: FastifyInstance, graphql: RouteHandlerMethod, examples: ExampleQuery[]): void {
  server.route<Address>({
    url: '/graphql',
    method: ['GET', 'POST'],
    handler(sent, reply) {
      const request = asGet(sent);
      if (wantsExplorer(request)) return sendExplorer(reply, examples);
      varying(reply);
      if (Array.isArray(request.body)) return refuseBatch(reply);
      const failure = tooLarge(documentOf(request));
      if (failure) return reply.code(400).send({ errors: [shownFailure(failure)] });
      leaveOutEmpty(request as FastifyRequest);
      answerAnyway(request as FastifyRequest);
      return graphql.call(server, request as FastifyRequest, reply);
    },
  });
}

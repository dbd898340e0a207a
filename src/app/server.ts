import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastify, { LogController, type FastifyInstance, type RouteHandlerMethod } from 'fastify';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import type { Graph } from '../graph/graph';
import type { Clock } from '../kernel/clock';
import { Failure } from '../kernel/failure';
import { sendMalformed } from '../web/refusals.route';
import { registerFormbricks } from '../surveys/formbricksWebhook.route';
import { registerResponses } from '../surveys/responses.route';
import { registerDrawnComparison } from '../web/compare.route';
import { registerDrawnCharts } from '../web/point.route';
import { registerDrawings } from '../web/drawing.route';
import { askWithin } from './ask';
import { countLimits } from './countLimits';
import { keptDocuments } from './keptDocuments';
import { mostErrors, roomOfPages, usualLimits, type Limits } from './limits';
import { compressAnswers } from './compressAnswers';
import { statusPlugin } from './status';
import { executionPlugin } from './execution';
import { failureLog, isOutage } from './failureLog';
import { shownError } from './failures';
import { finishedTexts, stringifyAnswer } from './finishedTexts';
import { registerHealth } from './health';
import { operationLog } from './operationLog';
import { keepToOrigins } from './origins';
import { registerPages } from './pages';
import { ApiRequest } from './request';
import { buildApi } from './schema';
import { headBounds, refuseLate, usualPatience, type Patience } from './lateRequests';
import { refusingOtherMethods } from './otherMethods';
import { refuseUnreadable } from './refuseConnection';
import { bodyLimit, refusedBody, type BodyError } from './refusedBody';
import { stoppable, type Stopping } from './stopping';
import { tagAnswers } from './tagAnswers';
import { boundValues } from './valuesOfBody';

export interface Served {
  graph: Graph;
  clock: Clock;
  log: Logger;
  /** Whether the service is reached on this machine only. */
  loopbackOnly: boolean;
  formbricksSecret: string | null;
  /** Other origins whose pages may ask. */
  origins: readonly string[];
  /** What one operation may ask for and take; as usual if left out. */
  limits?: Partial<Limits>;
  /** How long requests may take to come in; as usual if left out. */
  patience?: Partial<Patience>;
}

export interface Server {
  server: FastifyInstance;
  /** Ends it within a time. */
  close: Stopping['close'];
}

const localHosts = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/** Another site could point its own name at this machine; a service for this machine answers to this machine's names only. */
function refuseForeignHosts(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    if (!localHosts.test(request.headers.host ?? '')) await reply.code(421).send({ errors: [{ message: 'this service answers to localhost only', extensions: { code: 'FORBIDDEN' } }] });
  });
}

/** The service behind one HTTP server: the API, its explorer, the pages, and health. It does not listen yet. */
export async function buildServer({ graph, clock, log, loopbackOnly, formbricksSecret, origins, limits: given, patience: wished }: Served): Promise<Server> {
  const patience: Patience = { ...usualPatience, ...wished };
  const server = fastify({ bodyLimit, http: headBounds(patience), clientErrorHandler: refuseUnreadable, forceCloseConnections: 'idle', return503OnClosing: false, logController: new LogController({ disableRequestLogging: true }), frameworkErrors: (_error, request, reply) => { void sendMalformed(request, reply); } });
  const limits: Limits = { ...usualLimits, ...given };
  const logs = failureLog(log);
  const schema = buildApi();
  const formatError = (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => shownError(formatted, thrown, logs, schema);
  const format = (error: GraphQLError): GraphQLFormattedError => formatError({ message: error.message, ...(error.path ? { path: error.path } : {}), ...(error.locations ? { locations: error.locations } : {}) }, error);
  const apollo = new ApolloServer<ApiRequest>({
    schema,
    persistedQueries: false,
    documentStore: keptDocuments(),
    // main.ts stops the service; Apollo would stop it a second time, beside.
    stopOnTerminationSignals: false,
    introspection: true,
    validationRules: countLimits(limits),
    validationOptions: { maxErrors: mostErrors },
    includeStacktraceInErrorResponses: false,
    // Pages of other origins are refused at every door (`keepToOrigins`).
    csrfPrevention: false,
    formatError,
    stringifyResult: stringifyAnswer,
    logger: { debug: (message) => log.debug(message), info: (message) => log.debug(message), warn: (message) => log.warn(message), error: (message) => log.error(message) },
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(), executionPlugin(format, limits), operationLog(log), finishedTexts, statusPlugin],
  });
  await apollo.start();
  const { signal: stopping, close } = stoppable(server);
  if (loopbackOnly) refuseForeignHosts(server);
  await keepToOrigins(server, origins);
  refuseLate(server, patience);
  boundValues(server);
  const refuseOtherMethods = refusingOtherMethods(server);
  tagAnswers(server);
  await compressAnswers(server);
  server.setErrorHandler(async (error: BodyError, request, reply) => {
    if (error instanceof Failure && isOutage(error)) {
      logs.refused(error);
      return reply.code(503).header('retry-after', '30').send({ errors: [{ message: error.message, extensions: { code: error.code } }] });
    }
    const status = error.statusCode ?? 500;
    if (status >= 500) logs.defect(error);
    return reply.code(status).send({ errors: [status >= 500 ? { message: 'something went wrong in the service', extensions: { code: 'INTERNAL' } } : refusedBody(request, error)] });
  });
  // The handler is typed for a route of its own; it serves this one as well.
  const graphql = fastifyApolloHandler(apollo, { context: async () => new ApiRequest(graph, clock, limits) }) as unknown as RouteHandlerMethod;
  const ask = askWithin(apollo, graph, clock, { ...limits, cost: roomOfPages * limits.cost });
  registerDrawings(server, ask);
  registerDrawnComparison(server, ask);
  registerDrawnCharts(server, ask);
  registerHealth(server, graph, log);
  const ingest = { clock, graph, write: graph.write };
  if (formbricksSecret !== null) registerFormbricks(server, ingest, formbricksSecret);
  registerResponses(server, ingest, { stopping, silence: patience.silence }, (done, error) => {
    if (error === undefined) log.info({ operation: 'POST /responses', ...done }, 'operation');
    else log.error({ operation: 'POST /responses', ...done, err: error }, 'defect');
  });
  registerPages(server, graphql, ask);
  // Some routes are registered with their plugins.
  await server.after();
  refuseOtherMethods();
  return { server, close };
}

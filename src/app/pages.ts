import type { FastifyInstance, RouteHandlerMethod } from 'fastify';
import { registerBoard } from '../web/board.route';
import { registerCompare } from '../web/compare.route';
import { clientScripts } from '../web/clientScripts';
import { registerExplorer, sendExplorer } from '../web/explorer.route';
import { registerJourney } from '../web/journey.route';
import { registerPoint } from '../web/point.route';
import { wantsPage } from '../web/page';
import { registerMissing } from '../web/refusals.route';
import { serveFiles } from '../web/shippedFile';
import { readExamples } from './examples';

/** The API at `/graphql`, for a browser with its explorer; the board, the maps of journeys, two of them compared, and measurement points. */
export function registerPages(server: FastifyInstance, graphql: RouteHandlerMethod): void {
  const examples = readExamples();
  registerExplorer(server);
  serveFiles(server, clientScripts);
  registerBoard(server, examples.map(({ name, title }) => ({ name, title })));
  registerJourney(server);
  registerCompare(server);
  registerPoint(server);
  registerMissing(server);
  server.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    handler(request, reply) {
      if (wantsPage(request)) return sendExplorer(reply, examples);
      void reply.header('vary', 'accept');
      return graphql.call(server, request, reply);
    },
  });
}

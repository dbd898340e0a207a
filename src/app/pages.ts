import type { FastifyInstance, RouteHandlerMethod } from 'fastify';
import { registerBoard } from '../web/board.route';
import { registerCompare } from '../web/compare.route';
import { clientScripts } from '../web/clientScripts';
import { registerExplorer } from '../web/explorer.route';
import { registerJourney } from '../web/journey.route';
import type { Ask } from '../web/mapOf';
import { registerPoint } from '../web/point.route';
import { registerMissing } from '../web/refusals.route';
import { serveFiles } from '../web/shippedFile';
import { readExamples } from './examples';
import { registerGraphql } from './graphql.route';

/** The API at `/graphql`, for a browser with its explorer; the board, the maps of journeys, two of them compared, and measurement points. */
export function registerPages(server: FastifyInstance, graphql: RouteHandlerMethod, ask: Ask): void {
  const examples = readExamples();
  registerExplorer(server);
  serveFiles(server, clientScripts);
  registerBoard(server);
  registerJourney(server, ask);
  registerCompare(server, ask);
  registerPoint(server, ask);
  registerMissing(server);
  registerGraphql(server, graphql, examples);
}

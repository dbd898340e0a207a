import type { FastifyInstance, RouteHandlerMethod } from 'fastify';
import { registerBoard } from '../web/board.route';
import { registerCompare } from '../web/compare.route';
import { clientScripts } from '../web/clientScripts';
import { registerDepartment } from '../web/department.route';
import { registerExplorer } from '../web/explorer.route';
import { registerGaps } from '../web/gaps.route';
import { registerJourney } from '../web/journey.route';
import type { Ask } from '../web/mapOf';
import { registerPoint } from '../web/point.route';
import { registerMissing } from '../web/refusals.route';
import { serveFiles } from '../web/shippedFile';
import { readExamples } from './examples';
import { registerGraphql } from './graphql.route';

/** The API at `/graphql`, for a browser with its explorer; the board, the gaps, the maps of journeys, two of them compared, measurement points, and departments. */
export function registerPages(server: FastifyInstance, graphql: RouteHandlerMethod, ask: Ask): void {
  const examples = readExamples();
  registerExplorer(server);
  serveFiles(server, clientScripts);
  registerBoard(server);
  registerJourney(server, ask);
  registerCompare(server, ask);
  registerPoint(server, ask);
  registerDepartment(server, ask);
  registerGaps(server, ask);
  registerMissing(server);
  registerGraphql(server, graphql, examples);
}

import type { FastifyInstance, RouteHandlerMethod } from 'fastify';
import type { Graph } from '../graph/graph';
import type { StoredBilingual } from '../graphql/bilingual';
import { journeysBySubsidiary } from '../journeys/overview.store';
import type { StoredEntry } from '../registry/storedEntry';
import { registerExplorer, sendExplorer } from '../web/explorer.route';
import { registerHome } from '../web/home.route';
import type { BothNames, HomeContent } from '../web/homeContent';
import { wantsPage } from '../web/page';
import { registerMissing } from '../web/refusals.route';
import { readExamples } from './examples';
import { version } from './version';

const namesOf = (entry: StoredEntry): BothNames => {
  const [zh, en] = entry.name as StoredBilingual;
  return { zh, en };
};

/** The API at `/graphql`, for a browser with its explorer; and the home page. */
export function registerPages(server: FastifyInstance, graph: Graph, graphql: RouteHandlerMethod): void {
  const examples = readExamples();

  async function homeContent(): Promise<HomeContent> {
    const rows = await journeysBySubsidiary(graph);
    const group = rows[0]?.group;
    return {
      group: group ? namesOf(group) : null,
      subsidiaries: rows.map(({ subsidiary, journeys }) => ({
        slug: subsidiary.id, name: namesOf(subsidiary), journeys: journeys.map((journey) => ({ slug: journey.id, name: namesOf(journey), wholeCustomer: journey.wholeCustomer === true })),
      })),
      examples: examples.map(({ name, title }) => ({ name, title })),
      engine: graph.engine,
      version,
    };
  }

  registerExplorer(server);
  registerHome(server, homeContent);
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

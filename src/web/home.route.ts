import type { FastifyInstance } from 'fastify';
import { Failure } from '../kernel/failure';
import type { HomeContent } from './homeContent';
import { awayPage, homePage } from './homePage';
import { sendPage } from './page';

const isAway = (error: unknown): boolean => error instanceof Failure && error.code === 'UNAVAILABLE';

/** GET /: the home page; 503 with a page that says so while the graph is away. */
export function registerHome(server: FastifyInstance, content: () => Promise<HomeContent>): void {
  server.get('/', async (_request, reply) => {
    try {
      return sendPage(reply, homePage(await content()));
    } catch (error) {
      if (!isAway(error)) throw error;
      return sendPage(reply, awayPage(), 503);
    }
  });
}

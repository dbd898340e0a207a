import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ExampleQuery } from './example';
import { explorerFiles } from './explorerFiles';
import { explorerPage } from './explorerPage';
import { sendPage } from './page';

/** The answer to GET /graphql where a person asks (`wantsPage`). */
export const sendExplorer = (reply: FastifyReply, examples: ExampleQuery[]): FastifyReply => sendPage(reply, explorerPage(examples));

const forEver = { 'cache-control': 'public, max-age=31536000, immutable', 'x-content-type-options': 'nosniff', vary: 'accept-encoding' };

/** Serves the files that the explorer loads. The page itself shares its address with the API, which answers it by `sendExplorer`. */
export function registerExplorer(server: FastifyInstance): void {
  for (const file of explorerFiles) {
    server.get(file.address, async (request, reply) => {
      reply.headers(forEver).type(file.type);
      if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return reply.send(file.plain);
      return reply.header('content-encoding', 'gzip').send(file.gzipped());
    });
  }
}

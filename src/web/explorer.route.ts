import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ExampleQuery } from './example';
import { explorerFiles } from './explorerFiles';
import { explorerPage } from './explorerPage';
import { sendPage } from './page';
import { serveFiles } from './shippedFile';

/** The answer to GET /graphql where a person asks (`wantsPage`). */
export const sendExplorer = (reply: FastifyReply, examples: ExampleQuery[]): FastifyReply => sendPage(reply, explorerPage(examples));

/** Serves the files that the explorer loads. The page itself shares its address with the API, which answers it by `sendExplorer`. */
export const registerExplorer = (server: FastifyInstance): void => serveFiles(server, explorerFiles);

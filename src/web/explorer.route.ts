import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ExampleQuery } from './example';
import { explorerFiles } from './explorerFiles';
import { explorerPage } from './explorerPage';
import { sendPage } from './page';
import { serveFiles } from './shippedFile';

/** Whether a person with a browser asks, rather than a program for data. */
export const wantsExplorer = (request: FastifyRequest): boolean =>
  request.method === 'GET' && (request.headers.accept ?? '').split(',').some((type) => type.trim().toLowerCase().startsWith('text/html'));

/** The answer to GET /graphql where `wantsExplorer`. */
export const sendExplorer = (reply: FastifyReply, examples: ExampleQuery[]): FastifyReply => sendPage(reply, explorerPage(examples));

/** Serves the files that the explorer loads. The page itself shares its address with the API, which answers it by `sendExplorer`. */
export const registerExplorer = (server: FastifyInstance): void => serveFiles(server, explorerFiles);

import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { buildServer } from '../../src/app/server';
import type { World } from './world';

/** What came back through the door. */
export interface ServedAnswer {
  status: number;
  text: string;
  data: any;
  errors: { message: string; extensions: Record<string, any> }[];
}

/** The HTTP server over the graph of a world, asked without a socket. */
export interface ServedWorld {
  server: FastifyInstance;
  /** What the service logged as its own defects. */
  defects: string[];
  ask(query: string, variables?: Record<string, unknown>): Promise<ServedAnswer>;
  get(path: string): Promise<{ status: number; text: string }>;
}

export async function serve({ graph, clock }: World): Promise<ServedWorld> {
  const defects: string[] = [];
  const log = pino({ level: 'error' }, { write: (line: string) => { defects.push(line); } });
  const { server } = await buildServer({ graph, clock, log, loopbackOnly: true, formbricksSecret: null, origins: [] });
  return {
    server, defects,
    async ask(query, variables = {}) {
      // A lone surrogate reaches the service as JSON can say it.
      const payload = JSON.stringify({ query, variables });
      const { statusCode: status, payload: text } = await server.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json', host: 'localhost' }, payload });
      const { data, errors = [] } = JSON.parse(text) as { data: unknown; errors?: ServedAnswer['errors'] };
      return { status, text, data, errors };
    },
    async get(path) {
      const { statusCode: status, payload: text } = await server.inject({ method: 'GET', url: path, headers: { host: 'localhost' } });
      return { status, text };
    },
  };
}

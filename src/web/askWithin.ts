import type { FastifyInstance } from 'fastify';
import { answerOf, type Answered, type ApiAnswer } from './shell/askApi';

/** Asks `/graphql` as any client would, without leaving the process: for what is drawn here. */
export async function askWithin<Data>(server: FastifyInstance, query: string, variables: Record<string, unknown>): Promise<ApiAnswer<Data>> {
  const response = await server.inject({ method: 'POST', url: '/graphql', headers: { host: 'localhost', accept: 'application/json' }, payload: { query, variables } });
  return answerOf(response.json<Answered<Data>>());
}

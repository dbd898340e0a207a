import type { ApolloServer } from '@apollo/server';
import type { Graph } from '../graph/graph';
import type { Clock } from '../kernel/clock';
import { Failure, type FailureCode } from '../kernel/failure';
import type { Ask } from '../web/mapOf';
import { stringifyAnswer } from './finishedTexts';
import type { Limits } from './limits';
import { ApiRequest } from './request';

interface Answer {
  data?: unknown;
  errors?: { message: string; extensions?: { code?: string } & Record<string, unknown> }[];
}

/** The API for whoever asks from within: checks, cost, log and codes are those of a client. */
export const askWithin = (apollo: ApolloServer<ApiRequest>, graph: Graph, clock: Clock, limits: Limits): Ask => async (query, variables) => {
  const { body } = await apollo.executeOperation({ query, variables }, { contextValue: new ApiRequest(graph, clock, limits) });
  if (body.kind !== 'single') throw new Error('an answer in parts');
  // As a client reads it: some values are written only when the answer is.
  const { data, errors } = JSON.parse(stringifyAnswer(body.singleResult)) as Answer;
  const [error] = errors ?? [];
  if (!error) return data;
  const { code, ...details } = error.extensions ?? {};
  // A defect is logged where it happened, and shown without a word about it.
  if (code === undefined || code === 'INTERNAL') throw new Error(error.message);
  throw new Failure(code as FailureCode, error.message, details);
};

import type { FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { mostValues } from './valuesOfBody';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the body of a request to this address is, where it is no request of the API. */
    takes?: string;
  }
}

/** The largest request: a bulk import of the whole registry with room to spare. */
export const bodyLimit = 32 * 1024 * 1024;

export type BodyError = Error & { code?: string; statusCode?: number; count?: number; limit?: number };

const request = 'a JSON object with a query, sent as application/json';

/** How many bytes a body has, as it says itself, or that it has more than are read. */
const bytesOf = ({ headers }: FastifyRequest, limit: number): { bytes?: number; said: string } => {
  const said = Number(headers['content-length']);
  return said > limit ? { bytes: said, said: `${said} bytes` } : { said: `more than ${limit} bytes` };
};

/** The refusal of a body by what this address takes: what is wrong, how much it has, the limit, and what is allowed. */
export function refusedBody(asked: FastifyRequest, error: BodyError): GraphQLFormattedError {
  const { config, bodyLimit: own } = asked.routeOptions;
  const limit = own ?? bodyLimit;
  const allowed = `${config.takes ?? request}, of no more than ${limit} bytes and ${mostValues} values`;
  const shown = (message: string, counted: Record<string, number | undefined> = {}): GraphQLFormattedError =>
    ({ message: `body: ${message}; allowed: ${allowed}`, extensions: { code: 'BAD_INPUT', ...counted, problems: [{ field: 'body', message, allowed }] } });
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    const { bytes, said } = bytesOf(asked, limit);
    return shown(`it has ${said}, the limit is ${limit}`, { bytes, limit });
  }
  return shown(error.message, error.limit === undefined ? {} : { count: error.count, limit: error.limit });
}

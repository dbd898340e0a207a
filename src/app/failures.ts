import { GraphQLError, isEnumType, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import type { FailureLog } from './failureLog';
import { sayable } from '../kernel/sayable';
import { Failure, withValue } from '../kernel/failure';
import { mostErrors } from './limits';
import { literalPlace } from './literalPlace';

/** What a client sees of a failure: a code, a sentence, and details that were made to be shown. */
export const shownFailure = ({ code, message, details }: Failure, error?: GraphQLError): GraphQLFormattedError => ({
  message,
  ...(error?.locations ? { locations: error.locations } : {}),
  ...(error?.path ? { path: error.path } : {}),
  extensions: { code, ...details },
});

const longestName = 40;

/** Of a message of GraphQL's own, which may name all that a query has. */
const longestMessage = 500;

const cut = (message: string): string => (message.length <= longestMessage ? message : `${message.slice(0, longestMessage)}…`);

/** A key of what was sent may be repeated where it looks like the name of a field; else it may be anybody's words. */
const shownField = (key: string): string => (key.length <= longestName && sayable(key) !== undefined ? `Field "${key}"` : 'A field whose name is not repeated');

/** GraphQL's own messages repeat what was sent; what was sent goes no further than here. */
export const withoutValues = (message: string): string => cut(message
  .replace(/^Field "(.*)" is not defined by type /s, (_whole, key: string) => `${shownField(key)} is not defined by type `)
  .replace(/(cannot represent (?:an? )?[^:]*?)(?: value)?: .*$/s, '$1')
  .replace(/(Expected value of type "[^"]*"), found .*$/s, '$1.')
  .replace(/Value ".*" does not exist in "(\w+)" enum\..*$/s, 'A value does not exist in "$1" enum.')
  .replace(/Enum "(\w+)" cannot represent.*$/s, 'A value does not exist in "$1" enum.')
  .replace(/(cannot represent an invalid date-time-string) .*$/s, '$1.')
  .replace(/(Syntax Error: .*?), found .*$/s, '$1.')
  .replace(/Unknown operation named ".*"\.$/s, 'Unknown operation name.')
  .replace(/Variable "(\$\w+)" got invalid value .*?( at "[^"]*")?; .*$/s, 'Variable "$1" got an invalid value$2.'));

const clientsOwn = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE', 'PERSISTED_QUERY_NOT_FOUND', 'PERSISTED_QUERY_NOT_SUPPORTED']);

/** What an enumeration that a message names allows. */
function allowedBy(message: string, schema: GraphQLSchema): string | undefined {
  const type = schema.getType(/enum "?(\w+)"?|in "(\w+)" enum/.exec(message)?.slice(1).find(Boolean) ?? '');
  return isEnumType(type) ? type.getValues().map(({ name }) => name).join(', ') : undefined;
}

/** Of a query with very many mistakes: graphql-js looks for no more of them, and does not say how many it looks for. */
function furtherErrors(): GraphQLFormattedError {
  const [message, allowed] = [`more than ${mostErrors} errors`, `a query as the schema has it; after ${mostErrors} errors no more are looked for`];
  return { message: `query: ${message}; ${allowed}`, extensions: { code: 'BAD_INPUT', limit: mostErrors, problems: [{ field: 'query', message, allowed }] } };
}

/** What is wrong with a query: a value in it is named by its place, everything else is the query's. */
function shownQueryError(formatted: GraphQLFormattedError, thrown: unknown, schema: GraphQLSchema): GraphQLFormattedError {
  if (formatted.message.startsWith('Too many validation errors')) return furtherErrors();
  const message = withoutValues(formatted.message);
  const allowed = allowedBy(message, schema);
  const place = thrown instanceof GraphQLError ? literalPlace(thrown) : null;
  const problem = withValue({ field: place?.field ?? 'query', message, ...(allowed === undefined ? {} : { allowed }) }, place?.value);
  return { message, ...(formatted.locations ? { locations: formatted.locations } : {}), extensions: { code: 'BAD_INPUT', problems: [problem] } };
}

/**
 * The error of an answer. Failures keep their code, and those of the database leave a line in the log; what is wrong with a query is
 * BAD_INPUT; anything else is a defect of the service, logged whole and shown as INTERNAL without a word about it.
 */
export function shownError(formatted: GraphQLFormattedError, thrown: unknown, logs: FailureLog, schema: GraphQLSchema): GraphQLFormattedError {
  const original = thrown instanceof GraphQLError ? thrown.originalError ?? thrown : thrown;
  if (original instanceof Failure) {
    if (original.cause !== undefined) logs.refused(original);
    return shownFailure(original, thrown instanceof GraphQLError ? thrown : undefined);
  }
  const code = String(formatted.extensions?.code ?? '');
  const isInput = clientsOwn.has(code) || (thrown instanceof GraphQLError && thrown.originalError === undefined && thrown.path === undefined);
  if (isInput) return shownQueryError(formatted, thrown, schema);
  logs.defect(original);
  return { message: 'something went wrong in the service', ...(formatted.path ? { path: formatted.path } : {}), extensions: { code: 'INTERNAL' } };
}

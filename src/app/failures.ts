import { coerceInputValue, GraphQLError, isEnumType, isInputType, getNamedType, typeFromAST, type GraphQLFormattedError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { FailureLog } from './failureLog';
import { sayable } from '../kernel/sayable';
import { badInputs, Failure, withValue, type Problem } from '../kernel/failure';
import { literalPlace } from './literalPlace';

/** What a client sees of a failure: a code, a sentence, and details that were made to be shown. */
export const shownFailure = ({ code, message, details }: Failure, error?: GraphQLError): GraphQLFormattedError => ({
  message,
  ...(error?.locations ? { locations: error.locations } : {}),
  ...(error?.path ? { path: error.path } : {}),
  extensions: { code, ...details },
});

const longestName = 40;

/** A key of what was sent may be repeated where it looks like the name of a field; else it may be anybody's words. */
const shownField = (key: string): string => (key.length <= longestName && sayable(key) !== undefined ? `Field "${key}"` : 'A field whose name is not repeated');

/** GraphQL's own messages repeat what was sent; what was sent goes no further than here. */
const withoutValues = (message: string): string => message
  .replace(/^Field "(.*)" is not defined by type /s, (_whole, key: string) => `${shownField(key)} is not defined by type `)
  .replace(/(cannot represent (?:an? )?[^:]*?)(?: value)?: .*$/s, '$1')
  .replace(/(Expected value of type "[^"]*"), found .*$/s, '$1.')
  .replace(/Value ".*" does not exist in "(\w+)" enum\..*$/s, 'A value does not exist in "$1" enum.')
  .replace(/Enum "(\w+)" cannot represent.*$/s, 'A value does not exist in "$1" enum.')
  .replace(/(cannot represent an invalid date-time-string) .*$/s, '$1.')
  .replace(/(Syntax Error: .*?), found .*$/s, '$1.')
  .replace(/Unknown operation named ".*"\.$/s, 'Unknown operation name.')
  .replace(/Variable "(\$\w+)" got invalid value .*?( at "[^"]*")?; .*$/s, 'Variable "$1" got an invalid value$2.');

const clientsOwn = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE', 'PERSISTED_QUERY_NOT_FOUND', 'PERSISTED_QUERY_NOT_SUPPORTED']);

/** What an enumeration that a message names allows. */
function allowedBy(message: string, schema: GraphQLSchema): string | undefined {
  const type = schema.getType(/enum "?(\w+)"?|in "(\w+)" enum/.exec(message)?.slice(1).find(Boolean) ?? '');
  return isEnumType(type) ? type.getValues().map(({ name }) => name).join(', ') : undefined;
}

/** What is wrong with a query: a value in it is named by its place, everything else is the query's. */
function shownQueryError(formatted: GraphQLFormattedError, thrown: unknown, schema: GraphQLSchema): GraphQLFormattedError {
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
  // The parser descends by recursion; how deep it gets depends on the machine.
  if (/call stack/.test(formatted.message)) return shownFailure(new Failure('TOO_COSTLY', 'this query is nested too deeply'));
  const code = String(formatted.extensions?.code ?? '');
  const isInput = clientsOwn.has(code) || (thrown instanceof GraphQLError && thrown.originalError === undefined && thrown.path === undefined);
  if (isInput) return shownQueryError(formatted, thrown, schema);
  logs.defect(original);
  return { message: 'something went wrong in the service', ...(formatted.path ? { path: formatted.path } : {}), extensions: { code: 'INTERNAL' } };
}

/** Wrong values of one request that are counted; after so many no more are looked for. */
const mostCounted = 10_000;

/** Where in a variable: `input.responses[3].score`. */
const fieldAt = (variable: string, path: readonly (string | number)[]): string => path.reduce<string>((field, part) => (typeof part === 'number' ? `${field}[${part}]` : `${field}.${part}`), variable);

/** Of a text only what is no text to its type is said: what stands in place of a text may be anybody's words. */
function problemOf(variable: string, path: readonly (string | number)[], schema: GraphQLSchema, expected: string, reason: string, value: unknown): Problem {
  const type = schema.getType(expected);
  const allowed = isEnumType(type) ? type.getValues().map(({ name }) => name).join(', ') : expected;
  return withValue({ field: fieldAt(variable, path), message: withoutValues(reason), allowed }, expected === 'String' ? undefined : value);
}

/** The type behind a place in an input, by name. */
function typeAt(schema: GraphQLSchema, typeName: string, path: readonly (string | number)[]): string {
  let name = typeName;
  for (const part of path) {
    if (typeof part === 'number') continue;
    const type = schema.getType(name);
    const field = type && 'getFields' in type ? (type.getFields() as Record<string, { type: Parameters<typeof getNamedType>[0] }>)[part] : undefined;
    if (!field) return name;
    name = String(getNamedType(field.type as never));
  }
  return name;
}

/**
 * Reads the variables of an operation, before it is executed: graphql-jit leaves some unchecked, and graphql-js repeats what was sent.
 * @throws BAD_INPUT naming each place and what is allowed there
 */
export function checkVariables(schema: GraphQLSchema, operation: OperationDefinitionNode, sent: Readonly<Record<string, unknown>>): void {
  const problems: Problem[] = [];
  for (const { variable, type: node, defaultValue } of operation.variableDefinitions ?? []) {
    const name = variable.name.value;
    const type = typeFromAST(schema, node as never);
    if (!type || !isInputType(type)) continue;
    if (sent[name] === undefined) {
      if (String(type).endsWith('!') && !defaultValue) problems.push({ field: name, message: 'missing', allowed: String(type) });
      continue;
    }
    coerceInputValue(sent[name], type, (path, value, error) => {
      if (problems.length >= mostCounted) throw badInputs(problems);
      problems.push(problemOf(name, path, schema, typeAt(schema, String(getNamedType(type)), path), error.message, value));
    });
  }
  if (problems.length > 0) throw badInputs(problems);
}

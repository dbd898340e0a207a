import { coerceInputValue, getNamedType, isEnumType, isInputType, typeFromAST, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { badInputs, withValue, type Problem } from '../kernel/failure';
import { withoutValues } from './failures';
import { charactersIn } from './charactersIn';
import { mostTextInVariables } from './limits';

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
  let characters = 0;
  for (const { variable, type: node, defaultValue } of operation.variableDefinitions ?? []) {
    const name = variable.name.value;
    const type = typeFromAST(schema, node as never);
    if (!type || !isInputType(type)) continue;
    if (sent[name] === undefined) {
      if (String(type).endsWith('!') && !defaultValue) problems.push({ field: name, message: 'missing', allowed: String(type) });
      continue;
    }
    characters += charactersIn(type, sent[name]);
    if (characters > mostTextInVariables) throw badInputs([{ field: name, message: `too long: with this one ${characters} characters`, allowed: `at most ${mostTextInVariables} characters in all variables` }]);
    coerceInputValue(sent[name], type, (path, value, error) => {
      if (problems.length >= mostCounted) throw badInputs(problems);
      problems.push(problemOf(name, path, schema, typeAt(schema, String(getNamedType(type)), path), error.message, value));
    });
  }
  if (problems.length > 0) throw badInputs(problems);
}

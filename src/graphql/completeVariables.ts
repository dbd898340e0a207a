import { astFromValue, getNullableType, isInputObjectType, isInputType, isListType, typeFromAST, valueFromASTUntyped, type GraphQLInputField, type GraphQLInputType, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';

/** A default as a client would send it. */
const sentDefault = ({ defaultValue, type }: GraphQLInputField): unknown => valueFromASTUntyped(astFromValue(defaultValue, type)!);

function complete(type: GraphQLInputType, value: unknown): unknown {
  if (value === null || value === undefined) return value;
  const named = getNullableType(type);
  if (isListType(named)) return Array.isArray(value) ? value.map((item) => complete(named.ofType, item)) : complete(named.ofType, value);
  if (!isInputObjectType(named)) return value;
  const completed: Record<string, unknown> = { ...(value as object) };
  for (const field of Object.values(named.getFields())) {
    if (completed[field.name] !== undefined) completed[field.name] = complete(field.type, completed[field.name]);
    else if (field.defaultValue !== undefined) completed[field.name] = sentDefault(field);
  }
  return completed;
}

/** Variables with the defaults that the fields of their input objects have: graphql-jit calls a field that has one and is left out missing. */
export function completeVariables(schema: GraphQLSchema, operation: OperationDefinitionNode, sent: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const completed: Record<string, unknown> = { ...sent };
  for (const { variable: { name: { value: name } }, type: node } of operation.variableDefinitions ?? []) {
    const type = typeFromAST(schema, node as never);
    if (type && isInputType(type) && name in completed) completed[name] = complete(type, completed[name]);
  }
  return completed;
}

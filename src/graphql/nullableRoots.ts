import { isNonNullType, type GraphQLSchema } from 'graphql';

/**
 * Makes every field of `Query` nullable, so that one that fails is null, with its error beside it, and the others stay. Declared as they are
 * when all goes well; a client that asks for several things at once keeps what could be answered.
 */
export function nullableRoots(schema: GraphQLSchema): void {
  const query = schema.getQueryType()!;
  query.description = 'What can be asked. A field of it that cannot be answered is null, with its error in `errors`; the others are answered.';
  for (const field of Object.values(query.getFields())) if (isNonNullType(field.type)) field.type = field.type.ofType;
}

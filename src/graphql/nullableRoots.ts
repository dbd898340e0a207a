import { isNonNullType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';

const ofQueries = 'What can be asked. A field of it that cannot be answered is null, with its error in `errors`; the others are answered.';

const ofEdits = 'What can be edited, one after another in the order of the request. An edit that is refused is null, with its error in `errors`; those before and after it are made. An error whose path goes further than the edit is about what was asked in answer: the edit is made.';

function nullable(root: GraphQLObjectType, description: string): void {
  root.description = description;
  for (const field of Object.values(root.getFields())) if (isNonNullType(field.type)) field.type = field.type.ofType;
}

/**
 * Makes every field of `Query` and `Mutation` nullable, so that one that fails is null, with its error beside it, and the others stay. Declared as
 * they are when all goes well; a client that asks for several things at once keeps what could be answered, and knows which of its edits are made.
 */
export function nullableRoots(schema: GraphQLSchema): void {
  nullable(schema.getQueryType()!, ofQueries);
  nullable(schema.getMutationType()!, ofEdits);
}

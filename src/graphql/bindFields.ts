import { GraphQLInterfaceType, GraphQLObjectType, isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';

/**
 * Gives fields of a type (for an interface, of every type that implements it) a plain resolver. type-graphql's own resolvers
 * return promises; these run for each of some hundred objects of a map and must not.
 */
export function bindFields<Source, Context>(schema: GraphQLSchema, typeName: string, resolvers: Record<string, GraphQLFieldResolver<Source, Context>>): void {
  const type = schema.getType(typeName);
  const types = type instanceof GraphQLInterfaceType ? schema.getPossibleTypes(type) : type instanceof GraphQLObjectType ? [type] : [];
  for (const target of types) for (const [field, resolve] of Object.entries(resolvers)) target.getFields()[field]!.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
}

/** Lets a store bring edges along: a field without arguments whose value already stands on the object is not asked for again. */
export function preferPreloaded(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const [name, field] of Object.entries(type.getFields())) {
      const { resolve } = field;
      if (!resolve || field.args.length > 0) continue;
      field.resolve = (source: Record<string, unknown> | undefined, args, context, info) => {
        const preloaded = source?.[name];
        return preloaded !== undefined && typeof preloaded !== 'function' ? preloaded : resolve(source, args, context, info);
      };
    }
  }
}

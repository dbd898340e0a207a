import { GraphQLInterfaceType, GraphQLObjectType, isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';

function typesNamed(schema: GraphQLSchema, name: string): readonly GraphQLObjectType[] {
  const type = schema.getType(name);
  return type instanceof GraphQLInterfaceType ? schema.getPossibleTypes(type) : type instanceof GraphQLObjectType ? [type] : [];
}

/**
 * Gives fields of a type (for an interface, of every type that implements it) a plain resolver. type-graphql's own resolvers
 * return promises; these run for each of some hundred objects of a map and must not.
 */
export function bindFields<Source, Context>(schema: GraphQLSchema, typeName: string, resolvers: Record<string, GraphQLFieldResolver<Source, Context>>): void {
  for (const target of typesNamed(schema, typeName)) for (const [field, resolve] of Object.entries(resolvers)) target.getFields()[field]!.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
}

/** Computes a field from edges that a store brought along; where they are missing (the answer is undefined) the field's own resolver asks. */
export function bindComputed<Source, Context = unknown>(schema: GraphQLSchema, typeName: string, computed: Record<string, (source: Source, context: Context) => unknown>): void {
  for (const target of typesNamed(schema, typeName)) {
    for (const [name, compute] of Object.entries(computed)) {
      const field = target.getFields()[name]!;
      const { resolve } = field;
      field.resolve = (source: Source, args, context, info) => {
        const value = compute(source, context as Context);
        return value !== undefined ? value : resolve!(source, args, context, info);
      };
    }
  }
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

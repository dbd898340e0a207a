import { getNullableType, isCompositeType, isEnumType, isInputObjectType, isInterfaceType, isListType, isObjectType, getNamedType, type GraphQLField, type GraphQLNamedType, type GraphQLSchema } from 'graphql';

type Lengths = Readonly<Record<string, number>>;

const known = new WeakMap<GraphQLSchema, Lengths>();

const mean = (sum: number, of: number): number => sum / Math.max(1, of);

/** How long the lists of introspection are on the average: taken level by level from all types on, that is as long as they are. */
function lengthsOf(schema: GraphQLSchema): Lengths {
  const found = known.get(schema);
  if (found) return found;
  const types = Object.values(schema.getTypeMap());
  const directives = schema.getDirectives();
  const composed = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = composed.flatMap((type) => Object.values(type.getFields()));
  const ofAll = (count: (type: GraphQLNamedType) => number): number => mean(types.reduce((sum, type) => sum + count(type), 0), types.length);
  const longest = Math.max(...composed.map((type) => Object.keys(type.getFields()).length));
  const perType = mean(fields.length, types.length);
  const lengths: Lengths = {
    '__Schema.types': types.length,
    '__Schema.directives': directives.length,
    '__Type.fields': perType,
    '__Type.inputFields': ofAll((type) => (isInputObjectType(type) ? Object.keys(type.getFields()).length : 0)),
    '__Type.enumValues': ofAll((type) => (isEnumType(type) ? type.getValues().length : 0)),
    // Most types have none; asked for are those that have them.
    '__Type.interfaces': Math.max(...composed.map((type) => type.getInterfaces().length)),
    '__Type.possibleTypes': Math.max(...types.map((type) => (isInterfaceType(type) ? schema.getPossibleTypes(type).length : 0))),
    // Most wrap nothing or one type.
    '__Type.ofType': 0.5,
    '__Field.args': mean(fields.reduce((sum, field) => sum + field.args.length, 0), fields.length),
    '__Directive.args': mean(directives.reduce((sum, directive) => sum + directive.args.length, 0), directives.length),
    // Whoever names a type may name the longest.
    'Query.__type': longest / perType,
  };
  known.set(schema, lengths);
  return lengths;
}

// In units of about a microsecond, measured. What is introspected is answered in one go and not counted while it runs, so it counts three times what it takes.
const leaf = 2;
const object = 6;

/** Whether a field is introspection, or at its root. */
export const isIntrospection = (type: GraphQLNamedType, field: Pick<GraphQLField<unknown, unknown>, 'name'>): boolean =>
  type.name.startsWith('__') || field.name === '__schema' || field.name === '__type';

/** What a field of introspection costs, with all that is asked for below it. */
export function introspectionCost(schema: GraphQLSchema, type: GraphQLNamedType, field: GraphQLField<unknown, unknown>, childComplexity: number): number {
  const isList = isListType(getNullableType(field.type));
  const times = lengthsOf(schema)[`${field.name === '__type' ? 'Query' : type.name}.${field.name}`] ?? (isList ? 10 : 1);
  return leaf + (isCompositeType(getNamedType(field.type)) ? times * (object + childComplexity) : 0);
}

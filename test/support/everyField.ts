import { getNamedType, isInterfaceType, isNonNullType, isObjectType, type GraphQLField, type GraphQLNamedType, type GraphQLSchema } from 'graphql';

const argumentOf: Record<string, string> = { Date: '"2022-06-01"', Int: '10', Float: '1', Boolean: 'true' };

/** A field with a value for each argument that must be given. */
function called({ name, args }: GraphQLField<unknown, unknown>): string {
  const needed = args.filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);
  return needed.length === 0 ? name : `${name}(${needed.map((each) => `${each.name}: ${argumentOf[getNamedType(each.type).name]!}`).join(', ')})`;
}

const isComposite = (type: GraphQLNamedType): boolean => isObjectType(type) || isInterfaceType(type);

/**
 * A selection of every field of a type and of what its fields lead to, each type once on the way down.
 * @param leftOut fields not to be asked, by name
 */
export function everyField(schema: GraphQLSchema, typeName: string, leftOut: ReadonlySet<string>, deepest: number, above: readonly string[] = []): string {
  const type = schema.getType(typeName)!;
  if (!isObjectType(type) && !isInterfaceType(type)) return '';
  const selections = Object.values(type.getFields()).filter(({ name }) => !leftOut.has(name)).flatMap((field) => {
    const of = getNamedType(field.type);
    if (!isComposite(of)) return [called(field)];
    if (of.name.endsWith('Connection')) return [`${called(field)} { totalCount nodes { __typename } pageInfo { hasNextPage } }`];
    if (above.length >= deepest || [...above, typeName].includes(of.name)) return [];
    const below = everyField(schema, of.name, leftOut, deepest, [...above, typeName]);
    return below === '' ? [] : [`${called(field)} ${below}`];
  });
  return `{ __typename ${selections.join(' ')} }`;
}

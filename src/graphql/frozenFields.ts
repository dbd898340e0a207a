import { getNamedType, getNullableType, GraphQLObjectType, isCompositeType, isListType, isNonNullType, isObjectType, type GraphQLField, type GraphQLFieldResolver, type GraphQLOutputType, type GraphQLSchema } from 'graphql';
import { pageRequest } from '../kernel/page';
import { connect } from './connection';

/** Whatever came out of a frozen document, at any depth, carries the day for which it was read. */
export interface Frozen {
  frozenOn?: string;
}

/** How a field is answered on something frozen: by its own resolver (LIVE), or computed from what the document holds. */
export type FrozenRule = 'LIVE' | ((source: Record<string, unknown>, args: Record<string, unknown>) => unknown);

type Resolve = GraphQLFieldResolver<Record<string, unknown> & Frozen, unknown>;

const isConnection = (type: GraphQLOutputType): boolean => getNamedType(type).name.endsWith('Connection');

/** What stands for a field that the document does not hold: an empty list, an empty page, null. */
function absentOf(type: GraphQLOutputType): () => unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return () => [];
  if (isConnection(nullable)) return () => ({ ...connect([], pageRequest({}), String, String as never), count: () => 0 });
  return () => null;
}

const orNull = 'Null inside a published version that does not hold it.';

/** Attributes are in every document, or have an initial value: only an object at the end of a link, or what a rule computes, may be missing. */
function allowNull(field: GraphQLField<unknown, unknown>, rule: FrozenRule | undefined): void {
  const { type } = field;
  if (!isNonNullType(type) || isListType(type.ofType) || isConnection(type) || (!rule && !isCompositeType(getNamedType(type)))) return;
  field.type = type.ofType;
  field.description = `${field.description ?? ''} ${orNull}`.trim();
}

function freeze(field: GraphQLField<unknown, unknown>, rule: FrozenRule | undefined): void {
  const inner = field.resolve as Resolve;
  const { name } = field;
  const absent = absentOf(field.type);
  allowNull(field, rule);
  const plain = field.args.length === 0;
  field.resolve = ((source, args: Record<string, unknown>, context, info) => {
    if (source.frozenOn === undefined) return inner(source, args, context, info);
    if (rule) return (rule as (source: object, args: object) => unknown)(source, args) ?? null;
    return plain && source[name] !== undefined ? source[name] : absent();
  }) as Resolve as GraphQLFieldResolver<unknown, unknown>;
}

/** The rules of a type are its own, and those that hold for all types (`*`). */
export type FrozenRules = Readonly<Record<string, Readonly<Record<string, FrozenRule>>>>;

/** Which fields of which types are answered from the document or not at all, as `Type.field`. */
export const frozenFields = (schema: GraphQLSchema): readonly string[] => (schema.extensions.frozenFields as readonly string[] | undefined) ?? [];

/**
 * Decides, in this one place, what fields answer on what came out of a frozen document: what the document holds, what a rule says, and
 * otherwise nothing. No field that has a resolver asks the graph, unless its rule is LIVE. A single object that a document may lack
 * becomes nullable.
 */
export function bindFrozen(schema: GraphQLSchema, types: readonly string[], rules: FrozenRules): void {
  const bound: string[] = [];
  for (const name of types) {
    const type = schema.getType(name);
    if (!(type instanceof GraphQLObjectType) || !isObjectType(type)) throw new Error(`no object type is called ${name}`);
    for (const field of Object.values(type.getFields())) {
      const rule = rules[name]?.[field.name] ?? rules['*']?.[field.name];
      if (!field.resolve || rule === 'LIVE') continue;
      freeze(field, rule);
      if (!rule) bound.push(`${name}.${field.name}`);
    }
  }
  schema.extensions = { ...schema.extensions, frozenFields: bound.sort() };
}

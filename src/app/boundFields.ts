import { getNamedType, getNullableType, isAbstractType, isCompositeType, isInterfaceType, isListType, isObjectType, Kind, type FieldNode, type GraphQLField, type GraphQLFieldResolver, type GraphQLNamedType, type GraphQLObjectType, type GraphQLResolveInfo, type GraphQLSchema, type SelectionSetNode } from 'graphql';
import { isTurnOver, nextTurn } from '../kernel/giveWay';
import { isWhole } from './onceCosts';
import type { ApiRequest } from './request';

type Resolve = GraphQLFieldResolver<unknown, ApiRequest>;
type Info = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'path' | 'schema'>;

/** What asking a field with a resolver takes before it has brought anything, as fields: measured. */
const stepsOfAsking = 8;

const isPromise = (value: unknown): value is Promise<unknown> => typeof (value as { then?: unknown } | null | undefined)?.then === 'function';

/** What a field takes for each object that it stands on, before it has brought anything. */
function stepsOfField(type: GraphQLNamedType, name: string): number {
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
  // What an interface's field resolves by is known only of its objects.
  return field && isCompositeType(getNamedType(field.type)) && (field.resolve || isInterfaceType(type)) ? stepsOfAsking : 1;
}

/** What a selection takes for one object, as fields: those for all, and the most that are for one type. */
function countFields(set: SelectionSetNode | undefined, type: GraphQLNamedType, { fragments, schema }: Info): number {
  let shared = 0;
  const ofType = new Map<string, number>();
  for (const selection of set?.selections ?? []) {
    if (selection.kind === Kind.FIELD) {
      shared += stepsOfField(type, selection.name.value);
      continue;
    }
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value]!;
    const condition = fragment.typeCondition?.name.value;
    const on = condition === undefined ? type : schema.getType(condition)!;
    const fields = countFields(fragment.selectionSet, on, { fragments, schema } as Info);
    if (condition === undefined || isAbstractType(on)) shared += fields;
    else ofType.set(condition, (ofType.get(condition) ?? 0) + fields);
  }
  return shared + Math.max(0, ...ofType.values());
}

const counted = new WeakMap<FieldNode, number>();

function fieldsBelow(node: FieldNode, type: GraphQLNamedType, info: Info): number {
  const known = counted.get(node);
  if (known !== undefined) return known;
  const fields = Math.max(1, countFields(node.selectionSet, type, info));
  counted.set(node, fields);
  return fields;
}

/** Every how many calls it is looked whether the event loop should be given back; a root field may be long, so it always looks. */
const looksEvery = 16;
let calls = 0;
let wasOver = false;

function isTimeToWait(isRootField: boolean): boolean {
  calls += 1;
  // Once a turn is over, everybody waits until the next has begun.
  if (wasOver || isRootField || calls % looksEvery === 0) wasOver = isTurnOver();
  return wasOver;
}

/** What making an object takes, as fields: measured. */
const stepsOfObject = 8;

function bound(type: GraphQLObjectType, field: GraphQLField<unknown, ApiRequest>): Resolve {
  const { name } = field;
  const isList = isListType(getNullableType(field.type));
  const isEdit = type.name === 'Mutation';
  const of = getNamedType(field.type);
  const stepsOfEach = isCompositeType(of) ? stepsOfObject : 0;
  const isRootField = isEdit || type.name === 'Query';
  const unhurried = isWhole(type.name, name) ? 'unhurried' : isEdit ? 'edit' : null;
  const resolve: Resolve = field.resolve ?? ((source) => (source as Record<string, unknown>)[name]);

  const note = (value: unknown, { budget, lengths }: ApiRequest, info: Info): unknown => {
    if (value === null || value === undefined) return value;
    const length = Array.isArray(value) ? value.length : 1;
    if (isList) lengths.saw(type.name, name, length);
    for (const node of info.fieldNodes) budget.take(length * (stepsOfEach + fieldsBelow(node, of, info)), node, info);
    // What a list brings with it is not begun where it is too much: its objects would all be asked in one go.
    return budget.isExceeded ? budget.halt() : value;
  };
  const run: Resolve = (source, args, request, info) => {
    const value = unhurried ? request.budget[unhurried](() => resolve(source, args, request, info)) : resolve(source, args, request, info);
    return isPromise(value) ? value.then((found) => note(found, request, info)) : note(value, request, info);
  };
  return (source, args, request, info) => {
    if (request.budget.isExceeded) return request.budget.halt();
    if (isTimeToWait(isRootField)) return nextTurn().then(() => (request.budget.isExceeded ? request.budget.halt() : run(source, args, request, info)));
    return run(source, args, request, info);
  };
}

/**
 * Counts what is resolved and gives the event loop back in between, at every field that brings objects or a list, or is worked out from
 * arguments: what follows from them is bounded by what was selected. Plain fields have no hook. It stands outermost, over all other resolvers.
 */
export function boundFields(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const isList = isListType(getNullableType(field.type));
      if (isList || (field.resolve && (isCompositeType(getNamedType(field.type)) || field.args.length > 0)) || type.name === 'Mutation' || type.name === 'Query') field.resolve = bound(type, field as GraphQLField<unknown, ApiRequest>) as GraphQLFieldResolver<unknown, unknown>;
    }
  }
}

import { getNamedType, getNullableType, isEnumType, isInputObjectType, isInterfaceType, isLeafType, isListType, isNonNullType, isObjectType, isUnionType, type GraphQLField, type GraphQLInputType, type GraphQLObjectType, type GraphQLOutputType, type GraphQLSchema } from 'graphql';
import { findNoun } from '../../src/registry/noun';
import { extremesOf } from './extremes';

/** A field with arguments: of the query, of the mutation, or of an object that `node` finds. */
export interface Place {
  /** `Query.gaps`, `Subsidiary.touchpoints` */
  name: string;
  operation: 'query' | 'mutation';
  field: GraphQLField<unknown, unknown>;
  /** The type of the object on which it stands; null at the root. */
  on: string | null;
}

/** One thing to send: the arguments of a place, one value in them at an edge. */
export interface Trial {
  place: Place;
  /** `filter.subsidiary` */
  path: string;
  args: Record<string, unknown>;
}

/** What is known of the registry that is asked: a slug for each noun. */
export type Samples = Record<string, string>;

const isEntry = (type: GraphQLObjectType): boolean => type.getInterfaces().some(({ name }) => name === 'Entry');

/** What every object has is tried on one kind. */
const isInherited = (type: GraphQLObjectType, field: string): boolean => type.getInterfaces().some((each) => field in each.getFields());

export function placesOf(schema: GraphQLSchema): Place[] {
  const roots = ([['query', schema.getQueryType()!], ['mutation', schema.getMutationType()!]] as const)
    .flatMap(([operation, type]) => Object.values(type.getFields()).map((field): Place => ({ name: `${type.name}.${field.name}`, operation, field, on: null })));
  const below = Object.values(schema.getTypeMap()).filter((type): type is GraphQLObjectType => isObjectType(type) && isEntry(type))
    .flatMap((type) => Object.values(type.getFields()).filter(({ name }) => type.name === 'Touchpoint' || !isInherited(type, name)).map((field): Place => ({ name: `${type.name}.${field.name}`, operation: 'query', field, on: type.name })));
  return [...roots, ...below].filter(({ field }) => field.args.length > 0);
}

const nounsByWord: Record<string, string> = { owner: 'Department', department: 'Department', point: 'MeasurementPoint', left: 'Journey', right: 'Journey', steps: 'Step', stages: 'Stage', expectedOrder: 'Stage', facts: 'Fact', handsOverTo: 'Touchpoint' };
const anything = new Set(['scope', 'about', 'objects']);

/** Which noun an argument of a name likely means; null where it takes several. */
export function nounFor(word: string, within: string, returned: string): string | null {
  if (anything.has(word)) return null;
  const noun = findNoun(/^New(\w+)$|^(\w+)Change$/.exec(within)?.slice(1).find(Boolean) ?? '');
  const link = noun?.links.find(({ name }) => name === word);
  if (link) return link.to;
  if (word === 'id' && findNoun(returned)) return returned;
  return nounsByWord[word] ?? findNoun(word[0]!.toUpperCase() + word.slice(1))?.name ?? null;
}

/** A value that could be meant, so that what is at the edge beside it is reached. */
function plausible(type: GraphQLInputType, word: string, within: string, returned: string, samples: Samples): unknown {
  const named = getNullableType(type);
  if (isListType(named)) return [plausible(named.ofType, word, within, returned, samples)];
  if (isEnumType(named)) return named.getValues()[0]!.name;
  if (isInputObjectType(named)) return Object.fromEntries(Object.values(named.getFields()).filter((field) => isNonNullType(field.type)).map((field) => [field.name, plausible(field.type, field.name, named.name, returned, samples)]));
  if (named.name === 'ID') {
    const noun = nounFor(word, within, returned);
    return noun === null ? 'Subsidiary:life' : samples[noun] ?? 'life';
  }
  return { String: 'words', Int: 1, Float: 0.9, Boolean: true, Date: '2024-02-29', DateTime: '2024-02-29T00:00:00Z' }[named.name] ?? null;
}

/** Every value that a type takes with something at an edge in it, by the path of that. */
function edges(type: GraphQLInputType, word: string, within: string, returned: string, samples: Samples, above: readonly string[]): { path: string; values: readonly unknown[] }[] {
  const named = getNullableType(type);
  if (isListType(named)) {
    const one = plausible(named.ofType, word, within, returned, samples);
    const entries = edges(named.ofType, word, within, returned, samples, above).map(({ path, values }) => ({ path, values: values.map((value) => [value]) }));
    return [{ path: '', values: [null, [], [null], [one, one], Array.from({ length: 1_001 }, () => one), one] }, ...entries];
  }
  if (isEnumType(named)) return [{ path: '', values: [null, ...named.getValues().map(({ name }) => name), 'NONE_OF_THEM', ''] }];
  if (!isInputObjectType(named)) return [{ path: '', values: [null, ...extremesOf[named.name] ?? []] }];
  if (above.includes(named.name)) return [];
  const frame = plausible(type, word, within, returned, samples) as Record<string, unknown>;
  const inner = Object.values(named.getFields()).flatMap((field) => edges(field.type, field.name, named.name, returned, samples, [...above, named.name])
    .map(({ path, values }) => ({ path: `.${field.name}${path}`, values: values.map((value) => ({ ...frame, [field.name]: value })) })));
  return [{ path: '', values: [null, {}, [], frame] }, ...inner];
}

/** What is added has a slug of its own. */
function withSlug(args: Record<string, unknown>, slug: string): Record<string, unknown> {
  const input = args.input as { slug?: unknown } | null | undefined;
  return input?.slug === 'words' ? { ...args, input: { ...input, slug } } : args;
}

/** All that there is to try at a place, by the path of what is at an edge. */
export function trialsOf(place: Place, samples: Samples): Trial[][] {
  const returned = getNamedType(place.field.type).name;
  const base = Object.fromEntries(place.field.args.filter(({ type }) => isNonNullType(type)).map(({ name, type }) => [name, plausible(type, name, '', returned, samples)]));
  return place.field.args.flatMap(({ name, type }) => edges(type, name, '', returned, samples, []).map(({ path, values }, at) => values.map((value, index): Trial => ({
    place, path: `${name}${path}`, args: withSlug({ ...base, [name]: value }, `edge/${place.field.name}-${at}-${index}`),
  }))));
}

/** What a field answers, as far as it takes no arguments and leads to no other object of the registry. */
export function selectionOf(type: GraphQLOutputType, depth = 2): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (isUnionType(named) || isInterfaceType(named)) return '{ __typename }';
  const inner = Object.values(named.getFields()).filter((field) => field.args.every((argument) => !isNonNullType(argument.type) || argument.defaultValue !== undefined)).flatMap((field) => {
    const of = getNamedType(field.type);
    if (isLeafType(of)) return [field.name];
    if (depth === 0 || !isObjectType(of) || isEntry(of) || field.args.length > 0) return isObjectType(of) && isEntry(of) && field.name === 'nodes' ? ['nodes { __typename }'] : [];
    return [`${field.name} ${selectionOf(field.type, depth - 1)}`];
  });
  return `{ __typename ${inner.join(' ')} }`;
}

/** The operation of a place with all arguments as variables. */
export function documentOf({ operation, field, on }: Place, sample: string): string {
  const variables = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const call = `${field.name}(${field.args.map(({ name }) => `${name}: $${name}`).join(', ')}) ${selectionOf(field.type)}`;
  return on === null ? `${operation} (${variables}) { ${call} }` : `query (${variables}) { node(id: ${JSON.stringify(sample)}) { ... on ${on} { ${call} } } }`;
}

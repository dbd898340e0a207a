import { isObjectType, type FieldNode, type GraphQLField, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { digestOf } from '../kernel/canonical';
import { badInput } from '../kernel/failure';
import { cursorAllowed, type PageArguments } from '../kernel/page';
import type { ConnectedPage } from './connection';

const markLength = 10;
const pageWords = ['first', 'after', 'last', 'before'];

/** The digest of every argument but the page. Null says what is left out says. */
function digestOfOthers(args: Record<string, unknown>): string {
  const others = Object.entries(args).filter(([name]) => !pageWords.includes(name));
  const said: unknown = JSON.parse(JSON.stringify(Object.fromEntries(others), (_, value: unknown) => value ?? undefined));
  return digestOf(said);
}

/** Of one request: a field has the same arguments on every object on which it stands, and a filter may be long. */
const digestsOf = new WeakMap<object, Map<FieldNode, string>>();

function digestOfField(request: object, node: FieldNode, args: Record<string, unknown>): string {
  const digests = digestsOf.get(request) ?? new Map<FieldNode, string>();
  digestsOf.set(request, digests);
  const digest = digests.get(node) ?? digestOfOthers(args);
  digests.set(node, digest);
  return digest;
}

/** What a list is, apart from the page: where it stands, on which object, and every other argument. */
const markOf = (place: string, object: string, others: string): string => digestOf([place, object, others]).slice(0, markLength);

function opened(cursor: string | null | undefined, mark: string, field: string): string | null {
  if (!cursor) return null;
  if (!cursor.startsWith(mark)) throw badInput(field, 'not a cursor of this list in this order and with this filter', cursorAllowed);
  return cursor.slice(markLength);
}

const marked = (cursor: string | null, mark: string): string | null => (cursor === null ? null : `${mark}${cursor}`);

function markedPage<Page extends ConnectedPage<unknown>>(page: Page, mark: string): Page {
  const { edges, pageInfo } = page;
  return {
    ...page,
    edges: edges.map((edge) => ({ ...edge, cursor: `${mark}${edge.cursor}` })),
    pageInfo: { ...pageInfo, startCursor: marked(pageInfo.startCursor, mark), endCursor: marked(pageInfo.endCursor, mark) },
  };
}

function bind<Source>(type: GraphQLObjectType, field: GraphQLField<Source, unknown, Record<string, unknown>>, objectOf: (source: Source) => string): void {
  const resolve = field.resolve!;
  const isRoot = type.name === 'Query';
  field.resolve = async (source, args, context, info) => {
    const mark = markOf(`${type.name}.${field.name}`, isRoot ? '' : objectOf(source), digestOfField(context as object, info.fieldNodes[0]!, args));
    const { after, before } = args as PageArguments;
    const inner = { ...args, after: opened(after, mark, 'after'), before: opened(before, mark, 'before') };
    return markedPage(await resolve(source, inner, context, info) as ConnectedPage<unknown>, mark);
  };
}

/**
 * Lets the cursors of every list name it: one that another list answered, or the same in another order or with another filter, is refused
 * as BAD_INPUT naming `after` or `before`. A list is a field with the argument `after`.
 * @param objectOf what tells the object apart on which a list stands
 */
export function bindCursors<Source>(schema: GraphQLSchema, objectOf: (source: Source) => string): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) if (field.args.some(({ name }) => name === 'after')) bind(type, field as GraphQLField<Source, unknown, Record<string, unknown>>, objectOf);
  }
}

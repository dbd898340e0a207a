import { BREAK, Kind, parse, visit, type ASTNode, type GraphQLError } from 'graphql';

/** Where a value stands that is written in a query. */
export interface LiteralPlace {
  /** The argument and what leads to the value in it: `responses[3].score`. */
  field: string;
  /** The value, where it is one that a word can say. */
  value: unknown;
}

const numbers = new Set<string>([Kind.INT, Kind.FLOAT]);

const asWritten = (kind: string, value: unknown): unknown => (numbers.has(kind) ? Number(value) : value);

const literals = new Set<string>([Kind.INT, Kind.FLOAT, Kind.STRING, Kind.BOOLEAN, Kind.ENUM]);

const values = new Set<string>([...literals, Kind.NULL, Kind.LIST, Kind.OBJECT, Kind.OBJECT_FIELD]);

function pathOf(ancestors: readonly (ASTNode | readonly ASTNode[])[], node: ASTNode): string {
  let path = '';
  const all = [...ancestors, node];
  all.forEach((each, index) => {
    if (Array.isArray(each)) return;
    const { kind } = each as ASTNode;
    if (kind === Kind.ARGUMENT || kind === Kind.OBJECT_FIELD) path += `${path === '' ? '' : '.'}${(each as { name: { value: string } }).name.value}`;
    // The entry is what follows the list of entries.
    if (kind === Kind.LIST && Array.isArray(all[index + 1])) path += `[${(all[index + 1] as readonly unknown[]).indexOf(all[index + 2])}]`;
  });
  return path;
}

/** The place of a value that a query holds and that cannot be taken; null for any other error of a query. */
export function literalPlace({ nodes, source }: GraphQLError): LiteralPlace | null {
  const wrong = nodes?.[0];
  if (!wrong?.loc || !source || !values.has(wrong.kind)) return null;
  const { start, end } = wrong.loc;
  let place: LiteralPlace | null = null;
  visit(parse(source.body), {
    enter(node, _key, parent, _path, ancestors) {
      if (node.kind !== wrong.kind || node.loc?.start !== start || node.loc.end !== end) return undefined;
      const field = pathOf(parent === undefined ? [] : [...ancestors, parent], node);
      if (field !== '') place = { field, value: literals.has(node.kind) && 'value' in node ? asWritten(node.kind as string, node.value) : undefined };
      return BREAK;
    },
  });
  return place;
}

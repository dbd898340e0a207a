import { ArgsType, Field, Int, ObjectType, Root, type ClassType } from 'type-graphql';
import { cursorOf, pageOf, type Page, type PageArguments, type PageRequest, type Position } from '../kernel/page';

@ObjectType({ description: 'Where a page stands in its list.', simpleResolvers: true })
export class PageInfo {
  @Field({ description: 'Whether the list goes on after this page. Going backward: whether a later page was the starting point.' })
  hasNextPage!: boolean;

  @Field({ description: 'Whether the list has something before this page. Going forward: whether an earlier page was the starting point.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the first entry; null on an empty page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'The cursor of the last entry; null on an empty page.' })
  endCursor!: string | null;
}

/** The arguments of every list that can grow. */
@ArgsType()
export class PageArgs implements PageArguments {
  @Field(() => Int, { nullable: true, description: 'How many from the start, 0 to 100; 20 if nothing is said. 0 answers no entry, and `totalCount` where it is asked for.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only what comes after this cursor, which this list answered in the same order and with the same filter (another: BAD_INPUT). Empty: from the start.' })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many from the end, 0 to 100. Not together with `first`.' })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Only what comes before this cursor, as for `after`. Needs `last`. Empty: from the end.' })
  before?: string | null;
}

export interface ConnectedPage<Node> {
  edges: { node: Node; cursor: string }[];
  nodes: Node[];
  pageInfo: PageInfo;
}

export interface Connection<Node> extends ConnectedPage<Node> {
  /** How many there are on all pages; called only where a client asks. */
  count: () => number | Promise<number>;
}

/** The Relay connection type of an object type; subclass it to name it: `class TouchpointConnection extends connectionOf(Touchpoint) {}`. */
export function connectionOf<Node extends object>(type: ClassType<Node>): ClassType<Connection<Node>> {
  @ObjectType(`${type.name}Edge`, { description: `One ${type.name} of a list, with its place in it.`, simpleResolvers: true })
  class Edge {
    @Field(() => type, { description: `The ${type.name}.` })
    node!: Node;

    @Field({ description: 'Its place in this list, for `after` and `before`.' })
    cursor!: string;
  }

  @ObjectType(`${type.name}Connection`, { description: `A page of a list of ${type.name} objects.`, simpleResolvers: true })
  class ConnectionType implements Connection<Node> {
    @Field(() => [Edge], { description: 'The page, each entry with its cursor.' })
    edges!: Edge[];

    @Field(() => [type], { description: 'The page, without cursors.' })
    nodes!: Node[];

    @Field({ description: 'Where the page stands in the list.' })
    pageInfo!: PageInfo;

    count!: Connection<Node>['count'];

    @Field(() => Int, { complexity: 10, description: 'How many the list has on all its pages together. Counted anew each time, and only where it is asked for: a page does not need it.' })
    totalCount(@Root() { count }: Connection<Node>): number | Promise<number> {
      return count();
    }
  }
  return ConnectionType;
}

/** The page for rows that a statement read, one beyond the limit, each with its place. */
export function connect<Row, Node>(read: Row[], request: PageRequest, nodeOf: (row: Row) => Node, positionOf: (row: Row) => Position): ConnectedPage<Node> {
  const { rows, hasNextPage, hasPreviousPage }: Page<Row> = pageOf(read, request);
  const edges = rows.map((row) => ({ node: nodeOf(row), cursor: cursorOf(positionOf(row)) }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: { hasNextPage, hasPreviousPage, startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null },
  };
}

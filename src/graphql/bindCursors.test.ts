import { buildSchema, type FieldNode } from 'graphql';
import { bindCursors } from './bindCursors';

const page = { edges: [{ cursor: 'c' }], pageInfo: { startCursor: 'c', endCursor: 'c' } };

test('the arguments of one field are digested once for a request, on however many objects it stands', async () => {
  const schema = buildSchema('type Query { things(first: Int, after: String, filter: [String!]): Int }');
  const field = schema.getQueryType()!.getFields().things!;
  field.resolve = () => page;
  bindCursors(schema, String);
  let reads = 0;
  const filter = { toJSON: () => { reads += 1; return ['code']; } };
  const nodes = [{}, {}] as FieldNode[];
  const cursorOf = async (request: object, node: FieldNode, of: unknown = filter): Promise<string | null> =>
    (await field.resolve!(null, { first: 1, filter: of }, request, { fieldNodes: [node] } as never) as typeof page).pageInfo.endCursor;

  const request = {};
  const first = await cursorOf(request, nodes[0]!);
  expect(await cursorOf(request, nodes[0]!)).toBe(first);
  expect(reads).toBe(1);
  expect(await cursorOf(request, nodes[1]!)).toBe(first);
  expect(await cursorOf({}, nodes[0]!)).toBe(first);
  expect(reads).toBe(3);
  expect(await cursorOf({}, nodes[0]!, ['other'])).not.toBe(first);
});

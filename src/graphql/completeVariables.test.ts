import { buildSchema, parse, type OperationDefinitionNode } from 'graphql';
import { completeVariables } from './completeVariables';

const schema = buildSchema(`
  enum Way { UP DOWN }
  input Order { field: String! way: Way! = UP ways: [Way!]! = [UP, DOWN] level: Float = 0.95 note: String }
  input Filter { order: Order orders: [Order!] }
  type Query { list(order: Order, filter: Filter, first: Int): Int }
`);
const operation = parse('query ($order: Order, $filter: Filter, $orders: [Order!], $first: Int, $later: Int = 5) { list(order: $order, filter: $filter, first: $first) }').definitions[0] as OperationDefinitionNode;
const completed = { way: 'UP', ways: ['UP', 'DOWN'], level: 0.95 };

describe('variables', () => {
  test('are completed with the defaults of their fields, at any depth', () => {
    expect(completeVariables(schema, operation, { order: { field: 'a' } })).toEqual({ order: { field: 'a', ...completed } });
    expect(completeVariables(schema, operation, { filter: { order: { field: 'a' }, orders: [{ field: 'b' }] } }))
      .toEqual({ filter: { order: { field: 'a', ...completed }, orders: [{ field: 'b', ...completed }] } });
    expect(completeVariables(schema, operation, { orders: { field: 'one as a list' } })).toEqual({ orders: { field: 'one as a list', ...completed } });
  });

  test('keep what was sent, null as well, and what was not sent stays away', () => {
    const sent = { order: { field: 'a', way: 'DOWN', ways: [], level: null, note: null }, filter: null, first: 3 };
    expect(completeVariables(schema, operation, sent)).toEqual(sent);
    expect(completeVariables(schema, operation, {})).toEqual({});
  });
});

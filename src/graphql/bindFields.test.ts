import { buildSchema, graphql } from 'graphql';
import { bindComputed } from './bindFields';

const asked: string[] = [];

async function lanesOf(root: object[]): Promise<unknown> {
  const schema = buildSchema('interface Placed { lane: String } type Touchpoint implements Placed { lane: String } type Query { all: [Touchpoint!]! }');
  schema.getQueryType()!.getFields().all!.resolve = () => root;
  const touchpoint = schema.getType('Touchpoint') as unknown as { getFields(): Record<string, { resolve: (source: { name: string }) => string }> };
  touchpoint.getFields().lane!.resolve = ({ name }) => {
    asked.push(name);
    return 'ASKED';
  };
  bindComputed<{ channels?: string[] }>(schema, 'Placed', { lane: ({ channels }) => channels && (channels[0] ?? null) });
  return (await graphql({ schema, source: '{ all { lane } }' })).data;
}

test('a computed field is asked for only where the edges that it needs were not brought along', async () => {
  expect(await lanesOf([{ name: 'a', channels: ['ONLINE'] }, { name: 'b', channels: [] }, { name: 'c' }])).toEqual({ all: [{ lane: 'ONLINE' }, { lane: null }, { lane: 'ASKED' }] });
  expect(asked).toEqual(['c']);
});

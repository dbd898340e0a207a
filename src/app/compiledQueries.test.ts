import { parse, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { CompiledQueries, selectionsCompiled } from './compiledQueries';
import { buildApi } from './schema';

const schema = buildApi();

const asked = (query: string) => {
  const document: DocumentNode = parse(query);
  return { schema, document, operation: document.definitions[0] as OperationDefinitionNode, operationName: undefined };
};

const sizeOf = (query: string): number => {
  const { document, operation } = asked(query);
  return selectionsCompiled(schema, document, operation, 100_000);
};

test('selections count as they are compiled: fragments unfolded, below an interface once for each type', () => {
  expect(sizeOf('{ group { slug name { zh } } }')).toBe(4);
  expect(sizeOf('{ a: group { ...G } b: group { ...G } } fragment G on Group { slug }')).toBe(4);
  const types = schema.getPossibleTypes(schema.getType('Entry') as never).length;
  expect(types).toBeGreaterThan(10);
  expect(sizeOf('{ node(id: "x") { id } }')).toBe(1 + schema.getPossibleTypes(schema.getType('Node') as never).length);
  expect(sizeOf('{ node(id: "x") { ... on Channel { slug name { zh } } } }')).toBe(4);
});

test('the third time a query is asked it is compiled, and from then on answered by that; one of more than a thousand selections never', () => {
  const queries = new CompiledQueries();
  const usual = asked('{ group { slug } }');
  expect([queries.of(usual), queries.of(usual)]).toEqual([null, null]);
  const compiled = queries.of(usual);
  expect(compiled).not.toBeNull();
  expect(queries.of(usual)).toBe(compiled);
  const large = asked(`{ ${Array.from({ length: 50 }, (_, index) => `a${index}: facts { ...F }`).join(' ')} } fragment F on FactConnection { nodes { supports { __typename ... on Sourced { facts { id slug } } } } }`);
  expect(selectionsCompiled(schema, large.document, large.operation, 1_000)).toBeGreaterThan(1_000);
  expect(Array.from({ length: 6 }, () => queries.of(large))).toEqual([null, null, null, null, null, null]);
});

test('of many compiled queries the ones that were asked last are held, and one that was let go is compiled again', () => {
  const queries = new CompiledQueries();
  const thrice = (each: ReturnType<typeof asked>) => [queries.of(each), queries.of(each), queries.of(each)][2];
  const [first, ...others] = Array.from({ length: 12 }, (_, index) => asked(`{ ${Array.from({ length: 100 }, (__, at) => `a${index}x${at}: group { slug name { zh } }`).join(' ')} }`));
  expect(thrice(first!)).not.toBeNull();
  for (const each of others) expect(thrice(each)).not.toBeNull();
  expect(queries.of(first!)).toBeNull();
  expect(thrice(first!)).not.toBeNull();
});

import { buildSchema, type GraphQLInputObjectType } from 'graphql';
import type { Failure } from '../kernel/failure';
import { atMost, checkTexts } from './checkTexts';

function asking(): (args: Record<string, unknown>, request?: object) => string {
  const schema = buildSchema('input Filter { codes: [String!] others: [String!] parts: [Part!] id: ID } input Part { text: String } type Query { list(filter: Filter, search: String): Int }');
  const filter = schema.getType('Filter') as GraphQLInputObjectType;
  filter.extensions = atMost({ codes: 4 });
  const field = schema.getQueryType()!.getFields().list!;
  field.resolve = () => 'asked';
  checkTexts(schema);
  return (args, request = {}) => {
    try {
      return field.resolve!(null, args, request, {} as never) as string;
    } catch (error) {
      return (error as Failure).message;
    }
  };
}

test('a text is no longer than what its field can hold, with its place, its length and the limit', () => {
  const ask = asking();
  expect(ask({ filter: { codes: ['abcd'], others: ['x'.repeat(10_000)] }, search: 'x'.repeat(10_000) })).toBe('asked');
  expect(ask({ filter: { codes: ['abcd', 'abcde'] } })).toBe('filter.codes[1]: too long: 5 characters');
  expect(ask({ filter: { id: 'x'.repeat(400) } })).toBe('asked');
  expect(ask({ filter: { id: 'x'.repeat(401) } })).toBe('filter.id: too long: 401 characters');
});

test('one list of a request is looked through once, wherever it stands, and told at each place', () => {
  const ask = asking();
  let reads = 0;
  const parts = [{ get text() { reads += 1; return 'x\u0000'; } }];
  const request = {};
  expect(ask({ filter: { parts } }, request)).toBe('filter.parts[0].text: has control characters');
  expect(ask({ filter: { parts } }, request)).toBe('filter.parts[0].text: has control characters');
  expect(reads).toBe(1);
  ask({ filter: { parts } }, {});
  expect(reads).toBe(2);
});

test('a long text of a request is looked through once, and told at each place', () => {
  const ask = asking();
  const request = {};
  const search = `${'x'.repeat(1_000_000)}\u0000`;
  const looks = jest.spyOn(String.prototype, 'isWellFormed');
  expect(ask({ search }, request)).toBe('search: has control characters');
  expect(ask({ search, filter: { others: [search] } }, request)).toBe('filter.others[0]: has control characters (and 1 more)');
  expect(looks).toHaveBeenCalledTimes(1);
});

test('the same list where longer texts may stand is looked through for these', () => {
  const ask = asking();
  const list = ['abcde'];
  expect(ask({ filter: { codes: list, others: list } })).toBe('filter.codes[0]: too long: 5 characters');
  expect(ask({ filter: { others: list } })).toBe('asked');
});

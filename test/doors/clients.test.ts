import { ApolloClient, type CombinedGraphQLErrors, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { Client, fetchExchange } from '@urql/core';
import { type ClientError, GraphQLClient } from 'graphql-request';
import { partly, query, variables, whatIsThere } from '../support/clientQuery';
import { send, startService, type Service } from '../support/startService';

let service: Service;
let url: string;
let expected: unknown;

beforeAll(async () => {
  service = await startService();
  url = `${service.address}graphql`;
  expected = await service.get(query, variables);
  expect(expected).toMatchObject({ subsidiary: { slug: 'life', touchpoints: { nodes: [{ name: { zh: expect.any(String) } }, {}] } } });
});

describe('a client that others wrote reads the API, and keeps what could be answered where a part could not:', () => {
  test('Apollo Client', async () => {
    const client = new ApolloClient({ link: new HttpLink({ uri: url, fetch }), cache: new InMemoryCache() });
    const { data } = await client.query({ query: gql(query), variables });
    expect(JSON.parse(JSON.stringify(data, (key, value: unknown) => (key === '__typename' ? undefined : value)))).toEqual(expected);
    const told = await client.query({ query: gql(partly), errorPolicy: 'all' });
    expect(told.data).toMatchObject(whatIsThere);
    expect((told.error as CombinedGraphQLErrors).errors).toMatchObject([{ path: ['nowhere'], extensions: { code: 'NOT_FOUND' } }]);
    client.stop();
  });

  test.each(['post', 'get'])('urql, by %s', async (method) => {
    const client = new Client({ url, exchanges: [fetchExchange], preferGetMethod: method === 'get' ? 'force' : false });
    expect((await client.query(query, variables).toPromise()).data).toEqual(expected);
    const told = await client.query(partly, {}).toPromise();
    expect(told.data).toEqual(whatIsThere);
    expect(told.error?.graphQLErrors.map(({ extensions, path }) => [extensions.code, path])).toEqual([['NOT_FOUND', ['nowhere']]]);
  });

  test.each(['POST', 'GET'] as const)('graphql-request, by %s', async (method) => {
    const client = new GraphQLClient(url, { method });
    expect(await client.request(query, variables)).toEqual(expected);
    const told = await client.request(partly).catch((error: unknown) => error) as ClientError;
    expect(told.response).toMatchObject({ status: 200, data: whatIsThere, errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });
});

describe('a form of its own:', () => {
  const typename = { __typename: 'Query' };
  const get = (search: string, headers: Record<string, string> = {}) => send(service.address, { method: 'GET', path: `graphql?query=%7B__typename%7D${search}`, headers });

  test('empty texts for variables, operation name and extensions are none', async () => {
    for (const left of ['variables', 'operationName', 'extensions']) {
      const posted = await send(service.address, { body: JSON.stringify({ query: '{ __typename }', [left]: '' }) });
      expect({ left, status: posted.status, data: posted.data }).toEqual({ left, status: 200, data: typename });
      const { status, data } = await get(`&${left}=`);
      expect({ left, status, data }).toEqual({ left, status: 200, data: typename });
    }
    expect((await get('&variables=&operationName=&extensions=')).data).toEqual(typename);
  });

  test.each(['text/html', 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/csv', 'image/avif,image/*', '*/*'])('a query by GET is answered with data where %s is accepted', async (accept) => {
    const answer = await get('', { accept });
    expect([answer.status, answer.data]).toEqual([200, typename]);
  });

  test('a person who goes there with a browser sees the explorer', async () => {
    const accept = 'text/html,*/*;q=0.8';
    const visits: Record<string, string>[] = [{ 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document', 'sec-fetch-site': 'none' }, { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document', 'sec-fetch-site': 'cross-site' }, { referer: 'http://elsewhere.example/' }];
    for (const headers of visits) {
      expect((await get('', { accept, ...headers })).text).toMatch(/^<!doctype html>.*查詢台/s);
    }
    expect((await send(service.address, { method: 'GET', headers: { accept } })).text).toMatch(/^<!doctype html>/);
  });

  test('a list of requests is refused in so many words', async () => {
    for (const body of [[{ query: '{ __typename }' }], [], [{ query: '{ __typename }' }, { query: '{ __typename }' }]]) {
      const { status, errors } = await send(service.address, { body: JSON.stringify(body) });
      expect({ status, errors }).toMatchObject({ status: 400, errors: [{ extensions: { code: 'BAD_INPUT', problems: [{ field: 'body', message: 'a list of requests', allowed: expect.stringMatching(/one request/) }] } }] });
    }
  });
});

describe('of several root fields, one that fails leaves the others in place', () => {
  const question = 'query ($wrong: ID!) { first: subsidiary(id: "life") { slug } score(scope: $wrong) { n } list: touchpoints(first: 1) { nodes { slug } } missing: journey(id: "life/nothing") { slug } }';

  // The third time it is compiled.
  test.each([1, 2, 3, 4])('the %i. time', async () => {
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      const { status, data, errors } = await send(service.address, { headers: { 'content-type': 'application/json', accept }, body: JSON.stringify({ query: question, variables: { wrong: 'Department:nowhere' } }) });
      expect({ status, data }).toEqual({ status: 200, data: { first: { slug: 'life' }, score: null, list: { nodes: [{ slug: expect.any(String) }] }, missing: null } });
      expect(errors).toMatchObject([{ path: ['score'], extensions: { code: 'BAD_INPUT' } }, { path: ['missing'], extensions: { code: 'NOT_FOUND' } }]);
    }
  });

  // The second is refused; the error of the third is about what was asked in answer.
  test('edits are made one after another, and each that is made says so', async () => {
    const archetype = (slug: string, more = '') => `addArchetype(input: { slug: "${slug}", name: { zh: "甲", en: "A" } }) { slug ${more} }`;
    const { status, data, errors } = await send(service.address, { headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: `mutation { first: ${archetype('one')} refused: ${archetype('no slug')} third: ${archetype('two', 'changes(after: "x") { totalCount }')} last: ${archetype('three')} }` }) });
    expect({ status, data }).toEqual({ status: 200, data: { first: { slug: 'one' }, refused: null, third: null, last: { slug: 'three' } } });
    expect(errors).toMatchObject([{ path: ['refused'], extensions: { code: 'BAD_INPUT' } }, { path: ['third', 'changes'], extensions: { code: 'BAD_INPUT' } }]);
    const made = await send(service.address, { headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: '{ one: archetype(id: "one") { slug } two: archetype(id: "two") { slug } three: archetype(id: "three") { slug } }' }) });
    expect(made.data).toEqual({ one: { slug: 'one' }, two: { slug: 'two' }, three: { slug: 'three' } });
  });

  test('whatever cannot be run as a whole is refused as a whole', async () => {
    const accept = 'application/graphql-response+json';
    for (const query of ['{ touchpoints(', '{ nothing }', 'query ($first: Int!) { touchpoints(first: $first) { nodes { id } } }']) {
      const answer = await send(service.address, { headers: { 'content-type': 'application/json', accept }, body: JSON.stringify({ query }) });
      expect([answer.status, answer.data]).toEqual([400, null]);
    }
  });
});

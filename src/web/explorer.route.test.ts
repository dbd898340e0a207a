import { gunzipSync } from 'node:zlib';
import fastify, { type FastifyInstance } from 'fastify';
import type { ExampleQuery } from './example';
import { registerExplorer, sendExplorer } from './explorer.route';
import { wantsPage } from './page';

const examples: ExampleQuery[] = [{ name: 'odd', title: '</script><script>alert(1)</script>', audience: 'bi', sentence: ['<b>', '</script>'], query: '# </script> <!--\n{ __typename }', variables: '{ "journey": "life/claim" }' }];

let server: FastifyInstance;
beforeAll(() => {
  server = fastify();
  registerExplorer(server);
  server.get('/graphql', async (request, reply) => (wantsPage(request) ? sendExplorer(reply, examples) : reply.send({ data: null })));
});
afterAll(() => server.close());

const ask = (accept: string | undefined) => server.inject({ url: '/graphql', headers: accept === undefined ? {} : { accept } });

test('answers a browser with the explorer, under a policy that lets no script in but its own files', async () => {
  const { headers, body } = await ask('text/html,application/xhtml+xml;q=0.9,*/*;q=0.8');
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  expect(headers['content-security-policy']).toContain('script-src \'self\';');
  expect(headers.vary).toBe('accept, sec-fetch-mode, sec-fetch-dest');
  expect(body.match(/<script(?! type="application\/json"| src="\/explorer\/)/g)).toBeNull();
});

test('leaves programs to the API', async () => {
  for (const accept of ['application/json', 'application/graphql-response+json, application/json;q=0.9', '*/*', undefined]) {
    expect((await ask(accept)).json()).toEqual({ data: null });
  }
});

test('carries the examples as data that cannot end its element', async () => {
  const { body } = await ask('text/html');
  const [, data] = /<script type="application\/json" id="examples">([^<]*)<\/script>/.exec(body)!;
  expect(JSON.parse(data!)).toEqual(examples);
});

test('serves every file it names from this machine, to be kept for ever', async () => {
  const { body } = await ask('text/html');
  const addresses = [...body.matchAll(/(?:src|href)="(\/explorer\/[^"]+)"/g)].map(([, address]) => address!);
  expect(addresses).toHaveLength(5);
  for (const address of addresses) {
    const { statusCode, headers } = await server.inject(address);
    expect([address, statusCode]).toEqual([address, 200]);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-type']).toMatch(address.endsWith('.css') ? /^text\/css/ : /javascript/);
  }
});

test('packs the files for whoever can unpack them', async () => {
  const [, address] = /src="(\/explorer\/[^"]+\/graphiql\.js)"/.exec((await ask('text/html')).body)!;
  const plain = await server.inject(address!);
  const packed = await server.inject({ url: address!, headers: { 'accept-encoding': 'gzip, br' } });
  expect(packed.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(packed.rawPayload).equals(plain.rawPayload)).toBe(true);
});

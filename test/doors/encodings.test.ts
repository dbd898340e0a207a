import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { request, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { startService, type Service } from '../support/startService';

interface Received {
  status: number;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

let service: Service;

beforeAll(async () => { service = await startService(); });

/** What comes as it comes: nothing is unpacked. */
const ask = (path: string, headers: OutgoingHttpHeaders = {}, method = 'GET', body = ''): Promise<Received> => new Promise((resolve, reject) => {
  const sending = request(`${service.address}${path}`, { method, headers }, (answer) => {
    const chunks: Buffer[] = [];
    answer.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject).on('end', () => resolve({ status: answer.statusCode!, headers: answer.headers, body: Buffer.concat(chunks) }));
  });
  sending.on('error', reject).end(body);
});

const unpack = { br: brotliDecompressSync, gzip: gunzipSync };

const frozen = encodeURIComponent('{ journeyVersion(id: "life/claim#1") { number document } }');

const pathOf = async (pattern: RegExp, page: string): Promise<string> => pattern.exec((await ask(page, { accept: 'text/html' })).body.toString())![1]!;

const places: [string, () => Promise<string>][] = [
  ['a page', async () => ''],
  ['the map of a journey', async () => 'journeys/life/claim'],
  ['a drawing', async () => 'journeys/life/claim.svg'],
  ['a comparison', async () => 'compare.svg?left=life/claim&right=pnc/personal-lines-claim'],
  ['a script', () => pathOf(/src="\/(scripts\/[^"]+)"/, '')],
  ['a file of the explorer', () => pathOf(/href="\/(explorer\/[^"]+)"/, 'graphql')],
  ['a published version by GET', async () => `graphql?query=${frozen}`],
];

describe.each(places)('%s', (_name, place) => {
  test.each(['br', 'gzip'] as const)('comes compressed for who takes %s, the same as plain', async (encoding) => {
    const path = await place();
    const plain = await ask(path);
    expect([plain.status, plain.headers['content-encoding']]).toEqual([200, undefined]);
    // Files that are packed once are packed in one way.
    const packed = await ask(path, { 'accept-encoding': `${encoding}, gzip;q=0.5` });
    const as = packed.headers['content-encoding'] as keyof typeof unpack;
    expect([encoding, 'gzip']).toContain(as);
    expect(unpack[as](packed.body).equals(plain.body)).toBe(true);
    expect(packed.body.length).toBeLessThan(plain.body.length * 0.7);
    expect(packed.headers.vary).toMatch(/accept-encoding/i);
  });

  test('has a tag by which who knows it is told so', async () => {
    const path = await place();
    const { headers: { etag } } = await ask(path, { 'accept-encoding': 'gzip' });
    expect(etag).toMatch(/^W\/"[\w-]+"$/);
    for (const known of [etag!, etag!.slice(2), `"other", ${etag}`, '*']) {
      for (const encoding of ['identity', 'gzip', 'br']) {
        const again = await ask(path, { 'if-none-match': known, 'accept-encoding': encoding });
        expect([known, again.status, again.headers.etag, again.body.length, again.headers['content-encoding']]).toEqual([known, 304, etag, 0, undefined]);
      }
    }
    expect((await ask(path, { 'if-none-match': '"other"' })).status).toBe(200);
  });
});

test('a tag is another one as soon as the content is', async () => {
  const path = `graphql?query=${encodeURIComponent('{ touchpoint(id: "life/online-purchase") { code } }')}`;
  const { headers: { etag } } = await ask(path);
  await service.get('mutation { changeTouchpoint(id: "life/online-purchase", expectedVersion: 1, change: {code: "AG"}) { id } }');
  const after = await ask(path, { 'if-none-match': etag! });
  expect([after.status, JSON.parse(after.body.toString())]).toEqual([200, { data: { touchpoint: { code: 'AG' } } }]);
});

test('what is missing, refused or sent has no tag', async () => {
  const posted = await ask('graphql', { 'content-type': 'application/json', 'if-none-match': '*' }, 'POST', '{"query":"{__typename}"}');
  expect([posted.status, posted.headers.etag]).toEqual([200, undefined]);
  for (const path of ['nowhere', 'journeys/life/nothing', 'journeys/life/claim.svg?width=1', 'graphql?query=%7B']) {
    const { status, headers: { etag } } = await ask(path, { 'if-none-match': '*', accept: 'application/graphql-response+json' });
    expect([path, status >= 400, etag]).toEqual([path, true, undefined]);
  }
});

test('a small answer is not compressed, a big one is, by POST as well', async () => {
  const headers = { 'content-type': 'application/json', 'accept-encoding': 'gzip' };
  const small = await ask('graphql', headers, 'POST', '{"query":"{__typename}"}');
  expect([small.status, small.headers['content-encoding'], small.body.toString()]).toEqual([200, undefined, '{"data":{"__typename":"Query"}}']);
  const big = await ask('graphql', headers, 'POST', '{"query":"{ exportFiles { name content } }"}');
  expect(big.headers['content-encoding']).toBe('gzip');
  expect(JSON.parse(gunzipSync(big.body).toString()).data.exportFiles.length).toBeGreaterThan(10);
});

test('the report of a stream is not held back to be compressed', async () => {
  const sending = request(`${service.address}responses?source=app`, { method: 'POST', headers: { 'content-type': 'application/x-ndjson', 'accept-encoding': 'gzip, br' } });
  const heard = new Promise<{ first: string; encoding: string | undefined }>((resolve) => {
    sending.on('response', (reply: IncomingMessage) => { reply.once('data', (chunk: Buffer) => resolve({ first: chunk.toString(), encoding: reply.headers['content-encoding'] })); });
  });
  sending.write(`${JSON.stringify({ id: '1', point: 'securities/trading@app', score: 9, answeredAt: '2026-01-04T03:00:00Z' })}\n`);
  // The stream is open still.
  const { first, encoding } = await heard;
  expect([encoding, JSON.parse(first)]).toEqual([undefined, { acknowledged: expect.objectContaining({ accepted: 1, upToLine: 1 }) }]);
  sending.end();
});

test('a request is not taken compressed: what it unfolds to would have no limit', async () => {
  const answer = await ask('graphql', { 'content-type': 'application/json', 'content-encoding': 'gzip' }, 'POST', '{"query":"{__typename}"}');
  expect([200, 415]).toContain(answer.status);
});

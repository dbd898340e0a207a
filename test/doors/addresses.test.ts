import { connect } from 'node:net';
import { send, startService, type Answer } from '../support/startService';

let address: string;

beforeAll(async () => {
  ({ address } = await startService({ WAYMARK_SEED: '0', PORT: '0' }));
});

const get = (path: string, accept?: string): Promise<Answer> => send(address, { method: 'GET', path, headers: accept === undefined ? {} : { accept } });
const browser = 'text/html,application/xhtml+xml,*/*;q=0.8';

test('PORT=0 takes a free port and says which', async () => {
  expect(Number(new URL(address).port)).toBeGreaterThan(0);
  expect((await get('health/live')).status).toBe(200);
});

test.each([['nowhere', 'GET'], ['nowhere', 'OPTIONS'], ['nowhere', 'PROPFIND'], ['nowhere?secret=1', 'POST']])('nothing at /%s for %s: NOT_FOUND in the shape of every error', async (path, method) => {
  const answer = await send(address, { path, method, headers: {} });
  expect({ status: answer.status, errors: answer.errors }).toEqual({ status: 404, errors: [{ message: 'nothing stands at this address for this method', extensions: { code: 'NOT_FOUND' } }] });
  expect(answer.text).not.toContain('secret');
});

test.each([
  ['graphql', 'PUT', 'GET, HEAD, POST'], ['graphql?query={__typename}', 'OPTIONS', 'GET, HEAD, POST'], ['health/live', 'DELETE', 'GET, HEAD'], ['', 'POST', 'GET, HEAD'], ['responses', 'GET', 'POST'],
  ['journeys/life/claim', 'PATCH', 'GET, HEAD'], ['journeys/life/claim.svg', 'PROPFIND', 'GET, HEAD'], ['points/life/none@app', 'TRACE', 'GET, HEAD'],
])('/%s takes no %s: 405 says what it takes', async (path, method, allow) => {
  const answer = await send(address, { path, method, headers: {} });
  expect({ status: answer.status, allow: answer.allow, errors: answer.errors }).toEqual({ status: 405, allow, errors: [{ message: `this address takes ${allow}`, extensions: { code: 'BAD_INPUT' } }] });
});

test.each(['%', 'a%zzb', '%E0%A4%A'])('a malformed address (/%s) is BAD_INPUT that does not repeat it', async (path) => {
  const answer = await get(path);
  expect(answer).toMatchObject({ status: 400, errors: [{ extensions: { code: 'BAD_INPUT', problems: [{ field: 'url' }] } }] });
  expect(answer.text).not.toContain('zzb');
});

test('a browser gets a page in both cases', async () => {
  const missing = await get('nowhere/%3Cscript%3E', browser);
  expect(missing.status).toBe(404);
  expect(missing.text).toMatch(/<h1 [^>]*>這個網址沒有頁面 /);
  expect(missing.text).not.toContain('script>');
  const malformed = await get('a%zzb', browser);
  expect(malformed.status).toBe(400);
  expect(malformed.text).toMatch(/<h1 [^>]*>無法解讀這個網址 /);
});

test('what an import says of an unknown file or column is short', async () => {
  const query = 'mutation ($files: [RegistryFileInput!]!) { importFiles(files: $files) { applied problems { file field message } } }';
  const long = 'x'.repeat(100_000);
  const files = [{ name: `${long}.csv`, content: 'id\n' }, { name: 'personas.csv', content: `id,${long}\n` }];
  const { text, data } = await send(address, { body: JSON.stringify({ query, variables: { files } }) });
  expect(data.importFiles).toMatchObject({ applied: false, problems: [{ message: 'no kind of object has a file of this name' }, { file: 'personas.csv', message: 'an unknown column' }] });
  expect(text.length).toBeLessThan(2_000);
});

test('a request that is no HTTP is refused without a word of its own', async () => {
  const { port } = new URL(address);
  const text = await new Promise<string>((resolve, reject) => {
    let heard = '';
    connect({ host: '127.0.0.1', port: Number(port) }).on('data', (chunk) => { heard += String(chunk); }).on('end', () => resolve(heard)).on('error', reject).end('GARBAGE secret\r\n\r\n');
  });
  expect(text).toMatch(/^HTTP\/1\.1 400 /);
  expect(text).not.toContain('secret');
});

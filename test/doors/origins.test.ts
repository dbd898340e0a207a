import { send, startService, type Answer, type Service } from '../support/startService';

const configured = 'https://wiki.example';
const stranger = 'https://stranger.example';

const json = { 'content-type': 'application/json' };
const body = JSON.stringify({ query: '{ __typename }' });

interface Door {
  path: string;
  method: string;
  headers?: Record<string, string>;
  body?: string;
}

/** Every door that there is, and one that is not. */
const doors: [string, Door][] = [
  ['a query by GET', { method: 'GET', path: 'graphql?query=%7B__typename%7D' }],
  ['a query by POST', { method: 'POST', path: 'graphql', headers: json, body }],
  ['answers', { method: 'POST', path: 'responses?source=app', headers: { 'content-type': 'application/x-ndjson' }, body: '{}\n' }],
  ['the webhook', { method: 'POST', path: 'responses/formbricks', headers: json, body: '{}' }],
  ['the board', { method: 'GET', path: '' }],
  ['a journey', { method: 'GET', path: 'journeys/life/claim' }],
  ['a drawing', { method: 'GET', path: 'journeys/life/claim.svg' }],
  ['a comparison', { method: 'GET', path: 'compare.svg?left=life/claim&right=life/claim' }],
  ['a chart', { method: 'GET', path: 'points/securities/trading@app.svg' }],
  ['health', { method: 'GET', path: 'health/ready' }],
  ['nothing', { method: 'GET', path: 'nowhere' }],
];

const crossSite = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' };

/** What a browser says when a page of another origin asks. */
const foreign: [string, Record<string, string>][] = [
  ['of another site', crossSite],
  ['of another site, by script', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors', origin: stranger }],
  ['of another port of this machine', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors', origin: 'http://localhost:3000' }],
  ['of another site, by an image that says where it stands', { ...crossSite, 'sec-fetch-dest': 'image', referer: `${stranger}/` }],
  ['of another site, in a frame', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }],
  ['without an origin of its own', { origin: 'null' }],
  ['over plain HTTP, by script', { origin: stranger }],
  ['over plain HTTP, by an image', { referer: `${stranger}/page`, accept: 'image/avif,image/*' }],
];

const visit = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document', accept: 'text/html' };

const ask = (service: Service, door: Door, headers: Record<string, string>): Promise<Answer> => send(service.address, { ...door, headers: { ...door.headers, ...headers } });

describe('a service that knows no other origin', () => {
  let service: Service;

  beforeAll(async () => { service = await startService({ WAYMARK_FORMBRICKS_SECRET: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' }); });

  describe.each(foreign)('refuses a page %s', (_page, headers) => {
    test.each(doors)('at %s', async (_door, door) => {
      const { status, errors } = await ask(service, door, headers);
      expect({ status, code: errors[0]?.extensions.code }).toEqual({ status: 403, code: 'FORBIDDEN' });
    });
  });

  test('executes nothing of what it refuses', async () => {
    const mutation = 'mutation { addChannel(input: {slug: "forged", name: {zh: "偽", en: "Forged"}, modality: APP, reportingGroup: ONLINE}) { id } }';
    for (const [, headers] of foreign) await send(service.address, { headers: { ...json, ...headers }, body: JSON.stringify({ query: mutation }) });
    expect((await service.get('{ channels(first: 100) { nodes { slug } } }')).channels.nodes).not.toContainEqual({ slug: 'forged' });
  });

  test.each([
    ['a tool', {}],
    ['its own page', { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' }],
    ['its own page, behind another name', { 'sec-fetch-site': 'same-origin', origin: 'https://waymark.example' }],
    ['a person who types the address', { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }],
  ])('answers %s', async (_name, headers) => {
    expect((await ask(service, { method: 'POST', path: 'graphql', headers: json, body }, headers as Record<string, string>)).data).toEqual({ __typename: 'Query' });
    expect((await ask(service, { method: 'GET', path: 'journeys/life/claim.svg' }, headers as Record<string, string>)).status).toBe(200);
  });

  test('answers its own page over plain HTTP, which says its origin', async () => {
    expect((await ask(service, { method: 'POST', path: 'graphql', headers: json, body }, { origin: new URL(service.address).origin })).data).toEqual({ __typename: 'Query' });
  });

  test('lets a person in who follows a link, to look and not to send', async () => {
    for (const path of ['', 'journeys/life/claim', 'journeys/life/claim.svg']) expect((await ask(service, { method: 'GET', path }, visit)).status).toBe(200);
    expect((await ask(service, { method: 'POST', path: 'graphql', headers: json, body }, visit)).status).toBe(403);
    const followed = await ask(service, { method: 'GET', path: 'graphql?query=%7B__typename%7D' }, visit);
    expect(followed.text).toMatch(/^<!doctype html>/);
  });

  test('lets nobody embed a drawing, nor read anything', async () => {
    for (const path of ['journeys/life/claim.svg', '', 'graphql?query=%7B__typename%7D']) {
      const { headers } = await fetch(`${service.address}${path}`);
      expect([path, headers.get('cross-origin-resource-policy'), headers.get('access-control-allow-origin')]).toEqual([path, 'same-origin', null]);
    }
    const preflight = await send(service.address, { method: 'OPTIONS', headers: { origin: stranger, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' } });
    expect(preflight.status).toBe(403);
  });
});

describe('a service that knows another origin', () => {
  let service: Service;

  beforeAll(async () => { service = await startService({ WAYMARK_ORIGINS: `${configured}, http://localhost:3000` }); });

  const fromThere = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors', origin: configured };

  test('lets its pages ask, after a preflight', async () => {
    const preflight = await fetch(`${service.address}graphql`, { method: 'OPTIONS', headers: { ...fromThere, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' } });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe(configured);
    expect(preflight.headers.get('access-control-allow-methods')).toMatch(/POST/);
    expect(preflight.headers.get('access-control-allow-headers')).toMatch(/content-type/);
    const answer = await fetch(`${service.address}graphql`, { method: 'POST', headers: { ...json, ...fromThere }, body });
    expect([answer.status, answer.headers.get('access-control-allow-origin'), await answer.json()]).toEqual([200, configured, { data: { __typename: 'Query' } }]);
    expect(answer.headers.get('vary')).toMatch(/origin/i);
  });

  test('lets its pages show a drawing', async () => {
    const drawn = await fetch(`${service.address}journeys/life/claim.svg`, { headers: { ...crossSite, 'sec-fetch-dest': 'image', referer: `${configured}/` } });
    expect([drawn.status, drawn.headers.get('cross-origin-resource-policy')]).toEqual([200, 'cross-origin']);
  });

  test.each(foreign.filter(([, { origin }]) => origin !== 'http://localhost:3000'))('refuses a page %s', async (_page, headers) => {
    for (const [, door] of doors) expect((await ask(service, door, headers)).status).toBe(403);
  });
});

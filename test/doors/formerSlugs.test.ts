import { createHmac } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importAnswers, waymark } from '../support/importAnswers';
import { sendStream } from '../support/ingestKilling';
import { send, startService, temporaryFolder, type Service } from '../support/startService';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

let service: Service;
const folder = temporaryFolder();

beforeAll(async () => {
  service = await startService({ WAYMARK_DATA: folder, WAYMARK_FORMBRICKS_SECRET: secret });
  const rename = (id: string, slug: string) => service.get(`mutation { changeSlug(id: "${id}", slug: "${slug}", expectedVersion: 1) { slug } }`);
  await rename('Journey:life/claim', 'life/claims-journey');
  await rename('Journey:pnc/whole-customer', 'three/parts/here');
  await rename('MeasurementPoint:securities/trading@app', 'securities/orders@app');
  await rename('MeasurementPoint:life@rnps', 'life/relation@rnps');
  await rename('Deployment:securities/trading@app#tnps', 'securities/orders@app#tnps');
  await rename('Path:life/policy-service@new-parents', 'life/policy-service@parents');
  await rename('Touchpoint:life/policy-change-online', 'life/change-online');
  await rename('Step:life/policy-service/handle/1', 'life/policy-service/handle/first');
}, 60_000);

afterAll(() => service.stop());

const asked = (path: string) => fetch(`${service.address}${path}`, { redirect: 'manual', headers: { accept: 'text/html' } });

test.each([
  ['journeys/life/claim', '/journeys/life/claims-journey'],
  ['journeys/life/claim?lang=en&asOf=2022-06-01&sel=a%2Fb', '/journeys/life/claims-journey?lang=en&asOf=2022-06-01&sel=a%2Fb'],
  ['journeys/life/claim.svg?theme=dark&width=1920', '/journeys/life/claims-journey.svg?theme=dark&width=1920'],
  ['points/securities/trading@app?grain=week', '/points/securities/orders@app?grain=week'],
  ['points/securities/trading@app.svg?chart=distribution', '/points/securities/orders@app.svg?chart=distribution'],
  ['points/life@rnps', '/points/life/relation@rnps'],
  ['compare?left=life/claim&right=pnc/personal-lines-claim&lang=en', '/compare?left=life/claims-journey&right=pnc/personal-lines-claim&lang=en'],
  ['compare?lang=en&right=life/claim&left=life%2Fclaim&leftAsOf=2022-06-01', '/compare?lang=en&right=life/claims-journey&left=life/claims-journey&leftAsOf=2022-06-01'],
  ['compare.svg?left=life/claim&right=pnc/personal-lines-claim&lang=en', '/compare.svg?left=life/claims-journey&right=pnc/personal-lines-claim&lang=en'],
  ['compare.svg?left=pnc/personal-lines-claim&right=life/claim&only=differences&theme=dark', '/compare.svg?left=pnc/personal-lines-claim&right=life/claims-journey&only=differences&theme=dark'],
  // Words that name what is on a map.
  ['journeys/life/policy-service?path=life/policy-service@new-parents', '/journeys/life/policy-service?path=life/policy-service@parents'],
  ['journeys/life/policy-service?lang=en&path=all&sel=life/policy-change-online&gap=COVERAGE', '/journeys/life/policy-service?lang=en&path=all&sel=life/change-online&gap=COVERAGE'],
  ['journeys/life/policy-service?sel=life/policy-service/handle/1%23life/policy-change-online&hide=1', '/journeys/life/policy-service?sel=life/policy-service/handle/first%23life/change-online&hide=1'],
  ['journeys/life/policy-service.svg?path=life/policy-service@new-parents&theme=dark', '/journeys/life/policy-service.svg?path=life/policy-service@parents&theme=dark'],
  // A published map calls them as on its day.
  ['journeys/life/policy-service?asOf=2022-06-01&path=life/policy-service@parents&sel=life/change-online', '/journeys/life/policy-service?asOf=2022-06-01&path=life/policy-service@new-parents&sel=life/policy-change-online'],
  ['journeys/life/policy-service.svg?asOf=2022-06-01&path=life/policy-service@parents', '/journeys/life/policy-service.svg?asOf=2022-06-01&path=life/policy-service@new-parents'],
])('/%s leads to %s, which is there', async (path, to) => {
  const answer = await asked(path);
  expect([answer.status, answer.headers.get('location')]).toEqual([308, to]);
  const led = await asked(to.slice(1));
  // A point where nobody was asked has no chart; it is not led on all the same.
  expect([to, led.status]).toEqual([to, 200]);
});

test('a picture is led on as a drawing is, or says that none can be drawn', async () => {
  const answer = await asked('journeys/life/claim.png');
  expect(answer.status === 501 || answer.headers.get('location') === '/journeys/life/claims-journey.png').toBe(true);
});

test('a page whose present slug has no address of its own stays at the former one', async () => {
  const answer = await asked('journeys/pnc/whole-customer');
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('three/parts/here');
  expect((await asked('journeys/pnc/whole-customer.svg')).status).toBe(200);
});

test('what is called as it is now, or is on no map, stays as it was asked for', async () => {
  for (const words of ['path=life/policy-service@parents', 'path=none&sel=life/change-online', 'path=life/other', 'sel=life/other%23a', 'sel=%23', 'path=life/policy-service@new-parents&asOf=2022-06-01']) {
    expect([words, (await asked(`journeys/life/policy-service?${words}`)).status]).toEqual([words, 200]);
  }
  const refused = await asked('journeys/life/policy-service.svg?path=life/other');
  expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('none of this journey')]);
});

test('what never was stays missing', async () => {
  expect((await asked('journeys/life/claims')).status).toBe(404);
  expect((await asked('points/life/none@app')).status).toBe(404);
  expect((await asked('journeys/life/claims.svg')).status).toBe(404);
  expect((await asked('compare.svg?left=life/claim&right=life/claims')).headers.get('location')).toBe('/compare.svg?left=life/claims-journey&right=life/claims');
  expect((await asked('compare.svg?left=life/claims-journey&right=life/claims')).status).toBe(404);
});

test('answers come by the former slug and the present one, in a stream, by the webhook and as a file', async () => {
  const line = (id: string, named: object) => `${JSON.stringify({ id, score: 9, answeredAt: '2025-12-05T02:00:00Z', ...named })}\n`;
  const { lines } = await sendStream(service.address, [line('1', { point: 'securities/trading@app' }), line('2', { deployment: 'securities/trading@app#tnps' }), line('3', { point: 'securities/orders@app' }), line('4', { deployment: 'securities/orders@app#tnps', point: 'securities/trading@app' }), line('5', { point: 'securities/none@app' })], '?source=app');
  expect(lines.at(-1).done).toMatchObject({ accepted: 4, refused: 1 });
  const body = JSON.stringify({ webhookId: 'w', event: 'responseFinished', data: { id: 'r1', createdAt: '2025-12-06T02:00:00.000Z', updatedAt: '2025-12-06T02:00:00.000Z', surveyId: 's', finished: true, data: { nps: 8 } } });
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const signature = createHmac('sha256', Buffer.from(secret.slice(6), 'base64')).update(`m1.${timestamp}.${body}`).digest('base64');
  const hook = await send(service.address, { path: 'responses/formbricks?score=nps&set.point=securities/trading@app&set.source=hook', headers: { 'content-type': 'application/json', 'webhook-id': 'm1', 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` }, body });
  expect([hook.status, JSON.parse(hook.text)]).toMatchObject([200, { outcome: 'ACCEPTED' }]);
  const file = join(folder, 'answers.csv');
  writeFileSync(file, 'id,point,score,answeredAt\n6,securities/trading@app,7,2025-12-05T02:00:00Z\n7,securities/orders@app,7,2025-12-05T02:00:00Z\n');
  const imported = await waymark(folder, 'import', 'responses', file, '--source', 'file');
  expect([imported.code, imported.text]).toEqual([0, expect.stringContaining('2')]);
  expect((await service.get('{ scoreDistribution(scope: "MeasurementPoint:securities/trading@app", period: { from: "2025-12-01", to: "2026-01-01" }) { score { n } } checkCounts { answers differing uncounted } }')))
    .toEqual({ scoreDistribution: { score: { n: 7 } }, checkCounts: { answers: 7, differing: 0, uncounted: 0 } });
});

test('answers without ids, sent again by another name of their point or deployment, are known', async () => {
  const file = join(folder, 'unnamed.csv');
  const sent = async (...places: string[]) => {
    writeFileSync(file, `${places[0]!.includes('#') ? 'deployment' : 'point'},score,answeredAt\n${places.map((place) => `${place},7,2025-12-07T02:00:00Z\n`).join('')}`);
    return importAnswers(folder, file, '--source', 'unnamed', '--ids-from-content');
  };
  expect((await sent('securities/trading@app')).figures).toEqual([1, 0, 0, 0, 0]);
  expect((await sent('securities/orders@app')).figures).toEqual([0, 1, 0, 0, 0]);
  expect((await sent('life/relation@rnps', 'MeasurementPoint:life@rnps')).figures).toEqual([1, 1, 0, 0, 0]);
  expect((await sent('securities/orders@app#tnps')).figures).toEqual([1, 0, 0, 0, 0]);
  expect((await sent('securities/trading@app#tnps')).figures).toEqual([0, 1, 0, 0, 0]);
}, 60_000);

test('`waymark check` looks through former slugs, and finds nothing wrong', async () => {
  const { code, text } = await waymark(folder, 'check');
  expect([code, text]).toEqual([0, expect.not.stringContaining('formerSlugs')]);
});

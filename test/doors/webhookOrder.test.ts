import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { caseFile } from '../support/importAnswers';
import { sendStream } from '../support/ingestKilling';
import { send, startService, type Service } from '../support/startService';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const events = readFileSync(caseFile('10-formbricks-webhooks.ndjson'), 'utf8').trim().split('\n').map((line) => JSON.parse(line));

/** Every event forwards, backwards, the latest first, and all of them twice. */
const orders: [string, number[]][] = [
  ['as they were sent', [0, 1, 2, 3, 4, 5, 6]], ['backwards', [6, 5, 4, 3, 2, 1, 0]], ['the latest first', [3, 4, 2, 1, 0, 6, 5]], ['twice', [4, 1, 0, 3, 2, 5, 6, 6, 5, 4, 3, 2, 1, 0]], ['the late one before its like', [0, 4, 1, 2, 3, 5, 6]],
];

describe('webhook events of Formbricks', () => {
  let service: Service;
  beforeAll(async () => { service = await startService({ WAYMARK_FORMBRICKS_SECRET: secret }); }, 60_000);
  afterAll(() => service.stop());

  test.each(orders)('%s leave the latest state of each response', async (name, order) => {
    const source = `hook-${orders.findIndex(([each]) => each === name)}`;
    const post = async (event: unknown): Promise<[string, string]> => {
      const body = JSON.stringify(event);
      const timestamp = String(Math.floor(Date.now() / 1_000));
      const signature = createHmac('sha256', Buffer.from(secret.slice(6), 'base64')).update(`m1.${timestamp}.${body}`).digest('base64');
      const { text } = await send(service.address, { path: `responses/formbricks?score=nps&comment=why&set.point=securities/settlement@web&set.source=${source}`, headers: { 'content-type': 'application/json', 'webhook-id': 'm1', 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` }, body });
      return [(event as any).data.id, JSON.parse(text).outcome];
    };
    const before = (await service.get('{ checkCounts { answers } }')).checkCounts.answers;
    const outcomes: [string, string][] = [];
    for (const place of order) outcomes.push(await post(events[place]));
    expect(outcomes.filter(([id]) => id === 'fb2').map(([, outcome]) => outcome)).toEqual(order.filter((place) => place === 5).map(() => 'REFUSED'));
    const distribution = await service.get('{ scoreDistribution(scope: "MeasurementPoint:securities/settlement@web", period: { from: "2024-06-01", to: "2024-07-01" }) { score { n } } checkCounts { answers differing uncounted } }');
    expect([distribution.scoreDistribution.score.n - 2 * Number(source.slice(5)), distribution.checkCounts.answers - before, distribution.checkCounts.differing, distribution.checkCounts.uncounted]).toEqual([2, 2, 0, 0]);
    // The state that stands is the one of 10:05: sent by hand, it is known, and any other is refused.
    const stands = { source, id: 'fb1', point: 'securities/settlement@web', score: 8, comment: 'slow', answeredAt: '2024-06-12T10:05:00.000Z' };
    const { lines } = await sendStream(service.address, [`${JSON.stringify(stands)}\n${JSON.stringify({ ...stands, score: 0 })}\n`], '');
    expect(lines.at(-1).done).toMatchObject({ alreadyCounted: 1, refused: 1 });
  });
});

import { createHmac } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importAnswers } from '../support/importAnswers';
import { sendStream } from '../support/ingestKilling';
import { send, startService, temporaryFolder, type Service } from '../support/startService';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const point = 'securities/settlement@web';

interface Sent {
  id: string;
  score?: unknown;
  answeredAt?: string;
  region?: string;
}

/** The reading of an answer: taken, or the field and what is wrong with it. */
type Door = (sent: Sent) => Promise<string>;

describe('an answer is read alike through the stream, the webhook and a file of lines, and, but for its score, from a table', () => {
  const folder = temporaryFolder();
  let service: Service;
  beforeAll(async () => { service = await startService({ WAYMARK_DATA: folder, WAYMARK_FORMBRICKS_SECRET: secret }); }, 60_000);
  afterAll(() => service.stop());

  const whole = (sent: Sent) => ({ point, score: 9, answeredAt: '2026-01-05T10:00:00+08:00', ...sent });
  const said = (problems: { field: string; message: string }[]): string => problems.map(({ field, message }) => `${field}: ${message}`).join('; ') || 'taken';

  const doors: Record<string, Door> = {
    stream: async (sent) => {
      const { lines } = await sendStream(service.address, [`${JSON.stringify(whole(sent))}\n`], '?source=stream') as { lines: any[] };
      return said(lines.flatMap(({ refused }) => refused?.problems ?? []));
    },
    webhook: async (sent) => {
      const { id, score, answeredAt, region } = whole(sent);
      const body = JSON.stringify({ webhookId: 'w', event: 'responseFinished', data: { id, finished: true, updatedAt: answeredAt, data: { q1: score, q2: region } } });
      const timestamp = String(Math.floor(Date.now() / 1_000));
      const signature = createHmac('sha256', Buffer.from(secret.slice(6), 'base64')).update(`m1.${timestamp}.${body}`).digest('base64');
      const { text } = await send(service.address, { path: `responses/formbricks?score=q1&region=q2&set.point=${point}`, headers: { 'content-type': 'application/json', 'webhook-id': 'm1', 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` }, body });
      return said(JSON.parse(text).problems ?? []);
    },
    lines: async (sent) => {
      const path = join(folder, 'one.ndjson');
      writeFileSync(path, `${JSON.stringify(whole(sent))}\n`);
      const { refused } = await importAnswers(folder, path, '--source', 'lines');
      return refused.map(([, problem]) => problem).join() || 'taken';
    },
  };
  const read = async (sent: Sent): Promise<string[]> => [...new Set(await Promise.all(Object.values(doors).map((door) => door(sent))))];

  test.each([['9', 'taken'], ['9.0', 'taken'], ['９', 'taken'], [' 9 ', 'taken'], ['①', 'score: a label or no number'], ['9分以上', 'score: a label or no number'], ['7.5', 'score: not a whole number'], ['good', 'score: a label or no number']])('a score that is the text %j', async (score, wanted) => {
    expect(await read({ id: `score-${score}`, score })).toEqual([wanted]);
  }, 30_000);

  test.each([[[]], [[9]], [[{ field: '王小明', message: '0912345678' }]], [{}], [{ problem: { field: '王小明', message: '0912345678' } }], [true]])('a score that is no number and no text: %j', async (score) => {
    expect(await read({ id: `type-${JSON.stringify(score).length}`, score })).toEqual(['score: not a whole number']);
  }, 30_000);

  test.each([['2026-01-05t02:00:00z', 'taken'], ['2026-01-05 10:00:00+08:00', 'taken'], ['2026/1/5 10:00 +0800', 'taken'], ['2026-01-05 10:00', 'answeredAt: not an instant'], ['01/05/2026 10:00 +08:00', 'answeredAt: not an instant'], ['115/01/05 10:00 +08:00', 'answeredAt: not an instant']])('a time %j', async (answeredAt, wanted) => {
    expect(await read({ id: `time-${answeredAt}`, answeredAt })).toEqual([wanted]);
  }, 30_000);

  test.each([['a\u202eb', 'region: not a code'], ['a\u200eb', 'region: not a code'], ['服務很差 等了很久', 'region: reads like what a customer wrote, not like a code'], ['Zebra waited an hour', 'region: reads like what a customer wrote, not like a code'], ['#N/A', 'region: #N/A is the error of a sheet\'s formula, no value'], ['home loan', 'taken']])('a code %j', async (region, wanted) => {
    expect(await read({ id: `code-${region.length}`, region })).toEqual([wanted]);
  }, 30_000);

  test('an id with a sign of direction within it is refused, also by the mutation and from a table', async () => {
    const message = 'has characters that change the direction of text, such as U+202E';
    expect(await read({ id: '47\u202e11' })).toEqual([`id: ${message}`]);
    const { data } = await service.ask('mutation ($responses: [NewResponse!]!) { submitResponses(source: "mutation", responses: $responses) { lines { problems { field message } } } }', { responses: [whole({ id: '47\u206611' })] });
    expect(data.submitResponses.lines[0].problems).toEqual([{ field: 'id', message }]);
    const path = join(folder, 'one.csv');
    writeFileSync(path, `id,point,score,answeredAt\n47\u202e11,${point},9,2026-01-05T10:00:00+08:00\n`);
    expect((await importAnswers(folder, path, '--source', 'table')).refused).toEqual([[2, `id: ${message}`]]);
  }, 30_000);

  test('an id that is the error of a formula is refused', async () => {
    expect(await read({ id: '#REF!' })).toEqual(['id: #REF! is the error of a sheet\'s formula, no value']);
  }, 30_000);

  test('what reads like words is a code where an entry of the dictionary names it, on channels as well', async () => {
    await service.get('mutation { a: addSegment(input: { slug: "region/words", dimension: REGION, code: "Zebra waited at the river", name: { zh: "甲", en: "A" } }) { slug } b: addSegment(input: { slug: "mode/words", dimension: CHANNEL_MODE, code: "app/it was a self service", name: { zh: "乙", en: "B" } }) { slug } }');
    const { lines } = await sendStream(service.address, [{ id: 'w1', region: 'Zebra waited at the river' }, { id: 'w2', channel: 'app', mode: 'it was a self service' }, { id: 'w3', channel: 'web', mode: 'it was a self service' }].map((sent) => `${JSON.stringify(whole(sent))}\n`), '?source=named') as { lines: any[] };
    expect(lines.flatMap(({ refused }) => (refused ? [[refused.line, said(refused.problems)]] : []))).toEqual([[3, 'mode: reads like what a customer wrote, not like a code']]);
  });
});

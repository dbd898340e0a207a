import { createHmac } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importAnswers, waymark } from '../support/importAnswers';
import { sendStream } from '../support/ingestKilling';
import { send, startService, temporaryFolder, type Service } from '../support/startService';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const personal = ['zebra@example.org', 'zebra@line', 'A123456789', 'case-A123456789', '0912345678', '0912345678_20260105', '886912345678', '02-2345-6789', '王斑馬'];
const words = /zebra|A123456789|0912345678|886912345678|2345-6789|4111111111111111|斑馬/i;

const answer = (id: string, more: object = {}) => ({ id, point: 'securities/settlement@web', score: 9, answeredAt: '2026-01-04T03:00:00Z', ...more });

describe('ids and keys that hold what belongs to a person', () => {
  const folder = temporaryFolder();
  let service: Service;
  beforeAll(async () => { service = await startService({ WAYMARK_DATA: folder, WAYMARK_FORMBRICKS_SECRET: secret }); }, 60_000);
  afterAll(() => service.stop());

  const stream = async (source: string, ...answers: object[]) => (await sendStream(service.address, [answers.map((each) => `${JSON.stringify(each)}\n`).join('')], `?source=${source}`)).lines as any[];
  const submit = async (responses: object[], mutation = 'submitResponses') =>
    service.ask(`mutation ($responses: [NewResponse!]!) { ${mutation}(source: "mutation", responses: $responses) { refused lines { id outcome problems { field message allowed } } } }`, { responses });

  test('are refused by the stream, which says what to do and repeats none; long numbers are taken', async () => {
    const lines = await stream('stream', ...personal.map((id) => answer(id)), answer('118052219001'), answer('4111111111111111'), answer('4711'));
    expect(lines.flatMap(({ refused }) => refused ?? [])).toEqual(personal.map((_, index) => ({ line: index + 1, id: null, problems: [{ field: 'id', message: expect.stringContaining('is personal data'), allowed: expect.stringMatching(/pseudonym.*--ids-from-content/) }] })));
    expect(lines.at(-1).done).toMatchObject({ accepted: 3, refused: personal.length });
    expect(JSON.stringify(lines)).not.toMatch(words);
  });

  test('are refused by the mutations, and by the webhook; what is refused for something else repeats no id that could be somebody\'s', async () => {
    for (const mutation of ['submitResponses', 'correctResponses']) {
      const { data, text } = await submit([...personal.map((id) => answer(id)), answer('4111111111111111', { score: 11 }), answer('Ann.Zebra', { score: 11 })], mutation);
      expect(data[mutation].refused).toBe(personal.length + 2);
      expect(data[mutation].lines.map(({ id }: any) => id)).toEqual(Array.from({ length: personal.length + 2 }, () => null));
      expect(text).not.toMatch(words);
    }
    const body = JSON.stringify({ webhookId: 'w', event: 'responseFinished', data: { id: 'zebra@example.org', finished: true, updatedAt: '2026-01-04T03:00:00.000Z', data: { q1: 9 } } });
    const timestamp = String(Math.floor(Date.now() / 1_000));
    const signature = createHmac('sha256', Buffer.from(secret.slice(6), 'base64')).update(`m1.${timestamp}.${body}`).digest('base64');
    const { text } = await send(service.address, { path: 'responses/formbricks?score=q1&set.point=securities/settlement@web', headers: { 'content-type': 'application/json', 'webhook-id': 'm1', 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` }, body });
    expect(JSON.parse(text)).toMatchObject({ id: null, outcome: 'REFUSED', problems: [{ field: 'id' }] });
  });

  test('a customer is held to the same', async () => {
    const lines = await stream('customers', ...[...personal, '4111111111111111'].map((customer, index) => answer(`c${index}`, { customer })), answer('c-fine', { customer: 'CUST-1' }));
    expect(lines.at(-1).done).toMatchObject({ accepted: 1, refused: personal.length + 1 });
    expect(new Set(lines.flatMap(({ refused }) => refused?.problems.map(({ field, message }: any) => `${field}: ${message}`) ?? []))).toEqual(new Set(['customer: is personal data']));
    expect(JSON.stringify(lines)).not.toMatch(words);
  });

  test('what stands for no id or for nobody is refused through every door, so that no two answers are one, and no two people', async () => {
    const [ids, customers] = [['-', 'N/A', 'NULL', 'undefined', '無', '(null)'], ['N/A', '-', '匿名', 'anonymous', 'Guest', 'unknown']];
    const sent = [...ids.map((id) => answer(id)), ...customers.map((customer, index) => answer(`s${index}`, { customer }))];
    const wanted = [...ids.map(() => 'id: stands for an id that is not there'), ...customers.map(() => 'customer: stands for a customer who is not known')];
    const said = (problems: any[]): string[] => problems.map(({ field, message }) => `${field}: ${message}`);
    const lines = await stream('nobody', ...sent, answer('guest-1', { customer: 'guest-1' }));
    expect([lines.flatMap(({ refused }) => said(refused?.problems ?? [])), lines.at(-1).done.accepted]).toEqual([wanted, 1]);
    const { data } = await submit(sent);
    expect(data.submitResponses.lines.flatMap(({ problems }: any) => said(problems))).toEqual(wanted);
    const path = join(folder, 'nobody.csv');
    writeFileSync(path, `id,customer,score,answeredAt\n${sent.map(({ id, customer = '' }: any) => `${id},${customer},9,2026-01-04T03:00:00Z`).join('\n')}\n`);
    const { refused } = await importAnswers(folder, path, '--source', 'nobody', '--set', 'point=securities/settlement@web');
    expect(refused).toEqual(wanted.map((message, index) => [index + 2, expect.stringMatching(new RegExp(`^${message}`))]));
  });

  test('keys are repeated where they are names, and else said by their place; no text of a variable is', async () => {
    const lines = await stream('keys', answer('k1', { 'the zebra was rude to me': 1 }), answer('k2', { '斑馬等了很久，很生氣': 1 }), answer('k3', { 'zebra@example.org': 1, 'nps.reason': 2 }));
    expect(lines.flatMap(({ refused }) => refused?.problems.map(({ field }: any) => field) ?? [])).toEqual(['key 5', 'key 5', 'key 5', 'nps.reason']);
    expect(JSON.stringify(lines)).not.toMatch(words);
    for (const key of ['the zebra was rude to me', 'zebra "quoted" words', 'zebra@example.org', 'A123456789', '斑馬']) {
      const { errors, text } = await submit([answer('k4', { [key]: 1 })]);
      expect(errors[0]).toMatchObject({ message: 'responses[0]: A field whose name is not repeated is not defined by type "NewResponse".', extensions: { code: 'BAD_INPUT' } });
      expect(text).not.toMatch(words);
    }
    expect((await submit([answer('k4', { scores: 1 })])).errors[0]!.message).toMatch(/^responses\[0\]: Field "scores" is not defined by type "NewResponse"\. Did you mean "score"/);
    const path = join(folder, 'keys.ndjson');
    writeFileSync(path, `${JSON.stringify(answer('k5', { 'the zebra was rude to me': 1, point: undefined }))}\n`);
    expect((await importAnswers(folder, path, '--source', 'keys', '--set', 'point=securities/settlement@web')).refused).toEqual([[1, expect.stringMatching(/^key 4: an unknown field/)]]);
  });

  test('of a file are refused with line and column, or ids made of the rows take their place; nothing of them is kept', async () => {
    const path = join(folder, 'mails.csv');
    writeFileSync(path, `comment,id,score,answeredAt\n${personal.map((id, index) => `fine,${id},${index},2026-01-04T03:00:00Z`).join('\n')}\n`);
    const asked = ['--source', 'mails', '--set', 'point=securities/settlement@web'];
    const { code, text } = await waymark(folder, 'import', 'responses', path, ...asked);
    expect([code, text]).toEqual([1, expect.stringMatching(/^line 2, column 2 id: is personal data .*--ids-from-content/m)]);
    expect(text).toContain(`refused ${personal.length}, of ${personal.length}`);
    expect(text).not.toMatch(words);
    const made = await importAnswers(folder, path, ...asked, '--ids-from-content');
    expect([made.code, made.figures, made.found.ids]).toEqual([0, [personal.length, 0, 0, 0, 0], expect.stringMatching(/^9 ids are personal data of somebody, the first on line 2/)]);
    expect(made.said).not.toMatch(words);
    await service.stop();
    const all = join(folder, 'all.ndjson');
    expect((await waymark(folder, 'export', 'responses', all)).code).toBe(0);
    expect(readFileSync(all, 'utf8')).toContain('"source":"mails"');
    expect(readFileSync(all, 'utf8')).not.toMatch(/zebra|A123456789|0912345678|886912345678|2345-6789|斑馬/);
    service = await startService({ WAYMARK_DATA: folder });
  });
});

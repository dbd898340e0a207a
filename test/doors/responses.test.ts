import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { createInterface } from 'node:readline';
import { sendStream } from '../support/ingestKilling';
import { send, startService, type Service } from '../support/startService';

const answer = (id: number, more: Record<string, unknown> = {}) => ({ id: String(id), point: 'securities/trading@app', score: id % 11, answeredAt: '2026-01-04T03:00:00Z', ...more });

const lines = (...answers: unknown[]): string => answers.map((each) => `${typeof each === 'string' ? each : JSON.stringify(each)}\n`).join('');

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

describe('POST /responses', () => {
  let service: Service;

  const stream = (pieces: string[], query = '?source=app') => sendStream(service.address, pieces, query);

  beforeAll(async () => { service = await startService({ WAYMARK_FORMBRICKS_SECRET: secret }); }, 60_000);

  afterAll(() => service.stop());

  test('takes a stream, says exactly which lines it refused, and acknowledges as it goes', async () => {
    const sent = [lines(...Array.from({ length: 3_000 }, (_, id) => answer(id))), lines('{"id": "torn', answer(3_001, { score: 11 }), answer(3_002, { comment: 'my id is A123456789' }), answer(1, { score: 9 }), answer(2))];
    const { lines: report } = await stream(sent);
    expect(report.filter(({ refused }: any) => refused)).toEqual([
      { refused: { line: 3_001, id: null, problems: [{ field: 'line', message: 'not a JSON object', allowed: expect.any(String) }] } },
      { refused: { line: 3_002, id: '3001', problems: [expect.objectContaining({ field: 'score' })] } },
      { refused: { line: 3_004, id: '1', problems: [expect.objectContaining({ field: 'id' })] } },
    ]);
    const acknowledged = report.flatMap((line: any) => line.acknowledged ?? []);
    expect(acknowledged.length).toBeGreaterThan(1);
    expect(acknowledged.map(({ upToLine }: any) => upToLine)).toEqual([...acknowledged.map(({ upToLine }: any) => upToLine)].sort((one, other) => one - other));
    expect(report.slice(-2)).toEqual([
      { acknowledged: { accepted: 3_001, alreadyCounted: 1, corrected: 0, refused: 3, upToLine: 3_005 } },
      { done: { accepted: 3_001, alreadyCounted: 1, corrected: 0, refused: 3, lines: 3_005, dryRun: false } },
    ]);
    expect(service.output().stdout).not.toMatch(/A123456789|my id/);
  });

  test('takes the mark of UTF-8 before the first line, and refuses a JSON array whole', async () => {
    const { lines: marked } = await stream([`\ufeff${lines(answer(9_001), answer(9_002))}`], '?source=marked');
    expect(marked.at(-1).done).toMatchObject({ accepted: 2, refused: 0 });
    const { lines: listed } = await stream([`[\n${JSON.stringify(answer(9_003))},\n${JSON.stringify(answer(9_004))}\n]\n`], '?source=listed');
    expect(listed).toEqual([{ failed: { code: 'BAD_INPUT', message: 'body: one JSON array, not one JSON object a line', acknowledgedUpToLine: 0, problems: [{ field: 'body', message: 'one JSON array, not one JSON object a line', allowed: expect.any(String) }] } }]);
  });

  test('acknowledges what came to a sender who waits for that before going on', async () => {
    const sending = request(`${service.address}responses?source=patient`, { method: 'POST', headers: { 'content-type': 'application/x-ndjson' } });
    const replied = once(sending, 'response') as Promise<[IncomingMessage]>;
    sending.write(lines(answer(1), answer(2)));
    const heard = createInterface({ input: (await replied)[0] })[Symbol.asyncIterator]();
    const next = async (): Promise<unknown> => JSON.parse((await heard.next()).value as string);
    expect(await next()).toEqual({ acknowledged: { accepted: 2, alreadyCounted: 0, corrected: 0, refused: 0, upToLine: 2 } });
    sending.write(lines(answer(3)));
    expect(await next()).toEqual({ acknowledged: { accepted: 3, alreadyCounted: 0, corrected: 0, refused: 0, upToLine: 3 } });
    sending.end();
    expect(await next()).toEqual({ done: { accepted: 3, alreadyCounted: 0, corrected: 0, refused: 0, lines: 3, dryRun: false } });
  });

  test('tells the codes that the dictionary of segments does not name, before the end, with those that it names', async () => {
    const { lines: report } = await stream([lines(answer(8_001, { region: 'nroth' }), answer(8_002, { region: 'nroth' }), answer(8_003, { region: 'north' }), answer(8_004, { region: 'refused', score: 11 }))], '?source=slips');
    expect(report.slice(-2)).toEqual([
      { unnamed: { dimension: 'REGION', codes: [{ code: 'nroth', answers: 2 }], more: 0, named: ['central', 'east', 'north', 'south'], namedMore: 0 } },
      { done: { accepted: 3, alreadyCounted: 0, corrected: 0, refused: 1, lines: 4, dryRun: false } },
    ]);
  });

  test('dry run and correction are said in the address', async () => {
    expect((await stream([lines(answer(9_000))], '?source=app&dryRun=true')).lines.at(-1)).toEqual({ done: expect.objectContaining({ accepted: 1, dryRun: true }) });
    expect((await stream([lines(answer(9_000, { source: 'own' }))], '')).lines.at(-1).done).toMatchObject({ accepted: 1 });
    expect((await stream([lines(answer(9_000, { score: 1 }))], '?source=own&correct=true')).lines.at(-1).done).toMatchObject({ corrected: 1 });
    expect((await stream([lines(answer(9_000))], '')).lines[0].refused.problems).toEqual([expect.objectContaining({ field: 'source', message: 'missing' })]);
  });

  test('refuses another content type, and a flag that is none', async () => {
    const refused = await send(service.address, { path: 'responses', headers: { 'content-type': 'text/csv' }, body: 'id,score' });
    expect([refused.status, refused.errors[0]!.extensions.code]).toEqual([415, 'BAD_INPUT']);
    const flag = await send(service.address, { path: 'responses?dryRun=1', headers: { 'content-type': 'application/x-ndjson' }, body: '' });
    expect([flag.status, flag.errors[0]!.extensions.code]).toEqual([400, 'BAD_INPUT']);
  });

  test('takes the signed webhook of Formbricks, also when the response is changed afterwards', async () => {
    const post = (event: string, data: Record<string, unknown>, key = secret) => {
      const body = JSON.stringify({ webhookId: 'w', event, data: { id: 'f1', createdAt: '2026-01-04T03:00:00.000Z', updatedAt: '2026-01-04T03:01:00.000Z', ...data } });
      const timestamp = String(Math.floor(Date.now() / 1_000));
      const signature = createHmac('sha256', Buffer.from(key.slice(6), 'base64')).update(`m1.${timestamp}.${body}`).digest('base64');
      return send(service.address, { path: 'responses/formbricks?score=q1&comment=q2&set.point=life/online-purchase@web', headers: { 'content-type': 'application/json', 'webhook-id': 'm1', 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` }, body });
    };
    const outcome = async (...sent: Parameters<typeof post>) => JSON.parse((await post(...sent)).text).outcome;
    expect(await outcome('responseCreated', { finished: false, data: { q1: 3 } })).toBeNull();
    expect(await outcome('responseFinished', { finished: true, data: { q1: 3, q2: 'slow' } })).toBe('ACCEPTED');
    expect(await outcome('responseUpdated', { updatedAt: '2026-01-04T03:02:00.000Z', finished: true, data: { q1: 9, q2: 'better' } })).toBe('CORRECTED');
    expect(await outcome('responseFinished', { finished: true, data: { q1: 3, q2: 'sent late' } })).toBe('ALREADY_COUNTED');
    expect(await outcome('responseUpdated', { updatedAt: '2026-01-04T03:03:00.000Z', finished: true, data: { q1: 11 } })).toBe('REFUSED');
    expect((await post('responseFinished', { finished: true, data: { q1: 3 } }, 'whsec_AAAA9r8GKYqrTwjUPD8ILPZIo2LaLaSw')).status).toBe(401);
    expect((await service.get('{ checkCounts { uncounted differing } }')).checkCounts).toEqual({ uncounted: 0, differing: 0 });
  });
});

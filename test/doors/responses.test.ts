import { request } from 'node:http';
import { startService, type Service } from '../support/startService';

const answer = (id: number, more: Record<string, unknown> = {}) => ({ id: String(id), point: 'securities/trading@app', score: id % 11, answeredAt: '2026-01-04T03:00:00Z', ...more });

interface Streamed {
  status: number;
  lines: any[];
}

/** Sends pieces one after the other and reads the answer meanwhile. */
const stream = ({ address }: Service, pieces: Iterable<string>, query = '?source=app', contentType = 'application/x-ndjson'): Promise<Streamed> => new Promise((resolve, reject) => {
  const sending = request(`${address}responses${query}`, { method: 'POST', headers: { 'content-type': contentType } }, (reply) => {
    let text = '';
    reply.setEncoding('utf8').on('data', (part) => { text += part; }).on('end', () => resolve({ status: reply.statusCode!, lines: text.trim().split('\n').map((line) => JSON.parse(line)) }));
  });
  sending.on('error', reject);
  void (async () => {
    for (const piece of pieces) if (!sending.write(piece)) await new Promise((drained) => sending.once('drain', drained));
    sending.end();
  })();
});

const lines = (...answers: unknown[]): string => answers.map((each) => `${typeof each === 'string' ? each : JSON.stringify(each)}\n`).join('');

describe('POST /responses', () => {
  let service: Service;

  beforeAll(async () => { service = await startService(); }, 60_000);

  afterAll(() => service.stop());

  test('takes a stream, says exactly which lines it refused, and acknowledges as it goes', async () => {
    const sent = [lines(...Array.from({ length: 3_000 }, (_, id) => answer(id))), lines('{"id": "torn', answer(3_001, { score: 11 }), answer(3_002, { comment: 'my id is A123456789' }), answer(1, { score: 9 }), answer(2))];
    const { status, lines: report } = await stream(service, sent);
    expect(status).toBe(200);
    expect(report).toEqual([
      { acknowledged: { accepted: 2_000, alreadyCounted: 0, corrected: 0, refused: 0, upToLine: 2_000 } },
      { refused: { line: 3_001, id: null, problems: [{ field: 'line', message: 'not a JSON object', allowed: expect.any(String) }] } },
      { refused: { line: 3_002, id: '3001', problems: [expect.objectContaining({ field: 'score' })] } },
      { refused: { line: 3_004, id: '1', problems: [expect.objectContaining({ field: 'id' })] } },
      { acknowledged: { accepted: 3_001, alreadyCounted: 1, corrected: 0, refused: 3, upToLine: 3_005 } },
      { done: { accepted: 3_001, alreadyCounted: 1, corrected: 0, refused: 3, lines: 3_005, dryRun: false } },
    ]);
    expect(service.output().stdout).not.toMatch(/A123456789|my id/);
  });

  test('dry run and correction are said in the address', async () => {
    expect((await stream(service, [lines(answer(9_000))], '?source=app&dryRun=true')).lines.at(-1)).toEqual({ done: expect.objectContaining({ accepted: 1, dryRun: true }) });
    expect((await stream(service, [lines(answer(9_000, { source: 'own' }))], '')).lines.at(-1).done).toMatchObject({ accepted: 1 });
    expect((await stream(service, [lines(answer(9_000, { score: 1 }))], '?source=own&correct=true')).lines.at(-1).done).toMatchObject({ corrected: 1 });
    expect((await stream(service, [lines(answer(9_000))], '')).lines[0].refused.problems).toEqual([expect.objectContaining({ field: 'source', message: 'missing' })]);
  });

  test('refuses another content type, and a flag that is none', async () => {
    expect(await stream(service, ['id,score\n'], '', 'text/csv')).toEqual({ status: 415, lines: [{ errors: [expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_INPUT' }) })] }] });
    expect((await stream(service, [''], '?dryRun=1')).status).toBe(400);
  });
});

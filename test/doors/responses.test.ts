import { sendStream } from '../support/ingestKilling';
import { send, startService, type Service } from '../support/startService';

const answer = (id: number, more: Record<string, unknown> = {}) => ({ id: String(id), point: 'securities/trading@app', score: id % 11, answeredAt: '2026-01-04T03:00:00Z', ...more });

const lines = (...answers: unknown[]): string => answers.map((each) => `${typeof each === 'string' ? each : JSON.stringify(each)}\n`).join('');

describe('POST /responses', () => {
  let service: Service;

  const stream = (pieces: string[], query = '?source=app') => sendStream(service.address, pieces, query);

  beforeAll(async () => { service = await startService(); }, 60_000);

  afterAll(() => service.stop());

  test('takes a stream, says exactly which lines it refused, and acknowledges as it goes', async () => {
    const sent = [lines(...Array.from({ length: 3_000 }, (_, id) => answer(id))), lines('{"id": "torn', answer(3_001, { score: 11 }), answer(3_002, { comment: 'my id is A123456789' }), answer(1, { score: 9 }), answer(2))];
    const { lines: report } = await stream(sent);
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
});

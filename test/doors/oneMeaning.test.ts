import { createHmac } from 'node:crypto';
import { fileIn, importAnswers, waymark } from '../support/importAnswers';
import { sendStream } from '../support/ingestKilling';
import { send, startService, temporaryFolder, type Service } from '../support/startService';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const at = '2026-01-05T10:00:00+08:00';
const point = 'securities/settlement@web';
const folder = temporaryFolder();
let service: Service;
beforeAll(async () => { service = await startService({ WAYMARK_DATA: folder, WAYMARK_FORMBRICKS_SECRET: secret }); }, 60_000);
afterAll(() => service.stop());

const answer = (id: string, held: string): string => `{"id":"${id}","point":"${point}","answeredAt":"${at}",${held}}\n`;
const lines = [answer('a', '"score":10,"score":0'), answer('b', '"score":8.99999999999999999999'), answer('c', `"score":9,"comment":${'['.repeat(5_000)}${']'.repeat(5_000)}`), answer('d', '"score":9')].join('');
const refusals = [[1, 'score: a key twice in one object'], [2, 'score: a number that is read as another one'], [3, 'comment: nested too deep']];

const file = (name: string, content: string): string => fileIn(folder, name, content);

describe('what has more than one meaning is refused, and what stands beside it taken', () => {
  test('in a stream', async () => {
    const { lines: report } = await sendStream(service.address, [lines], '?source=stream');
    expect(report.flatMap(({ refused }: any) => (refused ? [[refused.line, refused.problems.map(({ field, message }: any) => `${field}: ${message}`).join()]] : []))).toEqual(refusals);
    expect(report.at(-1).done).toMatchObject({ accepted: 1, refused: 3 });
  });

  test.each([[], ['--ids-from-content']])('in a file of lines %j', async (...words) => {
    const report = await importAnswers(folder, file('lines.ndjson', lines), '--source', `file${words.length}`, ...words);
    expect([report.code, report.figures, report.refused]).toEqual([1, [1, 0, 0, 0, 3], refusals]);
    expect(report.said).not.toContain('RangeError');
  }, 60_000);

  test('in a file that is one JSON value', async () => {
    const report = await importAnswers(folder, file('d.json', '[{"survey_type":"nps","id":1,"score":9,"score":0,"created_at":1767578400}]'), '--set', `point=${point}`);
    expect(report.failed).toBe('score: a key twice in one object (allowed: each key once)');
    const { text } = await waymark(folder, 'import', 'metrics', file('m.json', '{"metrics":[],"metrics":[]}'), '--about', `MeasurementPoint:${point}`, '--metric', 'RNPS');
    expect(text).toContain('metrics: a key twice in one object');
  }, 60_000);

  const post = (body: string, query = `score=q1&set.point=${point}`) => {
    const timestamp = String(Math.floor(Date.now() / 1_000));
    const signature = createHmac('sha256', Buffer.from(secret.slice(6), 'base64')).update(`m1.${timestamp}.${body}`).digest('base64');
    return send(service.address, { path: `responses/formbricks?${query}`, headers: { 'content-type': 'application/json', 'webhook-id': 'm1', 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` }, body });
  };
  const event = (data: string): string => `{"event":"responseFinished","data":{"id":"w","finished":true,"updatedAt":"${at}","data":${data}}}`;

  test.each([
    ['no JSON', '{"a":', 'body'], ['a list', '[1]', 'body'], ['nothing', 'null', 'body'], ['a response that is none', '{"event":"responseFinished","data":5}', 'data'], ['an event without a name', '{"event":{"toString":null}}', 'event'], ['a response of which it is not told whether it is finished', '{"event":"responseFinished","data":{"finished":"true"}}', 'data.finished'],
    ['a key twice', event('{"q1":9,"q1":0}'), 'q1'], ['another number', event('{"q1":8.9999999999999999999}'), 'q1'],
  ])('in a signed webhook: %s', async (_, body, field) => {
    const { status, errors } = await post(body);
    expect([status, errors[0]!.extensions]).toEqual([400, { code: 'BAD_INPUT', problems: [expect.objectContaining({ field })] }]);
  });

  test('in the address of a webhook; other events are answered', async () => {
    for (const query of ['score=q1&score=q2', 'score=q1&set.score=9', 'score=q1&set.answeredAt=2026-01-01']) expect((await post(event('{"q1":9}'), query)).status).toBe(400);
    expect(JSON.parse((await post('{"event":"testEndpoint"}')).text)).toEqual({ outcome: null });
    expect(JSON.parse((await post(event('{"q1":9}'), `score=q1&set.point=${point}&set.source=hook`)).text)).toMatchObject({ outcome: 'ACCEPTED' });
  });

  const table = (...rows: string[]): string => file('t.csv', `id,point,score,answeredAt\n${rows.join('\n')}\n`);

  test('in options that contradict each other', async () => {
    const contradictions = [
      ['--labels', 'Agree=9', '--labels', 'agree=3'], ['--scale', '1..11=0..10', '--scale', '0..10=10..0'], ['--map', 'score=Q1', '--map', 'score=Q2'], ['--set', 'region=a', '--set', 'region=b'],
      ['--source', 'a', '--set', 'source=b'], ['--zone', 'Asia/Taipei', '--zone', 'UTC'], ['--dates', 'mdy', '--dates', 'dmy'], ['--set', 'score=9'], ['--set', 'id=9'], ['--set', `answeredAt=${at}`],
      ['--labels', 'Good=11', '--scale', '1..11=0..10'], ['--labels', 'number-first', '--labels', '10 - likely=10', '--scale', '1..11=0..10'], ['--labels', 'number-first', '--labels', '10 - likely=9'], ['--labels', '5=1'],
    ];
    for (const words of contradictions) {
      const { code, text } = await waymark(folder, 'import', 'responses', table(`x,${point},9,${at}`), '--dry-run', ...words);
      expect([words, code, text]).toEqual([words, 1, expect.stringMatching(/twice|said|one of|outside the scale|by itself/)]);
      expect(text).not.toMatch(/\n\s+at /);
    }
  }, 120_000);

  test('a value of a row\'s own beats what is said for all, and that is said', async () => {
    const report = await importAnswers(folder, table(`s1,${point},9,${at}`, `s2,securities/trading@app,9,${at}`, `s3,,9,${at}`), '--source', 'own', '--set', `point=${point}`, '--dry-run');
    expect([report.figures, report.found.set]).toEqual([[3, 0, 0, 0, 0], '--set point was not used in 1 row with a value of its own, the first on line 3']);
  }, 60_000);

  test('UTF-8 that is said to be something else is refused, and shorter texts are read as they are said to be', async () => {
    const rows = (comment: string): string => file('u.csv', `id,point,score,answeredAt,comment\n1,${point},9,${at},${comment}\n`);
    for (const encoding of ['big5', 'gb18030', 'windows-1252']) {
      expect((await importAnswers(folder, rows('服務很快啊'), '--source', 'utf', '--encoding', encoding)).failed).toBe(`the file is UTF-8, not ${encoding} (allowed: no --encoding, or utf-8)`);
    }
    expect((await importAnswers(folder, rows('good'), '--source', 'utf', '--encoding', 'big5')).figures).toEqual([1, 0, 0, 0, 0]);
  }, 60_000);
});

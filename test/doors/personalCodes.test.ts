import { createHmac } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importAnswers, waymark } from '../support/importAnswers';
import { sendStream } from '../support/ingestKilling';
import { send, startService, temporaryFolder, type Service } from '../support/startService';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const personal = ['我是王小明電話0912345678', '身分證A123456789', 'A123456789 王', 'wang daming 0912-345-678', '卡號4111111111111111', 'my card 4111111111111111 and more words here', '091\u200b2345678 王', '敝姓王小明', 'wang ＠ example.com'];
const words = /王|wang|A123456789|0912|4111|2345678/i;
const fields = ['mode', 'channel', 'region', 'segment', 'products', 'callReason'] as const;
const point = 'securities/settlement@web';
const answeredAt = '2026-01-04T03:00:00Z';

const answer = (id: string, more: object = {}) => ({ id, point, score: 9, answeredAt, ...more });
/** Each kind of personal data in each code. */
const sent = personal.flatMap((code, kind) => fields.map((field) => ({ field, answer: answer(`${field}-${kind}`, { [field]: field === 'products' ? ['etf', code] : code }) })));
const refusals = sent.map(({ field }) => [field, 'is personal data']);

describe('codes that hold what belongs to a person', () => {
  const folder = temporaryFolder();
  let service: Service;
  beforeAll(async () => { service = await startService({ WAYMARK_DATA: folder, WAYMARK_FORMBRICKS_SECRET: secret }); }, 60_000);
  afterAll(() => service.stop());

  test('are refused by the stream and by the mutation, field by field, and repeated nowhere', async () => {
    const { lines } = await sendStream(service.address, [[...sent.map((each) => each.answer), answer('isin', { products: ['TW0002330008'], region: 'north' })].map((each) => `${JSON.stringify(each)}\n`).join('')], '?source=stream') as { lines: any[] };
    expect(lines.flatMap(({ refused }) => refused?.problems.map(({ field, message }: any) => [field, message]) ?? [])).toEqual(refusals);
    expect(lines.at(-1).done).toMatchObject({ accepted: 1, refused: sent.length });
    expect(JSON.stringify(lines)).not.toMatch(words);
    const { data, text } = await service.ask('mutation ($responses: [NewResponse!]!) { submitResponses(source: "mutation", responses: $responses) { accepted lines { problems { field message } } unnamedSegments { codes { code } } } }', { responses: sent.map((each) => each.answer) });
    expect([data.submitResponses.accepted, data.submitResponses.lines.flatMap(({ problems }: any) => problems.map(({ field, message }: any) => [field, message]))]).toEqual([0, refusals]);
    expect(text).not.toMatch(words);
  });

  test('are refused by the webhook', async () => {
    const body = JSON.stringify({ webhookId: 'w', event: 'responseFinished', data: { id: 'r1', finished: true, updatedAt: '2026-01-04T03:00:00.000Z', data: { q1: 9, q2: personal[0] } } });
    const timestamp = String(Math.floor(Date.now() / 1_000));
    const signature = createHmac('sha256', Buffer.from(secret.slice(6), 'base64')).update(`m1.${timestamp}.${body}`).digest('base64');
    const { text } = await send(service.address, { path: `responses/formbricks?score=q1&region=q2&set.point=${point}`, headers: { 'content-type': 'application/json', 'webhook-id': 'm1', 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` }, body });
    expect(JSON.parse(text)).toMatchObject({ outcome: 'REFUSED', problems: [{ field: 'region', message: 'is personal data' }] });
    expect(text).not.toMatch(words);
  });

  test('are refused by a table and by NDJSON on the command line; a score by code tells none, nor does a check', async () => {
    const table = join(folder, 'codes.csv');
    writeFileSync(table, `id,point,score,answeredAt,${fields.join(',')}\n${sent.map(({ field, answer: each }) => [each.id, point, 9, answeredAt, ...fields.map((other) => (other === field ? [(each as any)[other]].flat().at(-1) : ''))].join(',')).join('\n')}\n`);
    const lines = join(folder, 'codes.ndjson');
    writeFileSync(lines, `${sent.map((each) => JSON.stringify(each.answer)).join('\n')}\n`);
    for (const file of [table, lines]) {
      const report = await importAnswers(folder, file, '--source', 'file', '--partial');
      expect(report.figures).toEqual([0, 0, 0, 0, sent.length]);
      expect(report.refused.every(([, problem]) => /is personal data/.test(problem))).toBe(true);
      expect(report.said).not.toMatch(words);
    }
    const parts = await Promise.all(['REGION', 'SEGMENT', 'PRODUCT', 'CALL_REASON', 'CHANNEL_MODE'].map((by) => service.ask(`{ score(scope: "MeasurementPoint:${point}", period: { from: "2026-01-04", to: "2026-01-05" }, by: ${by}) { parts { segment } } }`)));
    expect(parts.map(({ data }) => data.score.parts.map(({ segment }: any) => segment))).toEqual([['north'], [], ['TW0002330008'], [], []]);
    expect((await waymark(folder, 'check')).text).not.toMatch(words);
  }, 60_000);

  test('a heading of a table of the registry that is personal data is said by its place, in words and as JSON', async () => {
    const path = join(temporaryFolder(), 'departments.csv');
    for (const [heading, shown] of [['聯絡人王小明0912345678', 'column 3'], ['A123456789', 'column 3'], ['wang@example.org', 'column 3'], ['owner_name', 'owner_name']]) {
      writeFileSync(path, `id,name.zh,${heading}\nlife/x,甲,x\n`);
      for (const more of [[], ['--json'], ['--map', 'name.en=nothing']]) {
        const { code, text } = await waymark(folder, 'import', path, ...more);
        expect([code, text]).toEqual([1, expect.stringContaining(shown!)]);
        expect(text).not.toMatch(words);
      }
    }
  }, 60_000);

  test('entries of the dictionary are refused by the mutations and from a table, by code, name and slug', async () => {
    const add = async (slug: string, code: string, name: string) => service.ask('mutation ($input: NewSegment!) { addSegment(input: $input) { slug } }', { input: { slug, dimension: 'REGION', code, name: { zh: name, en: 'A' } } });
    for (const [field, asked] of [['input.slug', ['region/0912345678', 'ok', '甲']], ['input.code', ['region/ok', '王0912345678', '甲']], ['input.name', ['region/ok', 'ok', '敝姓王小明']]] as const) {
      const { errors, text } = await add(...asked as [string, string, string]);
      expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_INPUT', problems: [{ field, message: expect.stringContaining('holds personal data') }] } });
      expect(text).not.toMatch(words);
    }
    expect((await add('region/ok', 'ok', '甲')).data.addSegment).toEqual({ slug: 'region/ok' });
    const { errors, text } = await service.ask('mutation { changeSlug(id: "Segment:region/ok", expectedVersion: 1, slug: "region/A123456789") { slug } }');
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_INPUT', problems: [{ field: 'slug' }] } });
    expect(text).not.toMatch(words);
    const path = join(temporaryFolder(), 'segments.csv');
    writeFileSync(path, 'id,dimension,code,name.zh,name.en,provenance\nregion/0912345678,REGION,one,甲,A,OPERATED\nregion/two,REGION,A123456789,乙,B,OPERATED\nregion/three,REGION,three,敝姓王小明,C,OPERATED\nregion/0912345679,REGION,four,丁,D,OPERATED\nregion/0912345679,REGION,five,戊,E,OPERATED\n');
    for (const more of [[], ['--json'], ['--dry-run']]) {
      const imported = await waymark(folder, 'import', path, ...more);
      expect(imported.code).toBe(1);
      expect(imported.text).toContain('holds personal data');
      expect(imported.text).not.toMatch(words);
    }
  }, 60_000);
});

import { fileIn, importAnswers, waymark } from '../support/importAnswers';
import { startService, temporaryFolder, type Service } from '../support/startService';

const at = '2026-01-05T10:00:00+08:00';
const point = 'securities/settlement@web';

describe('rows of files of answers', () => {
  const folder = temporaryFolder();
  let service: Service;
  beforeAll(async () => { service = await startService({ WAYMARK_DATA: folder }); }, 60_000);
  afterAll(() => service.stop());

  const file = (name: string, ...rows: string[]): string => fileIn(folder, name, `id,point,score,answeredAt,comment\n${rows.join('\n')}\n`);

  test('one that is longer than a line of the stream is refused by its own line, id and field, alike through a service and without one, and the figures add up', async () => {
    const long = file('long.csv', `a,${point},9,${at},fine`, `b,${point},9,${at},"${'long\n'.repeat(20_000)}"`, `c,${point},8,${at},`, `d,${point},nine,${at},`);
    const words = ['--source', 'long'];
    const through = await importAnswers(folder, long, ...words, '--dry-run');
    expect([through.code, through.figures, through.rows]).toEqual([1, [2, 0, 0, 0, 2], 4]);
    expect(through.refused).toEqual([[3, 'comment: too long'], [20_005, 'score: a label or no number']]);
    const { text } = await waymark(folder, 'import', 'responses', long, ...words, '--dry-run');
    expect(text).toContain('line 3, column 5 (b) comment: too long (allowed: at most 5000 characters)\n');
    expect(text).toContain('line 20005, column 3 (d) score: a label or no number');
    await service.stop();
    const alone = await importAnswers(folder, long, ...words, '--dry-run');
    expect([alone.code, alone.figures, alone.rows, alone.refused]).toEqual([through.code, through.figures, through.rows, through.refused]);
    service = await startService({ WAYMARK_DATA: folder });
  }, 60_000);

  test('one that is longer than a row may be is told from an open quote', async () => {
    const { code, failed } = await importAnswers(folder, file('huge.csv', `a,${point},9,${at},fine`, `b,${point},9,${at},"${'x'.repeat(2_000_000)}"`, `c,${point},8,${at},`), '--source', 'huge');
    expect([code, failed]).toEqual([1, 'line 3, column 5: this row is too long (allowed: at most 1048576 bytes in a row)']);
  });

  test('scores of another scale are told by those that are no whole numbers, too: half stars, shares of one', async () => {
    for (const [name, steps] of [['stars', 2], ['shares', 10]] as const) {
      const path = file(`${name}.csv`, ...Array.from({ length: 11 }, (_, index) => `${name}-${index},${point},${index / steps},${at},`));
      const whole = Math.floor(10 / steps) + 1;
      const { figures, failed } = await importAnswers(folder, path, '--source', name, '--dry-run');
      expect([figures, failed]).toEqual([null, `line 3: score: ${11 - whole} of 11 scores are outside the scale of the survey at ${point}, 0 to 10; the others alone would give a wrong score (allowed: scores as whole numbers, as they were given; --partial, to take the others all the same)`]);
      expect((await importAnswers(folder, path, '--source', name, '--dry-run', '--partial')).figures).toEqual([whole, 0, 0, 0, 11 - whole]);
    }
    expect((await importAnswers(folder, file('one.csv', `a,${point},"7,5",${at},`, `b,${point},9,${at},`), '--source', 'one', '--dry-run')).figures).toEqual([1, 0, 0, 0, 1]);
  }, 60_000);

  test('ids, codes and names have no blanks or unseen marks around them, through every door', async () => {
    const rows = ['\u00a0', '\u3000', '\u200b', '\ufeff', '\u202a'].map((mark, index) => `${mark}m${index}${mark},${mark}${point}${mark},${mark}9${mark},${mark}${at}${mark},`);
    const report = await importAnswers(folder, file('marks.csv', ...rows), '--source', 'marks');
    expect([report.code, report.figures, report.refused]).toEqual([0, [5, 0, 0, 0, 0], []]);
    const sent = { id: 'm0', point, score: 9, answeredAt: '2026-01-05T02:00:00Z' };
    const outcomes = async (source: string, response: object) => (await service.get('mutation ($source: String!, $responses: [NewResponse!]!) { submitResponses(source: $source, responses: $responses) { lines { outcome problems { field message } } } }', { source, responses: [response] })).submitResponses.lines;
    expect(await outcomes(' marks\u200b', { ...sent, point: `\u200b${point} ` })).toEqual([{ outcome: 'ALREADY_COUNTED', problems: [] }]);
    expect(await outcomes('marks', { ...sent, id: 'codes', channel: '\u200bweb ', customer: '\ufeffC-1' })).toEqual([{ outcome: 'ACCEPTED', problems: [] }]);
    expect(await outcomes('marks', { ...sent, id: 'codes', channel: 'web', customer: 'C-1' })).toEqual([{ outcome: 'ALREADY_COUNTED', problems: [] }]);
    expect(await outcomes('marks', { ...sent, id: 'lines', channel: 'we\nb' })).toEqual([{ outcome: 'REFUSED', problems: [{ field: 'channel', message: 'not a code' }] }]);
    const reply = await fetch(`${service.address}responses?source=marks`, { method: 'POST', headers: { 'content-type': 'application/x-ndjson' }, body: `${JSON.stringify({ ...sent, deployment: '\u200b', point: `\ufeff${point}` })}\n` });
    expect((await reply.text()).trim().split('\n').map((each) => JSON.parse(each)).at(-1)).toMatchObject({ done: { alreadyCounted: 1, refused: 0 } });
    expect((await service.get('mutation { eraseResponses(source: "marks\u200b", ids: ["\u00a0m1"]) }')).eraseResponses).toBe(1);
  });

  test('times of the ROC calendar are read and said, those that no survey can have are said first', async () => {
    const times = file('times.csv', `r1,${point},9,115/01/05 10:00,`, `r2,${point},9,民國115年1月5日 10:00,`, `r3,${point},9,115-01-05,`, `r4,${point},9,99/1/5 10:00,`, `r5,${point},9,1970-01-01T00:00:00Z,`);
    const report = await importAnswers(folder, times, '--source', 'times', '--zone', 'Asia/Taipei');
    expect([report.code, report.rows]).toEqual([1, 5]);
    expect(report.refused[0]).toEqual([5, 'answeredAt: day, month and year in an order that cannot be told']);
    expect(report.found).toMatchObject({ times: expect.stringMatching(/^answeredAt is before 2000: 1 answer, the first on line 6\./), calendar: expect.stringMatching(/ROC calendar.*: 3 answers, the first on line 2$/), days: expect.stringMatching(/first moment: 1 answer, the first on line 4$/) });
    const { text } = await waymark(folder, 'import', 'responses', times, '--source', 'times', '--zone', 'Asia/Taipei');
    expect(text).toMatch(/^answeredAt is before 2000/);
    expect(text).toMatch(/counted before [34]/);
  });
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseFile, importAnswers, waymark, type Imported } from '../support/importAnswers';
import { startService, temporaryFolder, type Service } from '../support/startService';

const point = ['--set', 'point=securities/settlement@web'];
const taipei = ['--zone', 'Asia/Taipei'];

interface Case {
  file: string;
  words?: string[];
  code: number;
  /** accepted, counted before, corrected, left out, refused */
  figures?: number[];
  /** What the refusal of the whole file says. */
  failed?: RegExp;
  leftOut?: Imported['leftOut'];
  refused?: [line: number, problem: RegExp][];
  found?: Record<string, RegExp>;
}

const own = (name: string): string[] => [...point, '--source', name];
const score = /^score: a label or no number$/;

const cases: Case[] = [
  { file: '01-qualtrics-legacy-two-headers.csv', words: point, code: 0, figures: [3, 0, 0, 0, 0], found: { format: /Qualtrics/ } },
  { file: '03-qualtrics-partial-test-spam.csv', words: point, code: 0, figures: [1, 0, 0, 9, 0], found: { zone: /Asia\/Taipei/, rules: /spam/ },
    leftOut: [[8, 'unfinished'], [9, 'preview'], [10, 'test'], [11, 'spam'], [12, 'preview'], [13, 'preview'], [14, 'test'], [15, 'unfinished'], [16, 'unscored']] },
  { file: '03-qualtrics-partial-test-spam.csv', words: [...own('all-but-tests'), '--exclude', 'test,preview,spam,unscored'], code: 0, figures: [3, 0, 0, 7, 0] },
  { file: '03-qualtrics-partial-test-spam.csv', words: [...own('all'), '--exclude', 'none'], code: 1, figures: [9, 0, 0, 0, 1], refused: [[16, /score: missing/]] },
  { file: '04-qualtrics-zone-denver.csv', words: point, code: 0, figures: [1, 0, 0, 0, 0], found: { zone: /America\/Denver/ } },
  { file: '04-qualtrics-zone-denver.csv', words: [...point, ...taipei], code: 1, failed: /its times are in America\/Denver, not in Asia\/Taipei/ },
  { file: '05-google-forms-zh.csv', words: [...point, '--ids-from-content'], code: 1, failed: /^line 2, column 1: answeredAt: a time without a zone .*--zone/ },
  { file: '05-google-forms-zh.csv', words: [...point, ...taipei], code: 1, failed: /no column holds the id .*--ids-from-content/ },
  { file: '05-google-forms-zh.csv', words: [...point, ...taipei, '--ids-from-content', '--map', 'comment=請問原因？'], code: 1, figures: [2, 0, 0, 0, 1], refused: [[5, /^score: missing$/]], found: { columns: /^not read: 您的會員等級$/ } },
  { file: '05b-google-forms-zh-bom.csv', words: [...point, ...taipei, '--ids-from-content', '--map', 'comment=請問原因？'], code: 1, figures: [0, 2, 0, 0, 1] },
  { file: '06-surveycake-big5.csv', words: [...point, ...taipei], code: 1, failed: /not UTF-8 .*big5/ },
  { file: '06-surveycake-big5.csv', words: [...point, ...taipei, '--encoding', 'big5', '--map', 'comment=原因'], code: 0, figures: [2, 0, 0, 0, 0], found: { encoding: /big5/ } },
  { file: '06b-big5-own-headings.csv', words: own('six'), code: 1, failed: /^line 2: not UTF-8/ },
  { file: '06b-big5-own-headings.csv', words: [...own('six'), '--encoding', 'Big5'], code: 0, figures: [2, 0, 0, 0, 0] },
  { file: '06b-big5-own-headings.csv', words: [...own('six'), '--encoding', 'CP950'], code: 0, figures: [0, 2, 0, 0, 0], found: { encoding: /big5/ } },
  { file: '06c-utf16-own-headings.csv', words: own('six'), code: 0, figures: [0, 2, 0, 0, 0], found: { encoding: /utf-16le/ } },
  { file: '07-delighted.csv', words: point, code: 0, figures: [2, 0, 0, 0, 0], found: { columns: /^not read: Person Name, Person Email, Plan, Permalink$/ } },
  { file: '07b-delighted-api.json', words: point, code: 0, figures: [2, 0, 0, 1, 0], leftOut: [[2, 'unscored']] },
  { file: '08-surveymonkey.csv', words: [...point, '--zone', 'America/New_York'], code: 1, figures: [0, 0, 0, 1, 2], refused: [[3, score], [4, score]] },
  { file: '08-surveymonkey.csv', words: [...point, '--zone', 'America/New_York', '--labels', 'number-first', '--map', 'comment=What could we do better?'], code: 0, figures: [2, 0, 0, 1, 0], leftOut: [[5, 'unfinished']], found: { columns: /^not read: Collector ID, Start Date, IP Address/, score: /How likely/ } },
  { file: '09-typeform.csv', words: point, code: 0, figures: [2, 0, 0, 1, 0], leftOut: [[4, 'unfinished']], found: { zone: /UTC/ } },
  { file: '10-formbricks-webhooks.ndjson', words: point, code: 1, failed: /webhook events of Formbricks/ },
  { file: '10-formbricks-webhooks.ndjson', words: [...point, '--format', 'formbricks'], code: 1, failed: /webhook events of Formbricks/ },
  { file: '12-semicolon.csv', words: own('twelve'), code: 0, figures: [2, 0, 0, 0, 0], found: { separator: /semicolon/ } },
  { file: '12b-tab.tsv', words: own('twelve'), code: 0, figures: [0, 2, 0, 0, 0], found: { separator: /tab/ } },
  { file: '16-score-labels.csv', words: own('sixteen'), code: 1, figures: [6, 0, 0, 0, 5], refused: [[2, score], [5, score], [10, score], [11, /^score: outside the scale/], [12, score]] },
  { file: '16-score-labels.csv', words: [...own('sixteen-labels'), '--labels', 'number-first'], code: 1, figures: [8, 0, 0, 0, 3], refused: [[10, score], [11, /^score: outside the scale/], [12, score]] },
  { file: '17-scale-1-to-10.csv', words: own('seventeen'), code: 0, figures: [12, 0, 0, 0, 0], found: { scale: /no 0 occurs among 12 scores/ } },
  { file: '18-scale-1-to-11.csv', words: own('eighteen'), code: 1, failed: /^line 2: score: 10 of 30 scores are outside the scale .*--scale 1\.\.11=0\.\.10/ },
  { file: '18-scale-1-to-11.csv', words: [...own('eighteen'), '--scale', '1..11=0..10'], code: 0, figures: [30, 0, 0, 0, 0] },
  { file: '18-scale-1-to-11.csv', words: [...own('eighteen-partial'), '--partial'], code: 1, figures: [20, 0, 0, 0, 10] },
  { file: '20d-answers-empty-rows.csv', words: own('twenty'), code: 0, figures: [1, 0, 0, 0, 0] },
  { file: '36-one-customer-eight-answers.ndjson', words: ['--source', 'thirty-six'], code: 0, figures: [8, 0, 0, 0, 0] },
  { file: '37-unquoted-comma.csv', words: own('x'), code: 1, failed: /^line 2, column 6: 6 cells under 5 headings/ },
  { file: '38-same-heading-twice.csv', words: own('x'), code: 1, failed: /^line 1, column 4: the same heading as column 3/ },
  { file: '39-excel-ids.csv', words: own('x'), code: 1, failed: /^line 2, column 1: id: cut by a sheet/ },
  { file: '40-old-mac-cr.csv', words: own('forty'), code: 0, figures: [2, 0, 0, 0, 0] },
  { file: '41-stray-quote.csv', words: own('x'), code: 1, failed: /^line 3, column 4: a quote in the middle of a cell/ },
  { file: '41b-open-quote.csv', words: own('x'), code: 1, failed: /^line 3, column 4: a quote is opened in this row and never closed/ },
  { file: '42-xlsx-named-csv.csv', words: own('x'), code: 1, failed: /^this is an Excel workbook, .*CSV UTF-8/ },
  { file: '43-formula.csv', words: own('forty-three'), code: 0, figures: [2, 0, 0, 0, 0] },
  { file: '44-sep-line.csv', words: own('forty-four'), code: 0, figures: [1, 0, 0, 0, 0], found: { separator: /comma, as its first line says/ } },
  { file: '45-heading-case-blank.csv', words: own('forty-five'), code: 0, figures: [1, 0, 0, 0, 0] },
  { file: '46-id-blank.csv', words: own('forty-six'), code: 0, figures: [2, 2, 0, 0, 0] },
];

describe('files of answers as people have them', () => {
  const folder = temporaryFolder();
  let service: Service;
  beforeAll(async () => { service = await startService({ WAYMARK_DATA: folder }); }, 60_000);
  afterAll(() => service.stop());

  test.each(cases)('$file $words', async ({ file, words = [], code, figures = null, failed, leftOut, refused, found = {} }) => {
    const before = (await service.get('{ checkCounts { answers } }')).checkCounts.answers;
    const report = await importAnswers(folder, caseFile(file), ...words);
    expect([report.code, report.figures, report.failed === null]).toEqual([code, figures, failed === undefined]);
    if (failed) expect(report.failed).toMatch(failed);
    if (leftOut) expect(report.leftOut).toEqual(leftOut);
    if (refused) {
      expect(report.refused.map(([line]) => line)).toEqual(refused.map(([line]) => line));
      refused.forEach(([, problem], index) => expect(report.refused[index]![1]).toMatch(problem));
    }
    for (const [about, message] of Object.entries(found)) expect(report.found[about]).toMatch(message);
    // What became of the rows adds up, and is what is counted.
    if (figures) expect(figures.reduce((sum, each) => sum + each)).toBe(report.rows);
    const { answers, differing, uncounted } = (await service.get('{ checkCounts { answers differing uncounted } }')).checkCounts;
    expect([answers - before, differing, uncounted]).toEqual([figures?.[0] ?? 0, 0, 0]);
    // Nothing of what customers wrote, nor who they are.
    // eslint-disable-next-line no-control-regex
    expect(report.said).not.toMatch(/[\u0000-\u0009\u000b-\u001f]|screen is small|open quote|swallowed|介面清楚|slow, sent late|example\.org|A Person|Good|rude|    at /);
  }, 60_000);

  test('codes that the dictionary of segments does not name are told in words, and by `check`', async () => {
    const file = join(temporaryFolder(), 'slips.csv');
    writeFileSync(file, 'id,point,score,answeredAt,region\n1,securities/settlement@web,9,2026-01-04T03:00:00Z,nroth\n2,securities/settlement@web,8,2026-01-04T03:00:00Z,north\n');
    const { code, text } = await waymark(folder, 'import', 'responses', file, '--source', 'slips');
    expect([code, text]).toEqual([0, expect.stringContaining('to know: REGION nroth 1: taken, and named by no entry of the dictionary of segments (it names central, east, north, south)\n')]);
    const checked = await waymark(folder, 'check');
    expect([checked.code, checked.text]).toEqual([0, expect.stringContaining('to know: REGION nroth: carried by 1 answer, named by no entry of the dictionary of segments\n')]);
  }, 60_000);

  test('what is said in words has the same', async () => {
    const { code, text } = await waymark(folder, 'import', 'responses', caseFile('03-qualtrics-partial-test-spam.csv'), ...point);
    expect(code).toBe(0);
    expect(text).toMatch(/^line 8 left out: unfinished$/m);
    expect(text).toMatch(/^accepted 0, counted before 1, corrected 0, left out 9 \(unfinished 2, preview 3, test 2, spam 1, unscored 1\), refused 0, of 10$/m);
    expect((await waymark(folder, 'import', 'responses', caseFile('38-same-heading-twice.csv'), ...point)).text).toBe('refused, nothing was written: line 1, column 4: the same heading as column 3 (allowed: each heading once)\n');
  });

  test('bytes that are not UTF-8 are refused by line at the door of HTTP, too, and so are letters that were lost before', async () => {
    const line = Buffer.concat([Buffer.from('{"id": "b5", "point": "securities/settlement@web", "score": 9, "answeredAt": "2024-01-04T03:00:00Z", "comment": "'), Buffer.from([0xa4, 0xb6]), Buffer.from('"}\n')]);
    const lost = '{"id": "b6", "point": "securities/settlement@web", "score": 9, "answeredAt": "2024-01-04T03:00:00Z", "comment": "a\ufffdb"}\n';
    const reply = await fetch(`${service.address}responses?source=http`, { method: 'POST', headers: { 'content-type': 'application/x-ndjson' }, body: Buffer.concat([line, Buffer.from(lost)]) });
    const report = (await reply.text()).trim().split('\n').map((each) => JSON.parse(each));
    expect(report.map(({ refused }) => refused?.problems[0].message)).toEqual(['not UTF-8', expect.stringContaining('U+FFFD'), undefined, undefined]);
  });

  test('what was taken is what was written', async () => {
    await service.stop();
    const file = join(folder, 'all.ndjson');
    expect((await waymark(folder, 'export', 'responses', file)).code).toBe(0);
    const content = readFileSync(file, 'utf8');
    const taken = new Map(content.trim().split('\n').map((line) => JSON.parse(line)).map((answer) => [`${answer.source} ${answer.id}`, answer]));
    expect(content).not.toContain('\ufffd');
    expect(taken.get('qualtrics R_den1')).toMatchObject({ answeredAt: '2021-03-14T16:02:00.000Z', score: 9, customer: 'CUST-1' });
    expect(taken.get('qualtrics R_st0')).toMatchObject({ answeredAt: '2021-03-06T02:02:00.000Z', comment: 'good, \ntwo lines' });
    expect(taken.get('qualtrics R_leg1')).toMatchObject({ score: 0 });
    expect([...taken.values()].filter(({ source }) => source === 'google-forms').map(({ score: scored, answeredAt }) => [scored, answeredAt]).sort(([a], [b]) => a - b)).toEqual([[0, '2021-03-04T16:05:10.000Z'], [9, '2021-03-05T06:10:11.000Z']]);
    expect(taken.get('surveycake 1')).toMatchObject({ comment: '介面清楚、許功蓋的服務很好', answeredAt: '2021-03-05T06:10:11.000Z' });
    // Two of its characters are of the part of Big5 that Hong Kong added.
    expect(taken.get('surveycake 2')).toMatchObject({ comment: '犇鱻客服很久才接' });
    expect(taken.get('delighted 210000002')).toMatchObject({ score: 0, comment: 'Never again, sorry', answeredAt: '2021-03-05T15:10:11.000Z' });
    expect(taken.get('surveymonkey 118052219001')).toMatchObject({ score: 10, answeredAt: '2021-03-05T19:10:11.000Z', comment: 'Nothing' });
    expect(taken.get('typeform a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6')).toMatchObject({ score: 9, answeredAt: '2021-03-05T06:10:11.000Z' });
    expect([taken.get('eighteen r0').score, taken.get('eighteen r29').score]).toEqual([10, 0]);
    expect(taken.get('forty-three x1').comment).toBe('=HYPERLINK("http://example.org","x")');
    expect([...taken.keys()].filter((key) => key.startsWith('forty-six'))).toEqual(['forty-six A-1', 'forty-six a-1']);
  });
});

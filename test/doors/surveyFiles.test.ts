import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importAnswers, waymark, type Imported } from '../support/importAnswers';
import { projectRoot } from '../support/keptFolder';
import { startService, temporaryFolder, type Service } from '../support/startService';

const files = join(projectRoot, 'test', 'cases', 'surveys');
const at = ['--set', 'point=securities/settlement@web'];
const taipei = [...at, '--zone', 'Asia/Taipei'];
const map = (columns: Record<string, string>): string[] => Object.entries(columns).flatMap(([field, column]) => ['--map', `${field}=${column}`]);

interface Case {
  file: string;
  words: string[];
  /** Rows below the headings that are not empty. */
  rows?: number;
  /** accepted, counted before, corrected, left out, refused */
  figures?: number[];
  /** Lines of those that are refused or left out, and of those that equal others. */
  lines?: number[];
  same?: Imported['same'];
  failed?: RegExp;
}

const medallia = map({ id: 'Survey ID', score: 'Likelihood to Recommend', answeredAt: 'Response Date', comment: 'Feedback - Open Text' });
const line = map({ id: '手機號碼', answeredAt: '回覆時間', score: '推薦分數', comment: '意見' });
const spss = map({ id: 'RESPID', answeredAt: 'ENDTIME', score: 'NPS', comment: 'NPS_WHY' });

const cases: Case[] = [
  { file: 'medallia.csv', words: [...taipei, ...medallia], rows: 5, figures: [3, 1, 0, 0, 1], lines: [4], same: [[6, 3, 'id']] },
  { file: 'medallia.csv', words: taipei, failed: /^line 1, column 1: an unknown column/ },
  { file: 'google-forms-en.csv', words: [...taipei, '--ids-from-content', '--dates', 'mdy', ...map({ comment: 'Why did you choose that score?' })], rows: 4, figures: [2, 1, 0, 0, 1], lines: [5], same: [[3, 2, 'content']] },
  { file: 'google-forms-en.csv', words: [...taipei, '--dates', 'mdy', ...map({ id: 'Email Address' })], rows: 4, figures: [0, 0, 0, 0, 4], lines: [2, 3, 4, 5], same: [[3, 2, 'id']] },
  { file: 'microsoft-forms-zh.csv', words: [...taipei, ...map({ id: '識別碼', answeredAt: '完成時間', score: '您有多大可能向朋友推薦我們？', comment: '原因' })], rows: 4, figures: [2, 0, 0, 0, 2], lines: [5, 6] },
  { file: 'hubspot.csv', words: [...taipei, ...map({ id: 'Survey Response ID', answeredAt: 'Response Date', score: 'Score', comment: 'Follow-up' })], rows: 3, figures: [2, 0, 0, 0, 1], lines: [4] },
  { file: 'zendesk-csat.csv', words: ['--set', 'deployment=pnc/chatbot-a-fa@chatbot#ces', '--labels', 'Good=5', '--labels', 'Bad=1', ...map({ id: 'Ticket ID', answeredAt: 'Solved at', score: 'Satisfaction score', comment: 'Satisfaction comment' })], rows: 4, figures: [2, 0, 0, 0, 2], lines: [4, 5] },
  { file: 'line-survey.csv', words: [...taipei, ...line], failed: /^line 1, column 1: line 1 is no heading, line 3 looks like it/ },
  { file: 'line-survey-clean.csv', words: [...taipei, ...line], rows: 3, figures: [0, 0, 0, 0, 3], lines: [2, 3, 4] },
  { file: 'line-survey-clean.csv', words: [...taipei, ...line, '--ids-from-content'], rows: 3, figures: [3, 0, 0, 0, 0] },
  { file: 'qualtrics-utf16.tsv', words: [...at, ...map({ score: 'Q1', comment: 'Q1_TEXT' })], rows: 3, figures: [1, 0, 0, 2, 0], lines: [7, 8] },
  { file: 'surveymonkey-zh.csv', words: [...taipei, ...map({ id: '受訪者 ID', answeredAt: '結束日期', score: '您有多大的可能會向朋友推薦我們？', comment: '請說明原因' })], rows: 3, figures: [1, 0, 0, 0, 2], lines: [2, 4] },
  { file: 'spss.csv', words: [...taipei, '--partial', ...spss], rows: 5, figures: [2, 0, 0, 0, 3], lines: [4, 5, 6] },
  { file: 'spss.csv', words: [...taipei, ...spss, ...map({ inclusionProbability: 'WEIGHT' })], rows: 5, figures: [0, 0, 0, 0, 5], lines: [2, 3, 4, 5, 6] },
  { file: 'nested.jsonl', words: [], rows: 11, figures: [2, 0, 0, 0, 9], lines: [2, 3, 4, 5, 6, 7, 8, 10, 12] },
  { file: 'windows-1252.csv', words: at, failed: /^line 2: not UTF-8/ },
  { file: 'windows-1252.csv', words: [...at, '--encoding', 'windows-1252'], rows: 2, figures: [2, 0, 0, 0, 0] },
  { file: 'excel-serials.csv', words: taipei, rows: 4, figures: [1, 0, 0, 0, 3], lines: [2, 4, 5] },
  { file: 'duplicates.csv', words: at, rows: 6, figures: [3, 2, 0, 0, 1], lines: [4], same: [[3, 2, 'id'], [4, 2, 'id'], [7, 6, 'id']] },
  { file: 'asknicely.csv', words: [...at, ...map({ id: 'response_id', answeredAt: 'responded', customer: 'person_id' })], rows: 3, figures: [1, 0, 0, 0, 2], lines: [2, 3] },
  { file: 'short-and-totals.csv', words: at, rows: 5, figures: [2, 0, 0, 0, 3], lines: [4, 5, 6] },
  { file: 'smart-quotes.csv', words: at, rows: 3, figures: [1, 0, 0, 0, 2], lines: [3, 4] },
  { file: 'no-headings.csv', words: [...at, ...map({ score: 'Score' })], failed: /^line 1: no column is called as --map score= says \(allowed: column 1, column 2, column 3, column 4\)/ },
  { file: 'no-headings.csv', words: at, failed: /^line 1, column 1: an unknown column; its heading is not repeated/ },
  { file: 'words-as-headings.csv', words: at, failed: /^line 1, column 4: an unknown column; its heading is not repeated/ },
  { file: 'skipped-hour.csv', words: [...at, '--zone', 'America/New_York'], rows: 3, figures: [2, 0, 0, 0, 1], lines: [2] },
  { file: 'scores-as-words.csv', words: at, rows: 4, figures: [1, 0, 0, 0, 3], lines: [2, 3, 4] },
];

describe('files of further systems', () => {
  const folder = temporaryFolder();
  let service: Service;
  beforeAll(async () => { service = await startService({ WAYMARK_DATA: folder }); }, 60_000);
  afterAll(() => service.stop());

  test.each(cases.map((each, index) => ({ ...each, index })))('$file $words', async ({ file, words, rows, figures, lines = [], same = [], failed, index }) => {
    const report = await importAnswers(folder, join(files, file), '--source', `case-${index}`, ...words);
    expect([report.failed === null, report.figures]).toEqual([failed === undefined, figures ?? null]);
    if (failed) expect(report.failed).toMatch(failed);
    else expect([report.rows, report.figures!.reduce((sum, each) => sum + each)]).toEqual([rows, rows]);
    expect([...report.refused, ...report.leftOut].map(([each]) => each).sort((a, b) => a - b)).toEqual(lines);
    expect(report.same).toEqual(same);
    expect(report.said).not.toMatch(/zebra|斑馬|banma|A123456789|09(?:12|87)\d{6}|example\.org/i);
    const { differing, uncounted } = (await service.get('{ checkCounts { differing uncounted } }')).checkCounts;
    expect([differing, uncounted]).toEqual([0, 0]);
  }, 60_000);

  test('an export of HubSpot is not taken for one of Delighted', async () => {
    const report = await importAnswers(folder, join(files, 'hubspot.csv'), '--dry-run', '--source', 'hubspot', ...taipei, ...map({ id: 'Survey Response ID', answeredAt: 'Response Date', score: 'Score' }));
    expect([report.found.format, report.figures]).toEqual([undefined, [2, 0, 0, 0, 1]]);
  });

  test('every file is tried', () => expect([...new Set(cases.map(({ file }) => file))].sort()).toEqual(readdirSync(files).sort()));

  test('in words: equal rows with the line that they equal, an hour that does not exist or comes twice, further rows of headings', async () => {
    const said = async (name: string, ...words: string[]) => (await waymark(folder, 'import', 'responses', join(files, name), '--dry-run', '--source', 'words', ...words)).text;
    expect(await said('google-forms-en.csv', ...taipei, '--ids-from-content', '--dates', 'mdy')).toContain('line 3 equals line 2: its id is made of the same content, so the two are one answer\n');
    const hours = await said('skipped-hour.csv', ...at, '--zone', 'America/New_York');
    expect(hours).toContain('line 2, column 3 (s1) answeredAt: a time that does not exist in America/New_York');
    expect(hours).toMatch(/^times: an hour that comes twice, .*read as the first; .*: 1 answer, the first on line 3$/m);
    expect(await said('qualtrics-utf16.tsv', ...at)).toContain('line 2 is taken for a further row of headings, not for an answer\n');
  });

  test('what does not look like a code is counted, and not repeated; what reads like a sentence is refused by its line', async () => {
    const path = join(folder, 'codes.csv');
    writeFileSync(path, 'id,score,answeredAt,region,segment\n1,9,2026-01-05T10:15:22Z,Zebra waited an hour,home loan\n2,9,2026-01-05T10:15:22Z,斑馬等太久！,home loan\n3,9,2026-01-05T10:15:22Z,R&D (zebra),home loan\n4,9,2026-01-05T10:15:22Z,服務很差 等了很久,home loan\n');
    const { text } = await waymark(folder, 'import', 'responses', path, '--source', 'codes', ...at);
    expect(text).toContain('to know: REGION 1 that do not look like codes and are not repeated: taken, and named by no entry');
    expect(text).toContain('to know: SEGMENT home loan 1: taken');
    expect(text.match(/^.*region: reads like .*$/gm)).toEqual([2, 3, 5].map((line) => expect.stringMatching(new RegExp(`^line ${line}, column 4 .*region: reads like what a customer wrote, not like a code`))));
    expect(text).not.toMatch(/zebra|斑馬|很差/i);
  });

  test('a column in which nearly every row has another code is said before anything is written', async () => {
    const path = join(folder, 'names.csv');
    writeFileSync(path, `id,score,answeredAt,region,segment\n${Array.from({ length: 24 }, (_, row) => `${row},9,2026-01-05T10:15:22Z,r${row % 13},s${row % 4}\n`).join('')}`);
    expect((await importAnswers(folder, path, '--source', 'names', '--dry-run', ...at)).found.codes).toBe('region: 13 different codes in 24 answers, where many answers should share a code: is it a column of codes?');
  });

  test('a row without a time is never taken for headings where the system writes none', async () => {
    const path = join(folder, 'first-row.csv');
    writeFileSync(path, 'Timestamp,Would you recommend us?\n,8\n2026-01-05 10:15:22,9\n');
    const report = await importAnswers(folder, path, '--source', 'first', ...taipei, '--ids-from-content');
    expect([report.figures, report.refused]).toEqual([[1, 0, 0, 0, 1], [[2, 'answeredAt: missing']]]);
  });

  test.each([['a comma', ','], ['a semicolon', ';'], ['a tab', '\t']])('titles above headings are told, with %s between cells, in any kind of file', async (_name, separator) => {
    const refusal = async (...rows: string[][]) => {
      const path = join(folder, 'titled.csv');
      writeFileSync(path, rows.map((row) => row.join(separator)).join('\n'));
      return (await importAnswers(folder, path, '--source', 'titled', ...taipei)).failed;
    };
    const answers = [['1', '9', '2026-01-05 10:15:22', 'zebra'], ['2', '8', '2026-01-05 10:15:22', 'zebra']];
    const message = /^line 1, column 1: line 1 is no heading, line (\d) looks like it \(allowed: the heading as the first line: take out what stands above it\)$/;
    expect((await refusal(['Zebra survey of January'], [''], ['id', 'score', 'answeredAt', 'comment'], ...answers))!.match(message)?.[1]).toBe('3');
    expect((await refusal(['斑馬問卷'], ['匯出'], ['時間戳記', '您願意推薦我們嗎？'], ['2026-01-05 10:15:22', '9']))).toMatch(separator === ',' ? message : /line 1/);
    expect((await refusal(['Zebra', 'survey'], ['Survey Response ID', 'Score', 'Comment', 'Response Time'], ...answers))!.match(message)?.[1]).toBe('2');
  });
});

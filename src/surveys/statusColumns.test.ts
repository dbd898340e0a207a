import { readRows } from '../../test/support/readRows';
import type { ReadingTerms } from './readingTerms';

const at = '2026-01-05T10:00:00+08:00';
const columns = { id: 'id', score: 'score', answeredAt: 'answeredAt' };

/** What becomes of rows in which one column, of some heading, has these values; and what is said of the column. */
async function read(heading: string, values: readonly string[], terms: Partial<ReadingTerms> = {}): Promise<{ rows: string[]; said: string[] }> {
  const { lines, found } = await readRows('csv', `id,score,answeredAt,"${heading}",other\n${values.map((value, index) => `${index},9,${at},"${value}",x\n`).join('')}`, { columns, ...terms });
  return { rows: lines.map((line) => ('leftOut' in line ? line.leftOut : 'taken')), said: found.filter(({ about }) => about === 'rules').map(({ message }) => message) };
}

test.each<[system: string, heading: string, rows: Record<string, string>]>([
  ['Alchemer', 'Status', { Complete: 'taken', Partial: 'unfinished', Disqualified: 'disqualified', Deleted: 'disqualified' }],
  ['SurveyMonkey', 'response_status', { completed: 'taken', partial: 'unfinished', overquota: 'disqualified', disqualified: 'disqualified' }],
  ['SurveyMonkey in Chinese', '狀態', { 完成的: 'taken', 未完成或部分完成: 'unfinished', 不合格: 'disqualified', 超額回覆: 'disqualified' }],
  ['Typeform', 'Response Type', { completed: 'taken', partial: 'unfinished', started: 'unfinished' }],
  ['QuestionPro', 'Response Status', { Completed: 'taken', Started: 'unfinished', Terminated: 'disqualified', 'Over Quota': 'disqualified' }],
  ['LimeSurvey', 'submitdate', { '2026-01-05 10:00:00': 'taken', '1980-01-01 00:00:00': 'taken', '': 'unfinished' }],
  ['LimeSurvey, its words', 'Date submitted', { '2026-01-05 10:00:00': 'taken', '': 'unfinished' }],
  ['LimeSurvey, participants', 'Completed', { '2026-01-05 10:00': 'taken', N: 'unfinished' }],
  ['Formbricks', 'Finished', { Yes: 'taken', No: 'unfinished' }],
  ['SurveyCake', '填答狀態', { 已完成: 'taken', 未完成: 'unfinished', ' 未完成 ': 'unfinished', 測試: 'test' }],
  ['a sheet', '完成狀態', { 完成: 'taken', 部分完成: 'unfinished', 預覽: 'preview', 垃圾: 'spam', 無效問卷: 'disqualified' }],
  ['a sheet', 'is_test_data', { true: 'test', false: 'taken', '': 'taken', '1': 'test', no: 'taken' }],
  ['a sheet', 'Test', { test: 'test', x: 'test', '': 'taken' }],
  ['a sheet', 'Progress (%)', { '100': 'taken', '100%': 'taken', '99': 'unfinished', '33.5 %': 'unfinished', '0.4': 'unfinished', '0': 'unfinished', Completed: 'taken' }],
  ['a sheet', 'status', { 'Survey Preview': 'preview', 'Test response': 'test', 'in progress': 'unfinished', 'IN_PROGRESS': 'unfinished', 'Ｐａｒｔｉａｌ': 'unfinished', 'Possible spam': 'spam' }],
])('%s: %s', async (_, heading, rows) => {
  const { rows: became } = await read(heading, Object.keys(rows));
  expect(Object.fromEntries(Object.keys(rows).map((value, index) => [value, became[index]]))).toEqual(rows);
});

test('how many are left out by which column is said, with what takes them', async () => {
  expect(await read('Status', ['Complete', 'Partial', 'Test', 'partial'])).toEqual({ rows: ['taken', 'unfinished', 'test', 'unfinished'], said: ['Status: left out as it says: unfinished 2, test 1 (--exclude none takes them)'] });
  expect((await read('Status', ['Complete', 'Complete'])).said).toEqual([]);
});

test('words that no rule knows are taken and said once, and so is nothing where others say something', async () => {
  expect(await read('Status', ['solved', 'vip', 'SOLVED', '', 'Complete'])).toEqual({ rows: Array(5).fill('taken'), said: ['Status: 3 rows with what no rule knows (solved, vip) and 1 row with nothing in it taken; --exclude "Status=solved" leaves such rows out'] });
  expect((await read('status', ['', ''])).said).toEqual([]);
  expect((await read('status', ['', 'Complete'])).said).toEqual(['status: 1 row with nothing in it taken; --exclude "status=" leaves such rows out']);
  expect((await read('Status', ['the zebra ate my whole card again, call 0912345678'])).said).toEqual(['Status: 1 row with what no rule knows in it taken; --exclude "Status=VALUE" leaves such rows out']);
  expect(await read('Progress', ['1', '100'])).toEqual({ rows: ['taken', 'taken'], said: ['Progress: 1 row with what no rule knows (1) in it taken; --exclude "Progress=1" leaves such rows out'] });
});

test('an option or a mapping overrules it', async () => {
  const values = ['Complete', 'Partial', 'Test'];
  expect((await read('Status', values, { exclude: new Set() })).rows).toEqual(['taken', 'taken', 'taken']);
  expect((await read('Status', values, { exclude: new Set(['test']) })).rows).toEqual(['taken', 'taken', 'test']);
  expect((await read('Status', values, { keptValues: [['status', 'Complete'], ['status', 'Partial']] })).rows).toEqual(['taken', 'taken', 'status!=Complete, status!=Partial']);
  expect((await read('Status', values, { columns: { ...columns, segment: 'Status' } })).rows).toEqual(['taken', 'taken', 'taken']);
  expect((await read('Status', ['live', 'lab'], { excludedValues: [['Status', 'lab']] })).rows).toEqual(['taken', 'Status=lab']);
  await expect(read('branch', values, { exclude: new Set(['test']) })).rejects.toThrow('--exclude test: not a rule of CSV');
});

test('a time of submission that is the time of the answer leaves out rows without one', async () => {
  const { lines } = await readRows('csv', 'id,nps,submitdate,lastpage\n1,9,2026-01-05 10:00:00,3\n2,9,,1\n', { columns: { id: 'id', score: 'nps', answeredAt: 'submitdate' }, zone: 'Asia/Taipei' });
  expect(lines.map((line) => ('leftOut' in line ? line.leftOut : 'taken'))).toEqual(['taken', 'unfinished']);
});

test('a T under Test alone may be the group of a trial, and drops no answer', async () => {
  expect((await read('Test', ['T', 'C', 'yes', 'test', '']))).toEqual({ rows: ['taken', 'taken', 'test', 'test', 'taken'], said: ['Test: left out as it says: test 2 (--exclude none takes them); 2 rows with what no rule knows (T, C) in it taken; --exclude "Test=T" leaves such rows out'] });
  expect((await read('is_test', ['t', 'f'])).rows).toEqual(['test', 'taken']);
});

test.each([['Valid', ['1', '0', 'Invalid']], ['是否有效', ['是', '否', '無效']]])('%s says which answers are none', async (heading, values) => expect((await read(heading, values)).rows).toEqual(['taken', 'disqualified', 'disqualified']));

test.each([['Complete?', ['Yes', 'No']], ['Completion %', ['100', '40']], ['submitdate. Date submitted', ['2026-01-05 10:00', '']]])('%s is a column of status, whatever signs stand in it', async (heading, values) => expect((await read(heading, values)).rows).toEqual(['taken', 'unfinished']));

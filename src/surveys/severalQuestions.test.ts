import { readRows } from '../../test/support/readRows';
import type { ReadingTerms } from './readingTerms';

const at = '2026-01-05T10:00:00+08:00';
const columns = { id: 'id', score: 'score', answeredAt: 'answeredAt' };

/** Rows of a file in which one column, of some heading, has these values. */
async function lines(heading: string, values: readonly string[], terms: Partial<ReadingTerms> = {}, point: (index: number) => string = () => 'p'): Promise<string[]> {
  const rows = values.map((value, index) => `${index},9,${at},"${value}",${point(index)}\n`).join('');
  const { lines: read } = await readRows('csv', `id,score,answeredAt,${heading},point\n${rows}`, { columns, ...terms });
  return read.map((line) => ('leftOut' in line ? line.leftOut : 'taken'));
}

test.each([
  ['question', ['NPS', 'CSAT']], ['question_id', ['Q1', 'Q2', 'Q1', 'Q2']], ['Survey', ['tNPS', 'CES', 'tNPS']], ['題目', ['推薦', '滿意', '推薦', '滿意']], ['問卷名稱', ['NPS', '滿意度']], ['Survey ID', ['1', '2', '1', '2']],
  ['問題', ['您會推薦嗎', '您滿意嗎', '您會推薦嗎', '您滿意嗎']], ['Metric', ['NPS', 'CES']],
])('a column %s of several values refuses the file, with what would say which is meant', async (heading, values) => {
  await expect(lines(heading, values)).rejects.toThrow(`line 3, column 4: ${heading}: 2 different values (${values[0]}, ${values[1]}) in a column that tells questions or surveys apart, and all rows would count as answers to one survey (allowed: which is meant said: --exclude "${heading}!=${values[0]}" leaves out all others`);
});

test('which is meant is said by a value, by several, or by a mapping', async () => {
  const values = ['NPS', 'csat', 'nps', 'CES'];
  expect(await lines('question', values, { keptValues: [['question', 'NPS']] })).toEqual(['taken', 'question!=NPS', 'taken', 'question!=NPS']);
  expect(await lines('question', values, { keptValues: [['Question', 'NPS'], ['question', 'CSAT']] })).toEqual(['taken', 'taken', 'taken', 'Question!=NPS, question!=CSAT']);
  expect(await lines('question', values, { excludedValues: [['question', 'CSAT'], ['question', 'CES']] })).toEqual(['taken', 'question=CSAT', 'taken', 'question=CES']);
  await expect(lines('question', values, { excludedValues: [['question', 'CSAT']] })).rejects.toThrow('2 different values (NPS, CES)');
  expect(await lines('question', values, { columns: { ...columns, instrument: 'question' } })).toEqual(values.map(() => 'taken'));
});

test.each([
  ['one question', 'question', ['NPS', 'nps', ' NPS', '']], ['ids of rows', 'survey id', Array.from({ length: 11 }, (_, index) => `S-${index}`)], ['what troubles customers', '問題', ['排隊太久', '找不到人', '很好']], ['another heading', 'branch', ['north', 'south', 'north']],
])('%s is taken', async (_, heading, values) => expect(await lines(heading, values)).toEqual(values.map(() => 'taken')));

test('surveys that are sent to points of their own are taken', async () => {
  expect(await lines('survey', ['app', 'branch', 'app'], {}, (index) => `p${index % 2}`)).toEqual(['taken', 'taken', 'taken']);
  await expect(lines('survey', ['app', 'branch', 'app', 'app'], {}, (index) => `p${index % 2}`)).rejects.toThrow('line 5, column 4: survey: 2 different values (branch, app)');
});

test('words that stand in one row only are not said', async () => {
  await expect(lines('question', ['Would you recommend us?', 'zebra in my shoe, call me', 'Would you recommend us?'])).rejects.toThrow('2 different values (Would you recommend us? and 1 more)');
});

test('a value that no row has is said, since no row is taken then', async () => {
  const { found, lines: read } = await readRows('csv', `id,score,answeredAt,question\n1,9,${at},NPS\n`, { keptValues: [['question', 'tNPS']] });
  expect([read, found.map(({ message }) => message)]).toEqual([[{ line: 2, leftOut: 'question!=tNPS' }], ['--exclude question!=tNPS: no row has this value']]);
});

import { plainTerms, type Finding, type ReadingTerms } from './readingTerms';
import type { FileLine } from './report';
import { readingOf } from './responseFile';

/** Further files of the kinds that went wrong when tried, as other systems, other languages and other days write them. */
async function read(name: string, content: string | Buffer, terms: Partial<ReadingTerms> = {}): Promise<{ lines: FileLine[]; found: Finding[]; answers: any[] }> {
  const lines: FileLine[] = [];
  const found: Finding[] = [];
  async function* chunks(): AsyncGenerator<Uint8Array> {
    const bytes = Buffer.from(content as string);
    for (let from = 0; from < bytes.length; from += 37) yield bytes.subarray(from, from + 37);
  }
  for await (const line of readingOf(name)!(chunks(), { ...plainTerms, constants: { point: 'p' }, ...terms }, (finding) => found.push(finding))) lines.push(line);
  return { lines, found, answers: lines.map((line) => ('answer' in line ? line.answer : line.leftOut)) };
}

const refusal = async (...asked: Parameters<typeof read>): Promise<string> => read(...asked).then(() => 'taken', (error: Error) => error.message);

describe('Qualtrics', () => {
  const headings = 'StartDate,EndDate,Status,Progress,Finished,RecordedDate,ResponseId,DistributionChannel,Q9_NPS_GROUP,Q9\n';
  const described = '開始日期,結束日期,回覆類型,進度,完成,記錄日期,回覆 ID,分發管道,"推薦, 群組",推薦\n';
  const imports = ['startDate', 'endDate', 'status', 'progress', 'finished', 'recordedDate', '_recordId', 'distributionChannel', 'QID9_NPS_GROUP', 'QID9'].map((id, index) => `"{""ImportId"":""${id}""${index < 2 ? ',""timeZone"":""Etc/GMT-8""' : ''}}"`).join(',');
  const row = (id: string, status = '0', more = '100,1', channel = 'email') => `2026-01-04 10:59:00,2026-01-04 11:00:00,${status},${more},2026-01-04 11:00:01,${id},${channel},1,4\n`;

  test.each([['none', ''], ['one', described], ['two', `${described}${imports}\n`]])('with %s further heading rows loses no answer', async (count, rows) => {
    const { answers } = await read('a.csv', headings + rows + row('R_1') + row('R_2'), { zone: count === 'two' ? null : 'Asia/Taipei' });
    expect(answers.map(({ id, score, answeredAt }) => [id, score, answeredAt])).toEqual([['R_1', 4, '2026-01-04T03:00:00.000Z'], ['R_2', 4, '2026-01-04T03:00:00.000Z']]);
  });

  test('leaves out by status, channel, end and progress, in numbers and in labels', async () => {
    const { answers } = await read('a.csv', headings + row('R_1', '4') + row('R_2', '12') + row('R_3', '16') + row('R_4', '0', '100,1', 'test') + row('R_5', '0', '40,') + row('R_6', 'Survey Preview', '100,True') + row('R_7', 'Imported', '100,TRUE') + row('R_8', 'Possible Spam') + row('R_9', '問卷測試'), { zone: 'Asia/Taipei' });
    expect(answers.map((each) => each.id ?? each[0].message ?? each)).toEqual(['R_1', 'spam', 'R_3', 'test', 'unfinished', 'preview', 'R_7', 'spam', 'not a status of Qualtrics']);
  });

  test('rows are left out by any value, too, and a rule that the export has not is a mistake', async () => {
    expect((await read('a.csv', headings + row('R_1') + row('R_2', '0', '100,1', 'sms'), { zone: 'Asia/Taipei', excludedValues: [['Distribution Channel', 'sms']] })).answers[1]).toBe('Distribution Channel=sms');
    expect(await refusal('a.csv', headings + row('R_1'), { excludedValues: [['Channel', 'sms']] })).toMatch('no column is called as --exclude says');
    expect(await refusal('a.csv', 'id,score,answeredAt\n1,2,2026-01-04T03:00:00Z\n', { exclude: new Set(['spam']) })).toMatch('--exclude spam: not a rule of CSV');
  });
});

describe('times', () => {
  test.each([
    ['2021-11-07 01:30:00', 'America/Denver', '2021-11-07T07:30:00.000Z'], ['2021/3/5 下午 12:00:00', 'Asia/Taipei', '2021-03-05T04:00:00.000Z'], ['Mar 5, 2021 2:10 PM', 'Asia/Taipei', '2021-03-05T06:10:00.000Z'], ['5 March 2021, 14:10', 'Asia/Taipei', '2021-03-05T06:10:00.000Z'], ['2021/03/05 2:10:11 PM GMT+8', null, '2021-03-05T06:10:11.000Z'],
    ['2021-03-05 14:10:11 +0800', null, '2021-03-05T06:10:11.000Z'], ['２０２１／３／５　１４：１０', 'Asia/Taipei', '2021-03-05T06:10:00.000Z'], ['2021-03-05 14:10:11 (Europe/Berlin)', null, '2021-03-05T13:10:11.000Z'],
    ['115/01/05 10:00', 'Asia/Taipei', '2026-01-05T02:00:00.000Z'], ['民國115年1月5日 10:00', 'Asia/Taipei', '2026-01-05T02:00:00.000Z'], ['民國 115 年 1 月 5 日下午2:10', 'Asia/Taipei', '2026-01-05T06:10:00.000Z'], ['115.1.5 10:00 +0900', null, '2026-01-05T01:00:00.000Z'],
    ['2026年1月5日 10:00', 'Asia/Taipei', '2026-01-05T02:00:00.000Z'], ['115-01-05', 'Asia/Taipei', '2026-01-04T16:00:00.000Z'], ['2026/1/5', 'Asia/Taipei', '2026-01-04T16:00:00.000Z'], ['\u200b2026-01-05T10:00:00+08:00\u00a0', null, '2026-01-05T02:00:00.000Z'],
  ])('%s in %s', async (time, zone, instant) => {
    expect((await read('a.csv', `id,score,answeredAt\n1,2,"${time}"\n`, { zone })).answers).toEqual([expect.objectContaining({ answeredAt: instant })]);
  });

  test('that may be two days, or have no zone, are refused for the whole file; an hour that a zone skipped, by line', async () => {
    expect(await refusal('a.csv', 'id,score,answeredAt\n1,2,03/05/2021 10:00\n', { zone: 'Asia/Taipei' })).toMatch(/^line 2, column 3: answeredAt: a day that may be read in two ways/);
    expect((await read('a.csv', 'id,score,answeredAt\n1,2,03/05/2021 10:00\n', { zone: 'Asia/Taipei', dates: 'dmy' })).answers[0].answeredAt).toBe('2021-05-03T02:00:00.000Z');
    expect((await read('a.csv', 'id,score,answeredAt\n1,2,2021-03-14 02:30:00\n', { zone: 'America/Denver' })).answers[0]).toEqual([{ field: 'answeredAt', message: 'a time that does not exist in America/Denver: clocks were set forward over it', allowed: expect.stringContaining('one with its offset') }]);
    expect((await read('a.csv', 'id,score,answeredAt\n1,2,44260.59\n', { zone: 'UTC' })).answers[0]).toMatchObject([{ field: 'answeredAt', message: 'the number in which a sheet keeps a day, not a day' }]);
    expect(await refusal('a.csv', 'id,score,answeredAt\n1,2,115/01/05 10:00\n')).toMatch(/^line 2, column 3: answeredAt: a time without a zone/);
  });

  test.each([['99/3/5 10:00', /order that cannot be told/], ['99年3月5日 10:00', /two digits/], ['0115-03-05 10:00', /ROC calendar written as a western one/], ['115/13/1 10:00', /no calendar has/], ['115/3 10:00', /month without a day/]])('%s is refused by its line, with the reason', async (time, message) => {
    expect((await read('a.csv', `id,score,answeredAt\nA,2,${time}\n`, { zone: 'Asia/Taipei', dates: 'dmy' })).lines[0]).toEqual({ line: 2, id: 'A', answer: [expect.objectContaining({ field: 'answeredAt', message: expect.stringMatching(message) })] });
  });
});

describe('rows that are no answers', () => {
  const file = (...rows: string[]): string => `id,score,answeredAt,comment,region,customer\n${rows.map((row) => row.replace('AT', '2026-01-05T10:00:00Z')).join('\n')}\n`;

  test.each(['Count', 'COUNT:', '筆數', '總筆數：', '平均值', '總 平均', '中位數', '標準差', 'Mean', 'median', 'Max', 'Min ', 'NPS', 'n=2', 'n = 2', 'Std. dev', 'Std Dev.', '合 計', 'grand  total'])('%s begins no answer, though the row has a time', async (id) => {
    const { lines } = await read('r.csv', `id,score,answeredAt\n"${id}",9,2026-01-05T10:00:00+08:00\n`);
    expect(lines).toMatchObject([{ line: 2, answer: [{ field: 'id', message: 'a row of totals, not an answer', allowed: 'answers only: take the row out' }] }]);
  });

  test('ids that begin so are ids', async () => {
    const ids = ['NPS-1', 'nps:10', 'count2', 'Maxine', 'n', 'min-3', '總筆數1'];
    expect((await read('r.csv', `id,score,answeredAt\n${ids.map((id) => `${id},9,2026-01-05T10:00:00+08:00`).join('\n')}\n`)).answers.map(({ id }) => id)).toEqual(ids);
  });

  test('totals and errors of formulas are refused by their line', async () => {
    const { lines } = await read('a.csv', file('1,9,AT,fine,north,c', '合計,9,AT', 'Average,8,AT', '2,9,AT,#NAME?', '5,9,AT,#1'));
    expect(lines.map((line: any) => [line.line, line.answer.id ?? line.answer.map(({ field, message }: any) => `${field}: ${message}`)])).toEqual([
      [2, '1'], [3, ['id: a row of totals, not an answer']], [4, ['id: a row of totals, not an answer']], [5, ['comment: #NAME? is the error of a sheet\'s formula, no value']], [6, '5'],
    ]);
  });

  test('pseudonyms that a sheet cut refuse the file, as ids do', async () => {
    expect(await refusal('a.csv', file('1,9,AT,x,north,c', '2,9,AT,x,north,1.23457E+11'))).toMatch(/^line 3, column 6: customer: cut by a sheet/);
  });

  test('a day that the order which is said cannot have refuses the file: the others would be other days', async () => {
    const days = (...written: string[]): string => `id,score,answeredAt\n${written.map((day, index) => `${index},9,${day} 10:00`).join('\n')}\n`;
    for (const [dates, other] of [['mdy', '13/01/2026'], ['dmy', '01/13/2026']] as const) {
      expect(await refusal('a.csv', days('01/05/2026', other), { zone: 'UTC', dates })).toMatch(`line 3, column 3: answeredAt: a day that cannot be written ${dates}, in a file whose days are read so`);
    }
    expect(await refusal('a.csv', 'Respondent ID,Collector ID,Start Date,End Date,"Would you recommend us?"\n118,1,05/12/2021 10:00,25/12/2021 10:05,9\n', { zone: 'UTC' })).toMatch('--dates dmy');
    expect((await read('a.csv', days('32/01/2026', '13/13/2026'), { zone: 'UTC', dates: 'mdy' })).answers.map(({ answeredAt }) => answeredAt)).toEqual(['32/01/2026 10:00', '13/13/2026 10:00']);
  });

  test.each([
    ['mdy', '1/5/26 10:00', '2026-01-05T10:00:00.000Z'], ['dmy', '5/1/26 10:00', '2026-01-05T10:00:00.000Z'], ['ymd', '26/01/05 10:00', '2026-01-05T10:00:00.000Z'], ['dmy', '05.01.26 10:00', '2026-01-05T10:00:00.000Z'], ['dmy', '5-Jan-26 10:00', '2026-01-05T10:00:00.000Z'],
    ['ymd', '2026/01/05 10:00', '2026-01-05T10:00:00.000Z'], ['ymd', '115/01/05 10:00', '2026-01-05T10:00:00.000Z'], ['mdy', '1/5/99 10:00', '2099-01-05T10:00:00.000Z'],
  ] as const)('years of two digits are of this century where %s is said: %s', async (dates, time, instant) => {
    expect((await read('a.csv', `id,score,answeredAt\n1,2,${time}\n`, { zone: 'UTC', dates })).answers).toEqual([expect.objectContaining({ answeredAt: instant })]);
  });

  test('years of two digits in another order than is said refuse the file, and without one their lines', async () => {
    for (const [dates, time] of [['mdy', '26/01/05'], ['dmy', '1/13/26'], ['ymd', '05/01/2026']] as const) expect(await refusal('a.csv', `id,score,answeredAt\n1,2,${time} 10:00\n`, { zone: 'UTC', dates })).toMatch(`a day that cannot be written ${dates}`);
    expect((await read('a.csv', 'id,score,answeredAt\n1,2,1/5/26 10:00\n', { zone: 'UTC' })).answers[0]).toEqual([{ field: 'answeredAt', message: 'day, month and year in an order that cannot be told', allowed: expect.stringContaining('--dates mdy, dmy, ymd') }]);
    expect((await read('a.csv', 'id,score,answeredAt\n1,2,1/5/6 10:00\n', { zone: 'UTC', dates: 'mdy' })).answers[0]).toMatchObject([{ message: 'day, month and year in an order that cannot be told' }]);
  });

  test('a kind of survey of Delighted that is none here is left for the rule to refuse', async () => {
    expect((await read('a.json', '[{"id":"1","survey_type":"smileys","score":5,"created_at":1614953411},{"id":"2","survey_type":"csat","score":5,"created_at":1614953411},{"id":"3","survey_type":"nps","score":5,"created_at":1614953411}]')).answers.map(({ instrument }) => instrument)).toEqual(['smileys', 'CSAT', undefined]);
    expect((await read('a.csv', 'Survey response ID,Survey Type,Score,Response Time,Permalink\n1,stars,5,2026-01-05T10:00:00Z,x\n2,NPS,5,2026-01-05T10:00:00Z,x\n')).answers.map(({ instrument }) => instrument)).toEqual(['stars', undefined]);
  });
});

describe('scores', () => {
  const score = async (cell: string, terms: Partial<ReadingTerms> = {}) => { const [answer] = (await read('a.csv', `id,score,answeredAt\n1,"${cell}",2021-03-05T14:10:11Z\n`, terms)).answers; return Array.isArray(answer) ? answer[0].message : answer.score; };

  test.each([['10.00', 10], ['１０', 10], [' 7 ', 7], ['9,0', 9], ['7.5', '7.5'], ['1e1', 'a label or no number'], ['8 of 10', 'a label or no number'], ['十', 'a label or no number'], ['①', 'a label or no number'], ['⑩', 'a label or no number'], ['9²', 'a label or no number'], ['1⁰', 'a label or no number'], ['Ⅸ', 'a label or no number'], ['9分以上', 'a label or no number']])('%s without a rule', async (cell, read1) => expect(await score(cell)).toBe(read1));

  test.each([['10 - Extremely likely', 10], ['0：完全不願意', 0], ['10分', 10], ['9-10', 'a label or no number'], ['1e1', 'a label or no number'], ['90%', 'a label or no number'], ['7.5 stars', 'a label or no number'], ['9分以上', 'a label of more than one score'], ['9+', 'a label of more than one score'], ['9～', 'a label of more than one score'], ['9 or more', 'a label of more than one score'], ['10 分滿分', 10], ['6分以下', 'a label of more than one score'], ['9½', 'a label or no number'], ['9 (Promoter)', 9]])('%s where the number comes first', async (cell, read1) => expect(await score(cell, { isNumberFirst: true })).toBe(read1));

  test('by labels that are said, and by a scale that is coded otherwise, forwards and backwards', async () => {
    expect(await score('非常願意', { labels: new Map([['非常願意', 10]]) })).toBe(10);
    expect(await score('12', { scale: { from: [1, 11], to: [0, 10] } })).toBe('outside the scale that the file is said to have');
    // What a label is said to mean is a score of the survey; the number that one begins with is a code of the file.
    const coded = { scale: { from: [1, 11], to: [0, 10] } } as const;
    expect([await score('非常願意', { ...coded, labels: new Map([['非常願意', 10]]) }), await score('11 - very likely', { ...coded, isNumberFirst: true })]).toEqual([10, 10]);
    expect([await score('11', { scale: { from: [1, 11], to: [0, 10] } }), await score('1', { scale: { from: [1, 5], to: [5, 1] } })]).toEqual([10, 5]);
  });
});

describe('ids', () => {
  test('made of content are the same for the same row in another file, with other columns beside it, and differ where it differs', async () => {
    const terms = { idsFromContent: true, zone: 'Asia/Taipei', columns: { comment: 'why' } };
    const first = (await read('a.csv', 'answeredAt,score,why\n2021/3/5 10:00,9,good\n2021/3/5 10:00,9,\n', terms)).answers;
    const second = (await read('a.csv', '\ufeffscore;why;other;answeredAt\n9;good;x;2021/3/5 10:00\n', terms)).answers;
    expect(first[0].id).toBe(second[0].id);
    expect(first[0].id).not.toBe(first[1].id);
  });

  test.each(['1.18052E+11', '1,18052E+15', '4E+17'])('%s was cut by a sheet', async (id) => expect(await refusal('a.csv', `id;score;answeredAt\nok-1;9;2021-03-05T14:10:11Z\n${id};9;2021-03-05T14:10:11Z\n`)).toMatch(/^line 3, column 1: id: cut by a sheet/));
});

describe('columns', () => {
  const rest = '2021-03-05T14:10:11Z';

  test.each([
    ['id,score,Score ,answeredAt\n', /^line 1, column 3: the same heading as column 2/], ['id,score,answeredAt,commnet\n', /^line 1, column 4: commnet: an unknown column/],
    ['1,9,2021-03-05T14:10:11Z\n2,9,2021-03-05T14:10:11Z\n', /^line 1, column 3: an answer stands where the headings should be/], ['id,answeredAt\n', /no column holds the score/], ['', /a header row is missing/],
    [`id;score;answeredAt;comment\n1;9;${rest};a;b\n`, /^line 2, column 5: 5 cells under 4 headings/], ['\u001f\u008b\u0008', /compressed/], ['<html><table>', /a web page/], ['[{"id":1}]', /JSON/],
  ])('%j', async (content, message) => expect(await refusal('a.csv', Buffer.from(content, content.startsWith('\u001f') ? 'latin1' : 'utf8'))).toMatch(message));

  test('are found in any case and spacing; cells missing at the end are empty; those that are not mapped are named once', async () => {
    const { answers, found } = await read('a.csv', `Answered At, ID ,ＳＣＯＲＥ,Why?,Phone\n${rest},1,9,good,x\n${rest},2,8\n`, { columns: { comment: 'why?' } });
    expect(answers).toEqual([{ point: 'p', answeredAt: '2021-03-05T14:10:11.000Z', id: '1', score: 9, comment: 'good' }, { point: 'p', answeredAt: '2021-03-05T14:10:11.000Z', id: '2', score: 8 }]);
    expect(found).toEqual([{ about: 'columns', message: 'not read: Phone', names: ['Phone'] }]);
    expect(await refusal('a.csv', 'id,score,answeredAt,x\n', { columns: { comment: 'y' } })).toMatch(/^line 1: no column is called as --map comment= says \(allowed: id, score, answeredAt, x\)/);
  });
});

describe('other systems', () => {
  test('Google Forms in English, with a zone in the times', async () => {
    const { answers, found } = await read('a.csv', 'Timestamp,How likely are you to recommend us?,Why would that be?\n2021/03/05 2:10:11 PM GMT+8,10,good\n', { idsFromContent: true });
    expect([answers[0].score, answers[0].answeredAt, found[0]!.message]).toEqual([10, '2021-03-05T06:10:11.000Z', 'read as an export of Google Forms']);
  });

  test('two questions for a recommendation are not chosen between', async () => {
    expect(await refusal('a.csv', 'Timestamp,Would you recommend the app?,Would you recommend the branch?\n2021/03/05 2:10:11 PM GMT+8,10,3\n', { idsFromContent: true })).toMatch('no column holds the score');
  });

  test('SurveyMonkey on one row of headings, its days the other way round', async () => {
    const content = 'Respondent ID,Collector ID,Start Date,End Date,"Would you recommend us?"\n118,1,25/12/2021 10:00,25/12/2021 10:05,9 - likely\n119,1,25/12/2021 10:00,,\n';
    expect((await read('a.csv', content, { dates: 'dmy', zone: 'UTC', isNumberFirst: true })).answers).toEqual([expect.objectContaining({ id: '118', score: 9, answeredAt: '2021-12-25T10:05:00.000Z' }), 'unfinished']);
  });

  test('SurveyMonkey with a column for each choice of the score is refused; one that has a field for other answers beside it is not', async () => {
    const headings = 'Respondent ID,Collector ID,Start Date,End Date,Would you recommend us?';
    const row = '118,1,12/25/2021 10:00,12/25/2021 10:05';
    expect(await refusal('a.csv', `${headings},,,\n,,,,Not at all likely - 0,1,2,3\n${row},0,,,\n${row},,,,3\n`, { zone: 'UTC' })).toBe('line 1, column 5: the question of the score has 4 columns, one for each of its choices (allowed: an export with one column for each question (SurveyMonkey: condensed columns))');
    expect(await refusal('a.csv', `${headings},,,Why?\n,,,,Unlikely,Neutral,Likely,Open-Ended Response\n${row},,,Likely,x\n`, { zone: 'UTC', columns: { score: 'Would you recommend us?' } })).toMatch('has 3 columns, one for each');
    expect((await read('a.csv', `${headings},,Why?\n,,,,Response,Other (please specify),Open-Ended Response\n${row},9,,x\n`, { zone: 'UTC' })).answers).toEqual([expect.objectContaining({ score: 9 })]);
  });

  test('of headings that may be none those are shown that exports have', async () => {
    expect(await refusal('a.csv', 'Survey Response ID,Survey Type,Score,Response Time,Permalink,Person ID,Was too slow\n', { columns: { comment: 'Coment' } })).toMatch('(allowed: Survey Response ID, Survey Type, Score, Response Time, Permalink, Person ID, column 7)');
    expect(await refusal('a.csv', 'Survey Response ID,Score,Response Time,Permalink\n', { excludedValues: [['Tipe', 'x']] })).toMatch('(allowed: Survey Response ID, Score, Response Time, Permalink)');
  });

  test('JSON by what it holds: Delighted, TheyDo, webhooks one by one and as a list, and what is none of them', async () => {
    expect((await read('a.json', '[{"id":"1","survey_type":"nps","score":0,"created_at":1614953411}]')).answers[0].score).toBe(0);
    for (const content of ['{"webhookId":"w","event":"responseFinished","data":{}}', '[{"webhookId":"w","event":"responseFinished","data":{}}]']) expect(await refusal('a.json', content)).toMatch('webhook events of Formbricks');
    expect(await refusal('a.json', '{"a":1}')).toMatch('JSON of no kind that is known');
  });

  test('newline-delimited JSON in UTF-16, with a mark, with local times in a zone that is said', async () => {
    const content = Buffer.from('\ufeff{"id":"1","score":9,"answeredAt":"2021-03-05 14:10:11","comment":"好"}\n', 'utf16le');
    expect((await read('a.ndjson', content, { zone: 'Asia/Taipei' })).answers).toEqual([{ point: 'p', id: '1', score: 9, answeredAt: '2021-03-05T06:10:11.000Z', comment: '好' }]);
    expect((await read('a.ndjson', '\ufeff{"id":"1"}\n')).answers).toEqual([{ point: 'p', id: '1' }]);
    expect(await refusal('a.ndjson', 'PK\u0003\u0004 xl/workbook.xml')).toMatch('an Excel workbook');
  });
});

describe('texts that a formula keeps from being rewritten', () => {
  test('are read as the texts, in headings, ids, scores, codes and columns of status', async () => {
    const cells = ['A1', '9', '2026-01-05T10:00:00Z', '00077', 'young', 'Partial'];
    const formulas = (values: string[]): string => `${values.map((value) => `"=""${value}"""`).join(',')}\n`;
    const { answers } = await read('a.csv', formulas(['id', 'score', 'answeredAt', 'customer', 'segment', 'Status']) + formulas(cells) + formulas(['00123', '8', ...cells.slice(2, 5), 'Complete']));
    expect(answers).toEqual(['unfinished', expect.objectContaining({ id: '00123', score: 8, customer: '00077', segment: 'young' })]);
  });
});

test('characters of Big5 that Python reads otherwise are said with the first line, in a table and in lines of JSON', async () => {
  const said = async (name: string, ...parts: (string | number[])[]) => (await read(name, Buffer.concat(parts.map((part) => Buffer.from(part as string))), { encoding: 'big5' })).found.at(-1)!.message;
  const message = /^1 line has bytes from C6A1 to C7FC, the first line 2: /;
  expect(await said('a.csv', 'id,score,answeredAt,comment\nA1,3,2026-01-05T10:00:00Z,', [0xc7, 0xe9, 0x0a])).toMatch(message);
  expect(await said('a.ndjson', '{"id":"0","score":9}\n{"id":"1","score":9,"comment":"', [0xc7, 0xe9], '"}\n')).toMatch(message);
  expect(await said('a.csv', 'id,score,answeredAt,comment\nA1,3,2026-01-05T10:00:00Z,', [0xa4, 0xa4, 0x0a])).toBe('read as big5');
});

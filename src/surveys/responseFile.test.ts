import { plainTerms, type ReadingTerms } from './readingTerms';
import type { SentAnswer } from './answer';
import { readAnswer } from './readAnswer';
import type { FileLine, SentLine } from './report';
import { readingOf, responseFormats } from './responseFile';

async function read(format: string, text: string, terms: Partial<ReadingTerms> = {}): Promise<FileLine[]> {
  const lines: FileLine[] = [];
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let from = 0; from < Buffer.from(text).length; from += 50) yield Buffer.from(text).subarray(from, from + 50);
  }
  for await (const line of responseFormats[format]!(chunks(), { ...plainTerms, ...terms }, () => undefined)) lines.push(line);
  return lines;
}

describe('plain CSV', () => {
  test('has columns called like fields; a cell that is no number is left for the rule to refuse; the group of the export is not looked at', async () => {
    const text = '\ufeffid,score,comment,products,npsGroup,when\n1,9,"two\nlines",a | b,Detractor,2026-01-04T03:00:00Z\n2,7.5,,,,\n3,nine,,,,\n';
    expect(await read('csv', text, { columns: { answeredAt: 'when' }, constants: { point: 'life/online-purchase@web', source: 'csv' } })).toEqual([
      { line: 2, answer: { source: 'csv', point: 'life/online-purchase@web', id: '1', score: 9, comment: 'two\nlines', products: ['a', 'b'], answeredAt: '2026-01-04T03:00:00.000Z' } },
      { line: 4, answer: { source: 'csv', point: 'life/online-purchase@web', id: '2', score: '7.5' } },
      { line: 5, id: '3', answer: [expect.objectContaining({ field: 'score', message: 'a label or no number' })] },
    ]);
  });

  test('marks that nobody sees are no part of a heading', async () => {
    expect(await read('csv', '\u200fid,\u200escore\u200e,answered\u00adAt,w\u2060hy\n1,9,2026-01-04T03:00:00Z,x\n', { columns: { comment: 'why' } })).toEqual([{ line: 2, answer: { id: '1', score: 9, answeredAt: '2026-01-04T03:00:00.000Z', comment: 'x' } }]);
    await expect(read('csv', 'id,score,answeredAt,Score\u200f\n1,9,2026-01-04T03:00:00Z,3\n')).rejects.toThrow('the same heading as column 2');
  });

  test('is refused whole for an unknown column, or without a header', async () => {
    await expect(read('csv', 'id,scor\n1,9\n')).rejects.toThrow('scor: an unknown column');
    await expect(read('csv', '')).rejects.toThrow('a header row is missing');
    await expect(read('csv', 'id,score,answeredAt\n"1,9\n')).rejects.toThrow('line 2, column 1: a quote is opened');
  });
});

test('newline-delimited JSON takes what is said for all, and keeps what an answer says itself', async () => {
  expect(await read('ndjson', '{"id":"1","point":"a"}\n{"id":"2"}\n', { constants: { point: 'b' } })).toEqual([{ line: 1, answer: { id: '1', point: 'a' }, own: ['point'], isByItself: true }, { line: 2, answer: { id: '2', point: 'b' }, isByItself: true }]);
});

describe('a Qualtrics export', () => {
  const header = 'StartDate,EndDate,Status,Finished,RecordedDate,ResponseId,ExternalReference,DistributionChannel,UserLanguage,Q12_NPS_GROUP,Q12,Q13_TEXT,product\n'
    + 'Start Date,End Date,Response Type,Finished,Recorded Date,Response ID,External Data Reference,Distribution Channel,User Language,"How likely, group","How likely",Why,product\n'
    + '"{""ImportId"":""startDate"",""timeZone"":""Asia/Taipei""}","{""ImportId"":""endDate"",""timeZone"":""Asia/Taipei""}","{""ImportId"":""status""}",,,,,,,,,,\n';

  test('has three header rows, times in the zone it names, and previews that are no answers', async () => {
    const rows = '2026-01-04 10:59:00,2026-01-04 11:00:00,0,1,2026-01-04 11:00:01,R_1,hash1,email,ZH-T,3,8,不錯,etf\n2026-01-04 10:59:00,2026-01-04 11:00:00,1,1,2026-01-04 11:00:01,R_2,,preview,EN,3,10,,\n';
    expect(await read('qualtrics', header + rows, { columns: { comment: 'Q13_TEXT', products: 'product' }, constants: { point: 'securities/trading@app' } })).toEqual([
      { line: 4, answer: { source: 'qualtrics', point: 'securities/trading@app', id: 'R_1', answeredAt: '2026-01-04T03:00:00.000Z', mode: 'email', customer: 'hash1', score: 8, comment: '不錯', products: ['etf'] } },
      { line: 5, leftOut: 'preview' },
    ]);
  });

  test('in a zone that is no IANA name needs one said', async () => {
    const content = `${header.replaceAll('Asia/Taipei', 'Middle Earth')}2026-01-04 10:59:00,2026-01-04 11:00:00,0,1,,R_1,,email,EN,3,8,,\n`;
    await expect(read('qualtrics', content)).rejects.toThrow('line 4, column 2: answeredAt: a time without a zone');
    expect(await read('qualtrics', content, { zone: 'Asia/Tokyo' })).toMatchObject([{ answer: { answeredAt: '2026-01-04T02:00:00.000Z' } }]);
  });
});

test('feedback records of Formbricks make one answer of each submission', async () => {
  const records = [
    { submission_id: 's1', collected_at: '2026-01-04T03:00:00Z', field_id: 'q1', field_type: 'nps', value_number: 9, user_id: 'u1', metadata: { region: 'north' } },
    { submission_id: 's1', collected_at: '2026-01-04T03:00:00Z', field_id: 'q2', field_type: 'text', value_text: '很快' },
    { submission_id: 's1', collected_at: '2026-01-04T03:00:00Z', field_id: 'q3', field_type: 'categorical', value_text: 'fee' },
    { submission_id: 's2', collected_at: '2026-01-04T03:00:00Z', field_id: 'q2', field_type: 'text', value_text: 'no score' },
    { submission_id: 's3', collected_at: '2026-01-04T04:00:00Z', field_id: 'q9', field_type: 'csat', value_number: 4, value_text: '' },
  ].map((record) => JSON.stringify(record)).join('\n');
  expect(await read('formbricks', records, { columns: { callReason: 'q3', region: 'region' }, constants: { point: 'p' } })).toEqual([
    { line: 1, answer: { source: 'formbricks', point: 'p', id: 's1', score: 9, answeredAt: '2026-01-04T03:00:00.000Z', comment: '很快', customer: 'u1', callReason: 'fee', region: 'north' } },
    { line: 4, leftOut: 'unscored' },
    { line: 5, answer: { source: 'formbricks', point: 'p', id: 's3', score: 4, answeredAt: '2026-01-04T04:00:00.000Z', instrument: 'CSAT' } },
  ]);
});

describe('a file of TheyDo', () => {
  test('has fields by id and by name', async () => {
    const file = { surveyMetadata: { surveyName: 'NPS', surveyId: '1', surveyFields: [{ fieldId: 'f1', fieldName: 'Score', fieldType: 'TEXT' }, { fieldId: 'f2', fieldName: 'Why', fieldType: 'TEXT' }] },
      responses: [{ responseId: 'r1', responseDateTime: '2026-01-04T03:00:00Z', responseFields: [{ fieldId: 'f1', textValue: '10' }, { fieldId: 'f2', textValue: 'good' }] }, { responseId: 'r2', responseDateTime: '2026-01-04T03:00:00Z', responseFields: [{ fieldId: 'f1', textValue: 'ten' }] }] };
    expect(await read('theydo', JSON.stringify(file), { columns: { score: 'Score', comment: 'f2' } })).toEqual([
      { line: 1, answer: { source: 'theydo', id: 'r1', answeredAt: '2026-01-04T03:00:00.000Z', score: 10, comment: 'good' } },
      { line: 2, id: 'r2', answer: [expect.objectContaining({ field: 'score' })] },
    ]);
  });

  test('of metrics holds no scores, so no answer is made of it', async () => {
    await expect(read('theydo', '{"metrics":[{"type":"NPS","dataPoints":[{"promoters":5,"passives":2,"detractors":1}]}]}')).rejects.toThrow('no scores');
    await expect(read('theydo', '{}')).rejects.toThrow('no responses');
  });
});

test('Delighted has times in seconds, persons by id, properties and additional questions', async () => {
  const responses = [
    { id: '5435', person: '33', survey_type: 'nps', score: 0, comment: 'slow', created_at: 1_767_495_600, person_properties: { Product: 'etf' }, additional_answers: [{ id: 'a', value: { free_response: 'fee' }, question: { id: 'why', type: 'free_response', text: 'Why?' } }] },
    { id: 5436, person: { id: 34, email: 'a@b.tw' }, survey_type: 'csat', score: 5, comment: null, created_at: 1_767_495_600, person_properties: null },
  ];
  expect(await read('delighted', JSON.stringify(responses), { columns: { products: 'Product', callReason: 'why' }, constants: { point: 'p' } })).toEqual([
    { line: 1, answer: { source: 'delighted', point: 'p', id: '5435', score: 0, comment: 'slow', answeredAt: '2026-01-04T03:00:00.000Z', customer: '33', products: ['etf'], callReason: 'fee' } },
    { line: 2, answer: { source: 'delighted', point: 'p', id: '5436', score: 5, answeredAt: '2026-01-04T03:00:00.000Z', customer: '34', instrument: 'CSAT' } },
  ]);
  await expect(read('delighted', '{}')).rejects.toThrow('not a list');
});

test('records of Delighted that are none, and ids that are no text and no whole number, are refused and never turned into text', async () => {
  const record = { survey_type: 'nps', score: 8, created_at: 1_767_495_600 };
  const odd = [{ ...record, id: '1', score: [] }, [], [{ field: 'said', message: 'said' }], null, 5, { ...record, id: null }, { ...record, id: { a: 'said' } }, { ...record, id: [] }, { ...record, id: 1e300 }, { ...record, id: '2', person: ['said'] }, { ...record, id: '3', survey_type: ['said'] }, { ...record, id: '4', additional_answers: [null, { question: { id: { toString: null } }, value: { free_response: 'said' } }] }, { ...record, id: '5', additional_answers: [{ question: { id: 'why' }, value: { free_response: 'fee' } }] }];
  const none = [expect.objectContaining({ field: 'record', message: 'not a survey response of Delighted' })];
  const lines = await read('delighted', JSON.stringify(odd), { columns: { callReason: 'why' }, constants: { point: 'p' } });
  expect(lines.slice(1, 5)).toEqual([2, 3, 4, 5].map((line) => ({ line, answer: none })));
  const verdicts = [...lines.slice(0, 1), ...lines.slice(5)].map((line) => readAnswer((line as SentLine).answer as SentAnswer, '2026-02-01T00:00:00.000Z'));
  expect(verdicts.map((verdict) => (Array.isArray(verdict) ? verdict.map(({ field, message }) => `${field}: ${message}`).join() : 'taken'))).toEqual([
    'score: not a whole number', 'id: missing', 'id: not a text', 'id: not a text', 'id: not a text', 'customer: not a code', 'instrument: not a text', 'taken', 'taken',
  ]);
  expect(JSON.stringify(verdicts)).not.toContain('said');
});

test('what a list of TheyDo holds beside responses and fields is refused or no field', async () => {
  const file = { surveyMetadata: { surveyFields: [null, { fieldId: { toString: null }, fieldName: 'x' }, { fieldId: 'f1', fieldName: 'Score' }] }, responses: [null, [], { responseId: 'r1', responseDateTime: '2026-01-04T03:00:00Z', responseFields: [null, 5, { fieldId: { toString: null } }, { fieldId: 'f1', textValue: '10' }] }] };
  const none = [expect.objectContaining({ field: 'record', message: 'not a survey response of TheyDo' })];
  expect(await read('theydo', JSON.stringify(file), { columns: { score: 'Score' } })).toEqual([{ line: 1, answer: none }, { line: 2, answer: none }, { line: 3, answer: { source: 'theydo', id: 'r1', answeredAt: '2026-01-04T03:00:00.000Z', score: 10 } }]);
});

test('a feedback record of Formbricks whose field has no name is read, and the field is none', async () => {
  const record = { submission_id: 's1', collected_at: '2026-01-04T03:00:00Z', field_id: { toString: null }, field_type: 'nps', value_number: 9 };
  expect(await read('formbricks', JSON.stringify(record))).toEqual([{ line: 1, answer: { source: 'formbricks', id: 's1', score: 9, answeredAt: '2026-01-04T03:00:00.000Z' } }]);
});

test.each(['ndjson', 'formbricks'])('a JSON array is refused whole as %s', async (format) => {
  await expect(read(format, '[\n{"id":"1"},\n{"id":"2"}\n]\n')).rejects.toThrow('one JSON array, not one JSON object a line (allowed: one JSON object a line, without [ and ]');
});

test('--map is refused for lines of JSON, whose keys are the fields', async () => {
  await expect(read('ndjson', '{"rid":"1"}\n', { columns: { id: 'rid' } })).rejects.toThrow('--map: keys of lines of JSON are not mapped (allowed: no --map, and keys');
});

test('a value of any shape is compared with what is said for all, and stands', async () => {
  expect(await read('ndjson', '{"id":"1","point":{"toString":1},"region":[["a"]]}\n', { constants: { point: 'b', region: 'c' } })).toEqual([{ line: 1, answer: { id: '1', point: { toString: 1 }, region: [['a']] }, own: ['point', 'region'], isByItself: true }]);
});

test.each([['a.csv', true], ['A.TSV', true], ['a.ndjson', true], ['a.jsonl', true], ['a.json', true], ['a.xlsx', false], ['answers', false]])('%s is told by its name: %s', (name, isTold) => expect(readingOf(name) !== null).toBe(isTold));

import { readRows } from '../../test/support/readRows';
import type { ReadingTerms } from './readingTerms';

const time = '2026-01-05T01:00:00Z';
const refusal = (...asked: Parameters<typeof readRows>): Promise<string> => readRows(...asked).then(() => 'taken', (error: Error) => error.message);

/** What becomes of records, and what is said of which of them are answers. */
async function read(format: string, text: string, terms: Partial<ReadingTerms> = {}): Promise<{ rows: string[]; said: string[]; notRead: string[] }> {
  const { lines, found } = await readRows(format, text, terms);
  return {
    rows: lines.map((line) => ('leftOut' in line ? line.leftOut : Array.isArray(line.answer) ? 'refused' : 'taken')),
    said: found.filter(({ about }) => about === 'rules').map(({ message }) => message), notRead: found.filter(({ about }) => about === 'columns').map(({ message }) => message),
  };
}

const ownLines = (...more: object[]): string => more.map((each, index) => `${JSON.stringify({ id: `${index}`, score: 9, answeredAt: time, ...each })}\n`).join('');
const delighted = (...more: object[]): string => JSON.stringify(more.map((each, index) => ({ id: `${index}`, survey_type: 'nps', score: 9, created_at: 1_767_578_400, ...each })));
const theydo = (...more: object[]): string => JSON.stringify({
  surveyMetadata: { surveyFields: [{ fieldId: 'f1', fieldName: 'NPS' }, { fieldId: 'f2', fieldName: 'Status' }] },
  responses: more.map(({ field, ...each }: { field?: string }, index) => ({ responseId: `${index}`, responseDateTime: time, responseFields: [{ fieldId: 'f1', textValue: '9' }, { fieldId: 'f2', textValue: field }], ...each })),
});
const formbricks = (...more: object[]): string => more.map((each, index) => JSON.stringify({ submission_id: `s${index}`, field_type: 'nps', field_id: 'q', value_number: 9, collected_at: time, ...each })).join('\n');

describe('values of records in JSON that say whether they are answers are read as columns of tables are', () => {
  test.each<[string, string, string, Partial<ReadingTerms>]>([
    ['lines', 'ndjson', ownLines({ status: 'complete' }, { Status: 'partial' }, { status: 'archived' }, {}), {}],
    ['responses of Delighted', 'delighted', delighted({ status: 'complete' }, { person_properties: { Status: 'partial' } }, { status: 'archived' }, {}), {}],
    ['fields of TheyDo', 'theydo', theydo({ field: 'complete' }, { field: 'partial' }, { status: 'archived' }, {}), { columns: { score: 'NPS' } }],
    ['feedback records', 'formbricks', formbricks({ status: 'complete' }, { metadata: { Status: 'partial' } }, { status: 'archived' }, {}), {}],
  ])('in %s', async (_name, format, text, terms) => {
    const { rows, said, notRead } = await read(format, text, terms);
    expect(rows).toEqual(['taken', 'unfinished', 'taken', 'taken']);
    expect(said).toEqual([expect.stringMatching(/^[Ss]tatus: left out as it says: unfinished 1 \(--exclude none takes them\); 1 row with what no rule knows \(archived\) and 1 row with nothing in it taken$/)]);
    expect(notRead).toEqual([]);
    expect((await read(format, text, { ...terms, exclude: new Set() })).rows).toEqual(['taken', 'taken', 'taken', 'taken']);
  });

  test('flags, shares, times of submission, as truths and numbers', async () => {
    const { rows, said } = await read('ndjson', ownLines({ is_test: true }, { is_test: false }, { completed: false }, { progress: 40 }, { progress: 100 }, { submitdate: null }, { 'Complete?': 'No' }, { valid: 0 }));
    expect(rows).toEqual(['test', 'taken', 'unfinished', 'unfinished', 'taken', 'unfinished', 'unfinished', 'disqualified']);
    expect(said[0]).toBe('is_test: left out as it says: test 1 (--exclude none takes them)');
  });

  test('rows that are left out by another word are none that are taken', async () => {
    expect((await read('ndjson', ownLines({ status: 'complete' }, { is_test: true }, { status: 'archived', is_test: true }, {}))).said).toEqual(['status: 1 row with nothing in it taken', 'is_test: left out as it says: test 2 (--exclude none takes them)']);
  });

  test('a mapped one is a field; parts of a submission that contradict each other drop no answer', async () => {
    expect((await read('delighted', delighted({ person_properties: { status: 'partial' } }), { columns: { segment: 'status' } })).rows).toEqual(['taken']);
    const { rows, said } = await read('formbricks', formbricks({ finished: false }, { finished: true, submission_id: 's0', field_type: 'text', field_id: 't', value_text: 'x' }));
    expect([rows, said]).toEqual([['taken'], [expect.stringMatching('1 row with what no rule knows')]]);
  });

  test('a rule that is asked for and can leave nothing out is a mistake', async () => {
    expect((await read('ndjson', ownLines({ status: 'partial' }, { status: 'test' }), { exclude: new Set(['test']) })).rows).toEqual(['taken', 'test']);
    for (const [format, text] of [['ndjson', ownLines({})], ['delighted', delighted({})], ['formbricks', formbricks({})]] as const) expect(await refusal(format, text, { exclude: new Set(['unfinished']) })).toMatch('--exclude unfinished: not a rule of this file (allowed: unscored, default, none)');
  });

  test('other keys of lines are unknown fields as before', async () => {
    expect((await readRows('ndjson', ownLines({ status: { partial: true }, stage: 'x' }))).lines[0]).toMatchObject({ answer: { status: { partial: true }, stage: 'x' } });
  });
});

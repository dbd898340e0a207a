import { readRows } from '../../test/support/readRows';
import type { ReadingTerms } from './readingTerms';

const refusal = (format: string, text: string, terms: Partial<ReadingTerms> = {}): Promise<string> => readRows(format, text, terms).then(() => 'taken', (error: Error) => error.message);
const answers = async (format: string, text: string, terms: Partial<ReadingTerms> = {}): Promise<any[]> => (await readRows(format, text, terms)).lines.map((line) => ('answer' in line ? line.answer : line.leftOut));
const notRead = async (format: string, text: string, terms: Partial<ReadingTerms> = {}): Promise<string[]> => (await readRows(format, text, terms)).found.map(({ message }) => message);

const time = '2026-01-05T01:00:00Z';

describe('TheyDo', () => {
  const file = (fields: readonly (readonly [id: string, name: string])[], ...responses: (readonly (readonly [id: string, value: string])[])[]): string => JSON.stringify({
    surveyMetadata: { surveyFields: fields.map(([fieldId, fieldName]) => ({ fieldId, fieldName })) },
    responses: responses.map((values, index) => ({ responseId: `r${index}`, responseDateTime: time, responseFields: values.map(([fieldId, textValue]) => ({ fieldId, textValue })) })),
  });
  const scored = file([['f1', 'NPS Score'], ['f2', 'Why?'], ['f3', 'Branch']], [['f1', '9'], ['f2', 'good'], ['f3', 'n1']]);

  test('a mapping that names no field is refused, with those that there are', async () => {
    expect(await refusal('theydo', scored, { columns: { score: 'NPS Score', comment: 'Wy' } })).toBe('no key is called as --map comment= says (allowed: NPS Score, f2, Branch)');
  });

  test('fields are found in any case and spacing, and those that are not read are named once', async () => {
    const terms = { columns: { score: 'nps_score' } };
    expect(await answers('theydo', scored, terms)).toEqual([expect.objectContaining({ score: 9 })]);
    expect(await notRead('theydo', scored, terms)).toEqual(['not read: f2, Branch']);
  });

  test('a field that nobody answered is there; a file without responses lacks nothing', async () => {
    expect(await refusal('theydo', file([['f1', 'NPS'], ['f2', 'Why']], [['f1', '9']]), { columns: { score: 'NPS', comment: 'Why' } })).toBe('taken');
    expect(await refusal('theydo', '{"responses":[]}', { columns: { score: 'NPS' } })).toBe('taken');
  });

  test('of two fields of one name neither is taken, but by its id', async () => {
    const twice = file([['f1', 'NPS'], ['f2', 'nps ']], [['f1', '9'], ['f2', '2']]);
    expect(await refusal('theydo', twice, { columns: { score: 'NPS' } })).toMatch('two fields are called as --map score= says');
    expect(await answers('theydo', twice, { columns: { score: 'f1' } })).toEqual([expect.objectContaining({ score: 9 })]);
  });

  test('two values of one field refuse the response, unless they are products or the same', async () => {
    const several = file([['f1', 'NPS'], ['f2', 'What']], [['f1', '9'], ['f2', 'x'], ['f2', 'y']], [['f1', '8'], ['f2', 'x'], ['f2', 'x']]);
    expect(await answers('theydo', several, { columns: { score: 'NPS', comment: 'What' } })).toEqual([[expect.objectContaining({ field: 'comment', message: 'several values where one is meant' })], expect.objectContaining({ comment: 'x' })]);
    expect((await answers('theydo', several, { columns: { score: 'NPS', products: 'What' } }))[0]).toMatchObject({ products: ['x', 'y'] });
  });

  test('a column that is called like a field is no field by that', async () => {
    expect(await answers('theydo', file([['f1', 'NPS'], ['f2', 'region']], [['f1', '9'], ['f2', 'x']]), { columns: { score: 'NPS', comment: 'region' } })).toEqual([{ source: 'theydo', id: 'r0', answeredAt: time.replace('Z', '.000Z'), score: 9, comment: 'x' }]);
  });
});

describe('Delighted', () => {
  const response = { id: '1', person: { id: '7', email: 'a@example.org' }, survey_type: 'nps', score: 10, comment: 'Really', created_at: 1_767_578_400, permalink: 'x', notes: [], tags: ['vip'] };
  const asked = (id: string, value: unknown) => ({ question: { id }, value });
  const more = { ...response, person_properties: { 'Customer Region': 'north', locale: 'zh' }, additional_answers: [asked('q1', { select_many: [{ text: 'a' }, { text: 'b' }] }), asked('q2', { scale: 3 }), asked('q3', { select_one: { text: 'fee' } }), asked('q4', { free_response: 'slow' }), asked('q5', { dial: 4 })] };
  const read = (terms: Partial<ReadingTerms>, ...records: object[]) => answers('delighted', JSON.stringify(records), terms);

  test('properties are found in any case and spacing; answers of every kind are read or refused, and none is lost', async () => {
    const [answer] = await read({ columns: { region: 'customer region', products: 'q1', segment: 'q2', callReason: 'q3', comment: 'q4' } }, more);
    expect(answer).toMatchObject({ region: 'north', products: ['a', 'b'], segment: '3', callReason: 'fee', comment: 'slow' });
    expect(await read({ columns: { score: 'q2' } }, more)).toEqual([expect.objectContaining({ score: 3 })]);
    expect(await read({ columns: { region: 'q5', segment: 'q1' } }, more)).toEqual([expect.objectContaining({ region: { dial: 4 }, segment: ['a', 'b'] })]);
  });

  test('a mapping that names nothing is refused, and so is one that names two properties', async () => {
    expect(await refusal('delighted', JSON.stringify([response, more]), { columns: { region: 'Customer Area' } })).toBe('no key is called as --map region= says (allowed: Customer Region, locale, q1, q2, q3, q4, q5)');
    expect(await refusal('delighted', JSON.stringify([{ ...response, person_properties: { Region: 'n' } }, { ...response, person_properties: { region: 's' } }]), { columns: { region: 'Region' } })).toMatch(/^line 2: two fields are called as --map region= says/);
  });

  test('what is not read is named once, also the comment in whose place another is mapped, which is taken from nowhere else', async () => {
    expect(await notRead('delighted', JSON.stringify([more, more]), { columns: { comment: 'q4' } })).toEqual(['not read: comment, permalink, tags, person.email, Customer Region, locale, q1, q2, q3, q5']);
    expect((await read({ columns: { comment: 'q4' } }, response, more))[0]).not.toHaveProperty('comment');
  });

  test('a time in another form than seconds is read, or refused as what it is, never as missing', async () => {
    const times = await read({ zone: 'UTC' }, { ...response, created_at: '2026-01-05T02:00:00Z' }, { ...response, created_at: '2026-01-05 02:00:00' }, { ...response, created_at: 1_767_578_400_123 });
    expect(times.map(({ answeredAt }) => answeredAt)).toEqual(['2026-01-05T02:00:00.000Z', '2026-01-05T02:00:00.000Z', 1_767_578_400_123]);
  });

  test('what a response says itself beats what is said for all, and that is told', async () => {
    const { lines } = await readRows('delighted', JSON.stringify([response]), { constants: { customer: 'all', products: 'a|b', inclusionProbability: '0.5', source: 's' } });
    expect(lines).toEqual([{ line: 1, own: ['customer'], answer: expect.objectContaining({ customer: '7', products: ['a', 'b'], inclusionProbability: 0.5, source: 's' }) }]);
  });
});

describe('feedback records of Formbricks', () => {
  const record = (submission: string, type: string, id: string, value: object, more: object = {}) => ({ submission_id: submission, field_type: type, field_id: id, collected_at: time, ...value, ...more });
  const nps = (submission: string, score: number, id = 'nps', more: object = {}) => record(submission, 'nps', id, { value_number: score }, more);
  const text = (submission: string, said: string, id = 'text', more: object = {}) => record(submission, 'text', id, { value_text: said }, more);
  const lines = (...records: unknown[]): string => records.map((each) => JSON.stringify(each)).join('\n');

  test('of one submission are put together wherever they stand, in the order of their first lines', async () => {
    const apart = lines(nps('s1', 9), 5, nps('s2', 3), text('s1', 'late'), text('s2', 'c2', 'text', { user_id: 'u2' }));
    const { lines: read, found } = await readRows('formbricks', apart);
    expect(read).toEqual([
      { line: 1, answer: expect.objectContaining({ id: 's1', score: 9, comment: 'late' }) }, { line: 2, answer: [expect.objectContaining({ field: 'line' })] },
      { line: 3, answer: expect.objectContaining({ id: 's2', score: 3, comment: 'c2', customer: 'u2' }) },
    ]);
    expect(found.map(({ message }) => message)).toEqual(['4 feedback records are of 2 submissions, each one row, by its first line']);
  });

  test('that lie too far apart to be put together are refused', async () => {
    const between = Array.from({ length: 100_001 }, (_, index) => nps(`b${index}`, 5));
    expect(await refusal('formbricks', lines(nps('s1', 9), ...between, text('s1', 'late')))).toBe('line 100003: a record of a submission that stands more than 100000 lines above it (allowed: records sorted by submission_id)');
  });

  test('with two scores are not chosen between until a mapping says which, which brings its time and instrument', async () => {
    const two = lines(nps('s1', 9), record('s1', 'csat', 'sat', { value_number: 4 }, { collected_at: '2026-01-06T01:00:00Z' }), nps('s2', 5));
    expect(await refusal('formbricks', two)).toBe('line 1: a submission with several scores, which are not chosen between (allowed: --map score=FIELD_ID, the id of the question that is meant)');
    expect(await answers('formbricks', two, { columns: { score: 'sat' } })).toEqual([expect.objectContaining({ score: 4, instrument: 'CSAT', answeredAt: '2026-01-06T01:00:00.000Z' }), 'unscored']);
    expect(await notRead('formbricks', two, { columns: { score: 'sat' } })).toContain('not read: nps');
    expect(await answers('formbricks', lines(nps('s1', 9), nps('s1', 2), nps('s2', 5), nps('s2', 5)))).toEqual([[expect.objectContaining({ field: 'score', message: 'several values where one is meant' })], expect.objectContaining({ score: 5 })]);
  });

  test('with two texts: the second is named; of comments from several questions that is said', async () => {
    const texts = lines(nps('s1', 9), text('s1', 'one'), text('s1', 'two', 't2'), nps('s2', 8), text('s2', 'other', 't2'));
    expect((await answers('formbricks', texts)).map(({ comment }) => comment)).toEqual(['one', 'other']);
    expect(await notRead('formbricks', texts)).toEqual(['not read: t2', expect.any(String), 'comments are the first text of each submission, of several questions: text, t2 (--map comment=FIELD_ID takes one)']);
    expect((await answers('formbricks', texts, { columns: { comment: 'text' } })).map(({ comment }) => comment)).toEqual(['one', undefined]);
  });

  test('metadata of each is mapped and named; a mapping that names nothing is refused', async () => {
    const records = lines(nps('s1', 9, 'nps', { source_name: 'App', metadata: { country: 'tw' } }), text('s1', 'one', 'text', { metadata: { Branch: 'n1' } }));
    expect(await answers('formbricks', records, { columns: { region: 'branch' } })).toEqual([expect.objectContaining({ region: 'n1' })]);
    expect(await notRead('formbricks', records, { columns: { region: 'branch' } })).toContain('not read: source_name, country');
    expect(await refusal('formbricks', records, { columns: { region: 'Brench' } })).toMatch(/^no key is called as --map region= says \(allowed: country, Branch, nps, text\)/);
  });
});

test.each([{}, { zone: 'Asia/Taipei' }, { isNumberFirst: true }, { dates: 'mdy' as const }, { idsFromContent: true }])('values of lines of JSON have their types, whatever else is said (%j)', async (terms) => {
  const [list, probability] = await answers('ndjson', `{"id":"1","score":9,"answeredAt":"${time}","products":"a|b"}\n{"id":"2","score":9,"answeredAt":"${time}","inclusionProbability":"0.5"}\n`, { ...terms, constants: { region: 'x' } });
  expect([list.products, probability.inclusionProbability]).toEqual(['a|b', '0.5']);
  expect((await answers('ndjson', `{"id":"1","score":9,"answeredAt":"${time}"}\n`, { ...terms, constants: { products: 'a|b', inclusionProbability: '0.5' } }))[0]).toMatchObject({ products: ['a', 'b'], inclusionProbability: 0.5 });
});

test.each([[{}, '01/05/2026 10:00 +08:00'], [{ isNumberFirst: true }, '01/05/2026 10:00 +08:00'], [{ dates: 'mdy' as const }, '2026-01-05T02:00:00.000Z'], [{ dates: 'mdy' as const, zone: 'UTC' }, '2026-01-05T02:00:00.000Z']])('a time of lines of JSON is read where it is said how (%j)', async (terms, wanted) => {
  expect((await answers('ndjson', '{"id":"1","score":9,"answeredAt":"01/05/2026 10:00 +08:00"}\n', terms))[0].answeredAt).toBe(wanted);
});

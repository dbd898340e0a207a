import { contentId } from './contentIds';
import { lookThrough } from './lookThrough';
import { plainTerms, type ReadingTerms } from './readingTerms';
import { readingOf } from './responseFile';

const lines = (content: string, terms: Partial<ReadingTerms>) => readingOf('a.csv')!((async function* () { yield Buffer.from(content); })(), { ...plainTerms, constants: { point: 'p' }, ...terms }, () => undefined);

/** Reads a table as an import does: looked through, then again on the terms that its columns tell. */
async function read(heading: string, rows: string[], terms: Partial<ReadingTerms> = {}) {
  const content = `${heading},answeredAt\n${rows.map((row) => `${row},2026-01-05T10:00:00Z\n`).join('')}`;
  const { columns, nothing, found } = await lookThrough(lines(content, terms));
  columns.refuseMixed();
  const answers: any[] = [];
  for await (const line of lines(content, { ...terms, ...columns.terms, nothing })) answers.push((line as any).answer);
  return { answers, said: [...columns.found, ...found.filter(({ about }) => about === 'nothing')].map(({ message }) => message) };
}

const refusal = (...asked: Parameters<typeof read>): Promise<string> => read(...asked).then(() => 'taken', (error: Error) => error.message);

describe('ids and customers that a program took for numbers', () => {
  test('are read without decimals where the whole column has them, and it is said', async () => {
    const { answers, said } = await read('id,score,customer', ['4711.0,0,900.0', '4712.0,1,', '4713.0,2,901.00']);
    expect(answers.map(({ id, customer }) => [id, customer])).toEqual([['4711', '900'], ['4712', undefined], ['4713', '901']]);
    expect(said).toEqual([expect.stringMatching(/^id: 3 values are whole numbers with \.0 behind, .*: read without, the first on line 2$/), expect.stringMatching(/^customer: 2 values are/)]);
  });

  test('are read without commas where all of a thousand and more have them', async () => {
    const { answers, said } = await read('id,score', ['"1,234",0', '999,1', '"1,234,567",1', '12,4']);
    expect(answers.map(({ id }) => id)).toEqual(['1234', '999', '1234567', '12']);
    expect(said).toEqual([expect.stringMatching(/^id: 2 values are whole numbers with commas between thousands/)]);
  });

  test.each([['a number without', '123'], ['another text', 'A-1']])('refuse the file where others are not written so: %s', async (_name, other) => {
    expect(await refusal('id,score,customer', ['1,9,900.0', `2,9,${other}`])).toMatch(/^line 2: customer: 1 value is a whole number with \.0 behind, .* others are not, the first on line 3: 123 and 123\.0 would be two/);
  });

  test('refuse the file where some of a thousand and more have commas and others have none', async () => {
    expect(await refusal('id,score', ['"1,234",9', '12,9', '5678,9'])).toMatch(/^line 2: id: 1 value is a whole number with commas between thousands, .* the first on line 4: 1,234 and 1234 would be two/);
  });

  test.each([[['1.0', '1.1', '2.0']], [['1,234', '1,2']], [['007.5', '8']], [['4711', '12']]])('%j are ids as they stand', async (ids) => {
    const { answers, said } = await read('id,score', ids.map((id) => `"${id}",9`));
    expect([answers.map(({ id }) => id), said]).toEqual([ids, []]);
  });
});

describe('words for nothing', () => {
  test.each(['NULL', 'NA', 'nan', 'NaN', 'None', 'N/A', 'null'])('%s in many rows is nothing, and said; once it is a comment', async (word) => {
    const many = await read('id,score,comment,segment', [`1,9,${word},${word}`, `2,9,fine,young`, `3,9,${word},${word}`, `4,9, ${word},${word}`]);
    expect(many.answers.map(({ comment, segment }) => [comment, segment])).toEqual([[undefined, undefined], ['fine', 'young'], [undefined, undefined], [undefined, undefined]]);
    expect(many.said).toEqual([expect.stringMatching(new RegExp(`^comment: ${word} stands in 3 rows, the first on line 2, .*is read as nothing$`)), expect.stringMatching(`segment: ${word} stands in 3 rows`)]);
    const once = await read('id,score,comment', [`1,9,${word}`, '2,9,fine', `3,9,${word}`]);
    expect([once.answers.map(({ comment }) => comment), once.said]).toEqual([[word, 'fine', word], []]);
  });

  test('less than one in ten are what customers wrote', async () => {
    const rows = Array.from({ length: 31 }, (_each, index) => `${index},9,${index < 3 ? 'None' : `text ${index}`}`);
    expect((await read('id,score,comment', rows)).said).toEqual([]);
    expect((await read('id,score,comment', rows.slice(0, 30))).said).toHaveLength(1);
  });

  test.each(['\\N', '<NA>', '(blank)', '-99'])('%s is nothing wherever it stands', async (word) => {
    const { answers, said } = await read('id,score,comment,products', [`1,9,${word},${word}`, '2,9,fine,card']);
    expect(answers.map(({ comment, products }) => [comment, products])).toEqual([[undefined, undefined], ['fine', ['card']]]);
    expect(said).toEqual([expect.stringMatching('comment: '), expect.stringMatching('products: ')]);
  });

  test('an id made of content does not depend on how often a word stands in its file', () => {
    const id = (more: object): string => contentId({ point: 'p', score: 9, answeredAt: '2026-01-05T02:00:00.000Z', ...more }, { constants: {}, enteredAs: new Map() });
    for (const none of [{ comment: 'NULL' }, { comment: ' NA' }, { products: ['\\N'] }]) expect(id(none)).toBe(id({}));
    expect(id({ comment: 'NULL and void' })).not.toBe(id({}));
  });
});

describe('words for nothing in JSON', () => {
  const time = '2026-01-05T10:00:00Z';

  async function readJson(name: string, content: string) {
    const read = (terms: Partial<ReadingTerms>) => readingOf(name)!((async function* () { yield Buffer.from(content); })(), { ...plainTerms, ...terms }, () => undefined);
    const { nothing, found } = await lookThrough(read({}));
    const answers: any[] = [];
    for await (const line of read({ nothing })) answers.push((line as any).answer);
    return { answers, said: found.filter(({ about }) => about === 'nothing').map(({ message }) => message) };
  }

  test('are nothing in exports, as in tables', async () => {
    const response = (id: string, comment: string, segment: unknown) => ({ id, survey_type: 'nps', score: 9, created_at: 1_767_578_400, comment, person_properties: {}, additional_answers: [{ question: { id: 'q' }, value: segment }] });
    const { answers, said } = await readJson('a.json', JSON.stringify([response('1', 'NULL', 'a'), response('2', ' NULL', 'b'), response('3', 'fine', 'c'), response('4', 'NULL', 'd'), response('5', 'NA', 'd')]));
    expect(answers.map(({ comment }) => comment)).toEqual([undefined, undefined, 'fine', undefined, 'NA']);
    expect(said).toEqual([expect.stringMatching(/^comment: NULL stands in 3 rows, the first on line 1, .*is read as nothing$/)]);
  });

  test('stay as they are in lines that are answers by themselves, such as an export of this registry, and are said', async () => {
    const { answers, said } = await readJson('a.ndjson', ['NULL', 'NULL', 'NULL', 'fine'].map((comment, index) => `${JSON.stringify({ id: `${index}`, score: 9, answeredAt: time, comment })}\n`).join(''));
    expect(answers.map(({ comment }) => comment)).toEqual(['NULL', 'NULL', 'NULL', 'fine']);
    expect(said).toEqual([expect.stringMatching(/^comment: NULL stands in 3 rows, .*stays as it is: in lines of JSON null says nothing$/)]);
  });
});

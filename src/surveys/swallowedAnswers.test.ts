import { plainTerms, type Finding, type ReadingTerms } from './readingTerms';
import { readingOf } from './responseFile';

async function read(content: string, terms: Partial<ReadingTerms> = {}): Promise<{ ids: unknown[]; found: Finding[] }> {
  const found: Finding[] = [];
  const ids: unknown[] = [];
  async function* chunks(): AsyncGenerator<Uint8Array> { yield Buffer.from(content); }
  for await (const line of readingOf('a.csv')!(chunks(), { ...plainTerms, ...terms }, (finding) => found.push(finding))) ids.push('answer' in line && !Array.isArray(line.answer) ? line.answer.id : null);
  return { ids, found };
}

const refusal = (...asked: Parameters<typeof read>): Promise<string> => read(...asked).then(() => 'taken', (error: Error) => error.message);

const at = '2026-01-05T10:00:00Z';

describe('a quote that is opened in one row and closed rows later', () => {
  test.each<[name: string, content: string, message: RegExp, terms?: Partial<ReadingTerms>]>([
    ['in the last column', `id,score,answeredAt,comment\n1,9,${at},"bad\n2,8,${at},slow\n3,7,${at},"\n4,6,${at},x\n`, /^line 2, column 4: a quote is opened here and closed on line 4: lines 3, 4 look like rows of the table, which would be lost \(allowed: a quote closed in its own row/],
    ['in another column', `id,comment,score,answeredAt\n1,"bad,9,${at}\n2,8 inch",8,${at}\n`, /^line 2, column 2: .* closed on line 3: line 2 looks/],
    ['in another column, over a whole row', `id,comment,score,answeredAt\n1,"bad,9,${at}\n2,slow,8,${at}\n3,8 inch",7,${at}\n`, /^line 2, column 2: .* closed on line 4: lines 2, 3 look like rows/],
    ['in the first column', `id,score,answeredAt,comment\n"1,9,${at},x\n2,8,${at},y"\n3,7,${at},z\n`, /^line 2, column 1: .*lines 2, 3 look/],
    ['between semicolons', `id;score;answeredAt;comment\n1;9;${at};"bad\n2;8;${at};slow\n3;7;${at};end"\n`, /lines 3, 4 look/],
    ['with CR LF', `id,score,answeredAt,comment\r\n1,9,${at},"bad\r\n2,8,${at},slow"\r\n`, /^line 2, column 4: .*line 3 looks/],
    ['in a row without scores', `id,score,answeredAt,comment\n1,9,${at},"bad\n2,,${at},slow"\n`, /line 3 looks/],
    ['where times cannot be read', 'id,score,answeredAt,comment\n1,9,5 Jan,"bad\n2,8,5 Jan,slow"\n', /line 3 looks/],
    ['in the headings', `id,score,answeredAt,"comment\n1,9,${at},bad\n2,8,${at},slow"\n3,9,${at},x\n`, /^line 1, column 4: .*lines 2, 3 look/, { columns: { id: 'id' } }],
    ['of an export', `Timestamp,Would you recommend us?,Why?\n2026/01/05 10:00:00,9,"bad\n2026/01/06 10:00:00,8,slow"\n`, /line 3 looks/, { zone: 'UTC', idsFromContent: true }],
    ['with days the other way round', `id,score,answeredAt,comment\n1,9,25/12/2025 10:00,"bad\n2,8,26/12/2025 10:00,slow"\n`, /line 3 looks/, { zone: 'UTC', dates: 'dmy' }],
  ])('%s', async (_name, content, message, ...terms) => expect(await refusal(content, ...terms)).toMatch(message));

  test.each([
    ['a list', '"1. slow\n2. rude, loud\n3. dear"'], ['figures', '"waited 3, then 4 days\n2026-01-05, 10:00\n9, 8, 7"'], ['a sentence with as many commas as cells', '"rude, slow, and dear\nwell"'], ['empty lines', '"a\n\n\nb"'],
  ])('a text of several lines is taken without a word: %s', async (_name, comment) => {
    expect(await read(`id,score,answeredAt,channel,comment\n1,9,${at},app,${comment}\n2,8,${at},app,x\n`)).toEqual({ ids: ['1', '2'], found: [] });
    expect(await read(`comment,id,score,answeredAt,channel\n${comment},1,9,${at},app\nx,2,8,${at},app\n`)).toEqual({ ids: ['1', '2'], found: [] });
  });

  test('lines with as many separators as a row that do not look like answers are said', async () => {
    const { ids, found } = await read(`id,score,answeredAt,comment\n1,9,${at},"a, b, c, d\nwe, had, no, luck\nx"\n2,8,${at},"p\nq, r, s, t"\n`);
    expect([ids, found]).toEqual([['1', '2'], [{ about: 'quotes', message: '2 cells have lines with as many separators as a row, the first from line 2 to 4: was a quote left open?' }]]);
  });
});

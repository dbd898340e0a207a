import { plainTerms, type Finding } from './readingTerms';
import { readingOf } from './responseFile';

async function endSaid(content: string, name = 'a.csv'): Promise<string | null> {
  const found: Finding[] = [];
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let from = 0, bytes = Buffer.from(content); from < bytes.length; from += 37) yield bytes.subarray(from, from + 37);
  }
  const lines = readingOf(name)!(chunks(), { ...plainTerms, constants: { point: 'p' }, zone: 'Asia/Taipei' }, (finding) => found.push(finding));
  while (!(await lines.next()).done);
  return found.find(({ about }) => about === 'end')?.message ?? null;
}

const at = '2026-01-05T10:00:00+08:00';
const missing = 'as every line above it has one: if the file was cut there, rows are missing';

test.each([
  ['a score', `id,answeredAt,score\na,${at},10\nb,${at},1`, `line 3 has no line end, ${missing}, and its last value may be cut too (column 3, score, read as "1")`],
  ['the only row', `id,answeredAt,score\r\na,${at},1`, `line 2 has no line end, ${missing}, and its last value may be cut too (column 3, score, read as "1")`],
  ['a time', 'id,score,answeredAt\na,1,2026-01-05', `line 2 has no line end, ${missing}, and its last value may be cut too (column 3, answeredAt, read as "2026-01-05")`],
  ['a comment, whose words are not said', `id,score,answeredAt,comment\na,1,${at},fine\nb,1,${at},zebra`, `line 3 has no line end, ${missing}, and its last value may be cut too (column 4, comment)`],
  ['a customer', `id,score,answeredAt,customer\nb,1,${at},C-12`, `line 2 has no line end, ${missing}, and its last value may be cut too (column 4, customer)`],
  ['a phone in the place of a score', `id,answeredAt,score\nb,${at},0912345678`, `line 2 has no line end, ${missing}, and its last value may be cut too (column 3, score)`],
  ['a row that ends before its last column', `id,score,answeredAt,comment\nb,1,${at}`, `line 2 has no line end, ${missing}, and its last value may be cut too (column 3, answeredAt, read as "${at}")`],
  ['a text that a quote closes', `id,score,answeredAt,comment\nb,1,${at},"two\nlines"`, `line 3 has no line end, ${missing}`],
])('the end of a file in %s is said', async (_, content, message) => {
  expect(await endSaid(content)).toBe(message);
});

test.each([[`id,score,answeredAt\na,1,${at}\n`], [`id,score,answeredAt\r\na,1,${at}\r\n`], [`id,score,answeredAt\ra,1,${at}\r`], [`id,score,answeredAt\na,1,${at}\n\n  `], ['id,score,answeredAt'], ['id,score,answeredAt,comment\na,1,2026-01-05T10:00:00Z,"two\nlines"\n']])('an end like the others is none: %j', async (content) => expect(await endSaid(content)).toBeNull());

test('a line of JSON is whole, or no JSON', async () => expect(await endSaid(`{"id":"a","score":1,"answeredAt":"${at}"}`, 'a.ndjson')).toBeNull());

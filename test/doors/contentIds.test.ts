import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importAnswers, waymark, type Imported } from '../support/importAnswers';
import { startService, temporaryFolder, type Service } from '../support/startService';

const headings = 'score,answeredAt,comment';
const time = '2026-01-05 10:00:00';
const row = `${headings}\n9,${time},x\n`;
const at = ['--set', 'point=securities/trading@app'];
const known = [0, 1, 0, 0, 0];
const differs = [0, 0, 0, 0, 1];

interface Pair {
  name: string;
  first?: string;
  second?: string;
  /** Words of the second import, and of both. */
  words?: string[];
  both?: string[];
  /** accepted, counted before, corrected, left out, refused: of the second import */
  figures: number[];
}

const pairs: Pair[] = [
  { name: 'a score with .0', second: `${headings}\n9.0,${time},x\n`, figures: known },
  { name: 'a score in full-width digits', second: `${headings}\n９,${time},x\n`, figures: known },
  { name: 'a day with slashes, and no seconds', second: `${headings}\n9,2026/1/5 10:00,x\n`, figures: known },
  { name: 'a time with its offset', second: `${headings}\n9,2026-01-05T10:00:00+08:00,x\n`, figures: known },
  { name: 'the same instant in UTC', second: `${headings}\n9,2026-01-05T02:00:00Z,x\n`, figures: known },
  { name: 'another zone of the file', second: `${headings}\n9,2026-01-05 02:00:00,x\n`, words: ['--zone', 'UTC'], figures: known },
  { name: 'blanks around cells', second: `${headings}\n 9 ,${time} , x \n`, figures: known },
  { name: 'a time with its half of the day', first: `時間戳記,您有多願意向親友推薦本公司？\n2026/1/5 上午 10:00:00,9\n`, second: `時間戳記,您有多願意向親友推薦本公司？\n2026/1/5 10:00:00,9\n`, figures: known },
  { name: 'line ends of another system in a comment', first: `${headings}\n9,${time},"a\nb"\n`, second: `${headings}\r\n9,${time},"a\r\nb"\r\n`, figures: known },
  { name: 'a label that begins with the score', second: `${headings}\n9 - good,${time},x\n`, both: ['--labels', 'number-first'], figures: known },
  { name: 'the point by its noun', words: ['--set', 'point=MeasurementPoint:securities/trading@app'], figures: known },
  { name: 'other answers above and below', second: `${headings}\n3,${time},y\n9,${time},x\n1,${time},z\n`, figures: [2, 1, 0, 0, 0] },
  { name: 'the same row at another point', words: ['--set', 'point=securities/trading@web'], figures: [1, 0, 0, 0, 0] },
  { name: 'a region that is said for all', words: [...at, '--set', 'region=north'], figures: differs },
];

describe('ids made of content are made of what is read', () => {
  const folder = temporaryFolder();
  let service: Service;
  beforeAll(async () => { service = await startService({ WAYMARK_DATA: folder }); }, 60_000);
  afterAll(() => service.stop());

  const path = join(folder, 'answers.csv');
  const imported = (content: string, ...words: string[]): Promise<Imported> => {
    writeFileSync(path, content);
    return importAnswers(folder, path, '--ids-from-content', ...words);
  };
  const zoned = (words: readonly string[]): string[] => (words.includes('--zone') ? [...words] : ['--zone', 'Asia/Taipei', ...words]);
  const placed = (words: readonly string[]): string[] => zoned(words.some((word) => word.startsWith('point=')) ? words : [...at, ...words]);

  test.each(pairs.map((each, index) => ({ ...each, source: `pair-${index}` })))('sent again with $name', async ({ first = row, second = row, words = [], both = [], figures, source }) => {
    expect((await imported(first, '--source', source, ...both, ...placed([]))).figures).toEqual([1, 0, 0, 0, 0]);
    const again = await imported(second, '--source', source, ...both, ...placed(words));
    expect([again.figures, again.failed]).toEqual([figures, null]);
    expect(again.refused.map(([, problem]) => problem)).toEqual(figures === differs ? ['id: was sent before with other content'] : []);
  }, 60_000);

  const google = 'Timestamp,How likely are you to recommend us?,Why?,Region,Who?\n2026/01/05 10:00:00,9,good,north,c1\n2026/01/05 11:00:00,3,bad,south,c2\n';

  test('which columns ids are made of is said each time: with more of them mapped the same answers are others', async () => {
    const words = ['--source', 'more', ...placed([])];
    const said = async (...more: string[]) => {
      const { figures, found } = await imported(google, ...words, ...more);
      return [figures, found.ids];
    };
    const made = (fields: string) => `2 ids are made of what was read (place, answeredAt, score${fields}): imported with other columns mapped, with times cut to minutes or with changed texts, the same answers count again`;
    expect(await said('--dry-run')).toEqual([[2, 0, 0, 0, 0], made('')]);
    expect(await said()).toEqual([[2, 0, 0, 0, 0], made('')]);
    expect(await said()).toEqual([[0, 2, 0, 0, 0], made('')]);
    expect(await said('--map', 'comment=Why?', '--dry-run')).toEqual([[2, 0, 0, 0, 0], made(', comment')]);
  }, 60_000);

  const content = `${headings},customer\n9,${time},x,a\n9,${time},y,b\n9,${time},"x ",a\n9,${time},z,b\n9,${time},z,b\n9,2026-01-05,x,c\n9,2026-01-05,y,c\n`;

  test('answers of one second, or of one day, with one score are told apart by the rest; those alike in all are one', async () => {
    const words = ['--source', 'second', ...placed([])];
    const first = await imported(content, ...words);
    expect([first.figures, first.same]).toEqual([[5, 2, 0, 0, 0], [[4, 2, 'content'], [6, 5, 'content']]]);
    expect((await imported(content, ...words)).figures).toEqual([0, 7, 0, 0, 0]);
  }, 60_000);

  test('an id does not depend on the rows beside it: turned round, in parts and with others above, each counts once', async () => {
    const [head, ...rows] = content.trimEnd().split('\n');
    const words = ['--source', 'turned', ...placed([])];
    const file = (some: string[]): string => `${head}\n${some.join('\n')}\n`;
    expect((await imported(file(rows.slice(3)), ...words)).figures).toEqual([3, 1, 0, 0, 0]);
    expect((await imported(file(rows.slice(0, 3).reverse()), ...words)).figures).toEqual([2, 1, 0, 0, 0]);
    expect((await imported(file([`9,${time},new,d`, ...[...rows].reverse()]), ...words)).figures).toEqual([1, 7, 0, 0, 0]);
    expect((await imported(file([...rows].reverse()), ...words, '--correct')).figures).toEqual([0, 7, 0, 0, 0]);
  }, 60_000);
});

describe('a correction', () => {
  const folder = temporaryFolder();
  test.each([[], ['--dry-run']])('says before anything is written what its answers lose %j', async (...more) => {
    const path = join(folder, 'correction.csv');
    const words = ['--source', 'corrected', '--set', 'region=north', ...at, ...more];
    writeFileSync(path, 'id,score,answeredAt,comment,customer\n1,9,2026-01-05T10:00:00Z, ,\n2,8,2026-01-05T10:00:00Z,x,c\n3,8,2026-01-05T10:00:00Z,,c\n');
    const message = '--correct: a corrected answer loses what stands of it and is not in its row: 2 of 3 rows have no comment; 1 of 3 rows have no customer; none of 3 rows has completedAt, channel, mode, products, callReason, segment, inclusionProbability';
    const { text } = await waymark(folder, 'import', 'responses', path, '--correct', ...words);
    expect(text.split('\n').filter((line) => /--correct|^(?:would be )?accepted/.test(line))).toEqual([message, expect.stringContaining('accepted ')]);
    expect((await importAnswers(folder, path, ...words)).found.correction).toBeUndefined();
  }, 60_000);
});

import { fileIn, importAnswers, waymark } from '../support/importAnswers';
import { startService, temporaryFolder, type Service } from '../support/startService';

const point = 'securities/settlement@web';
const at = '2026-01-05T10:00:00+08:00';

describe('rows of which a file does not say plainly whether they are answers', () => {
  const folder = temporaryFolder();
  let service: Service;
  beforeAll(async () => { service = await startService({ WAYMARK_DATA: folder }); }, 60_000);
  afterAll(() => service.stop());

  const file = (name: string, content: string): string => fileIn(folder, name, content);

  const long = (): string => file('long.csv', `id,point,score,answeredAt,question,note\na1,${point},9,${at},NPS,\na2,${point},2,${at},CSAT,\nb1,${point},8,${at},NPS,\n`);
  const words = ['--source', 'long', '--map', 'score=score'];

  test('answers to several questions are refused before one is written, until somebody says which is meant', async () => {
    const refused = await importAnswers(folder, long(), ...words);
    expect([refused.code, refused.figures, refused.failed]).toEqual([1, null, `line 3, column 5: question: 2 different values (NPS, CSAT) in a column that tells questions or surveys apart, and all rows would count as answers to one survey (allowed: which is meant said: --exclude "question!=NPS" leaves out all others, and given again for a further value keeps that, too; or the column mapped, such as --map instrument="question")`]);
    const { code, figures, leftOut } = await importAnswers(folder, long(), ...words, '--exclude', 'question!=NPS');
    expect([code, figures, leftOut]).toEqual([0, [2, 0, 0, 1, 0], [[3, 'question!=NPS']]]);
  }, 60_000);

  test('unfinished and test responses are left out by a column of status, with their count', async () => {
    const status = file('status.csv', `id,point,score,answeredAt,Status\na,${point},9,${at},Complete\nb,${point},2,${at},Partial\nc,${point},1,${at},Test\nd,${point},8,${at},vip\n`);
    const { text } = await waymark(folder, 'import', 'responses', status, '--source', 'status');
    expect(text).toBe([
      'Status: left out as it says: unfinished 1, test 1 (--exclude none takes them); 1 row with what no rule knows (vip) in it taken; --exclude "Status=vip" leaves such rows out',
      'line 3 left out: unfinished', 'line 4 left out: test', 'accepted 2, counted before 0, corrected 0, left out 2 (unfinished 1, test 1), refused 0, of 4', '',
    ].join('\n'));
    expect((await importAnswers(folder, status, '--source', 'all', '--exclude', 'none')).figures).toEqual([4, 0, 0, 0, 0]);
  }, 60_000);

  test('a file that ends within a line says so, and years of two digits say what they became', async () => {
    const cut = file('cut.csv', `id,point,answeredAt,score\na,${point},1/5/26 10:00,9\nb,${point},1/5/26 11:00,1`);
    const { text } = await waymark(folder, 'import', 'responses', cut, '--source', 'cut', '--zone', 'Asia/Taipei', '--dates', 'mdy');
    expect(text).toContain('times: years of two digits read as 20yy: 2 answers, the first on line 2, as 2026-01-05T02:00:00.000Z\n');
    expect(text).toContain('line 3 has no line end, as every line above it has one: if the file was cut there, rows are missing, and its last value may be cut too (column 4, score, read as "1")\n');
  }, 60_000);

  test('comments that were read in another encoding before are refused by their lines', async () => {
    const spoiled = file('spoiled.csv', `id,point,score,answeredAt,comment\na,${point},9,${at},¶W¹L¤@¤p®É\nb,${point},9,${at},鏈嶅姟寰堝ソ\nc,${point},9,${at},服務 嚙踝蕭\nd,${point},9,${at},服務很好\n`);
    const { figures, refused } = await importAnswers(folder, spoiled, '--source', 'spoiled');
    expect([figures, refused]).toEqual([[1, 0, 0, 0, 3], [2, 3, 4].map((line) => [line, 'comment: was read in another encoding than its own before it was sent'])]);
  }, 60_000);

  test('what only a whole column tells is read so, and said, before anything is written', async () => {
    const floats = file('floats.csv', `id,point,score,answeredAt,customer,comment\n${[1, 2, 3, 4].map((id) => `${id}.0,${point},9,${at},90${id}.0,${id === 4 ? 'fine' : 'NULL'}\n`).join('')}`);
    const { code, figures, found, said } = await importAnswers(folder, floats, '--source', 'floats');
    expect([code, figures]).toEqual([0, [4, 0, 0, 0, 0]]);
    expect(said).toMatch('id: 4 values are whole numbers with .0 behind');
    expect(found).toMatchObject({ nothing: expect.stringMatching(/^comment: NULL stands in 3 rows, the first on line 2/) });
    const plain = file('plain.csv', `id,point,score,answeredAt,customer,comment\n${[1, 2, 3, 4].map((id) => `${id},${point},9,${at},90${id},${id === 4 ? 'fine' : ''}\n`).join('')}`);
    expect((await importAnswers(folder, plain, '--source', 'floats')).figures).toEqual([0, 4, 0, 0, 0]);
    const mixed = await importAnswers(folder, file('mixed.csv', `id,point,score,answeredAt\n1.0,${point},9,${at}\n2,${point},9,${at}\n`), '--source', 'mixed');
    expect([mixed.code, mixed.figures, mixed.failed]).toEqual([1, null, expect.stringMatching(/^line 2: id: 1 value is a whole number with \.0 behind, .*the first on line 3/)]);
  }, 60_000);
});

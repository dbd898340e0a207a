import { fileIn, importAnswers, waymark } from '../support/importAnswers';
import { startService, temporaryFolder, type Service } from '../support/startService';

const [settlement, trading] = ['securities/settlement@web', 'securities/trading@app'];
const at = '2026-01-05T10:00:00+08:00';
const moves = `2 from ${settlement}#tnps to ${trading}#tnps`;

describe('a correction that moves answers elsewhere', () => {
  const folder = temporaryFolder();
  let service: Service;
  beforeAll(async () => { service = await startService({ WAYMARK_DATA: folder }); }, 60_000);
  afterAll(() => service.stop());

  const file = (name: string, ...rows: string[]): string => fileIn(folder, name, `id,point,score,answeredAt\n${rows.join('\n')}\n`);

  const rows = (id: string, point: string): string => `${id},${point},9,${at}`;

  test.each(['through-a-service', 'alone'])('is said %s, from where to where, before it is written and behind it; none that changes otherwise is', async (how) => {
    if (how === 'alone') await service.stop();
    const words = ['--source', how];
    const before = file('before.csv', rows('a', settlement), rows('b', settlement), rows('c', settlement), `d,${settlement},9,${at}`);
    expect((await importAnswers(folder, before, ...words)).figures).toEqual([4, 0, 0, 0, 0]);
    const after = file('after.csv', rows('a', trading), rows('b', trading), rows('c', settlement), `d,${settlement},3,${at}`);
    const dry = await waymark(folder, 'import', 'responses', after, ...words, '--correct', '--dry-run');
    expect(dry.text.split('\n').filter((line) => line.includes(' from '))).toEqual([`corrected answers that count elsewhere than before: ${moves}`]);
    const { text } = await waymark(folder, 'import', 'responses', after, ...words, '--correct');
    expect(text.split('\n').slice(-5, -1)).toEqual([
      expect.stringContaining('a corrected answer loses what stands of it'), `--correct: 2 answers would count elsewhere than now: ${moves}`,
      `corrected answers that count elsewhere than before: ${moves}`, 'accepted 0, counted before 1, corrected 3, left out 0, refused 0, of 4',
    ]);
    expect((await importAnswers(folder, after, ...words, '--correct')).said).not.toContain(' from ');
  }, 60_000);
});

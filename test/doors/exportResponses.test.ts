import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compiledService } from '../support/compiled';
import { exitOf, started, startService, temporaryFolder } from '../support/startService';

async function waymark(folder: string, ...words: string[]): Promise<{ code: number | null; text: string }> {
  const child = started(process.execPath, [join(compiledService(), 'cli.js'), ...words], { WAYMARK_DATA: folder });
  let text = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (chunk) => { text += chunk; });
  return { code: (await exitOf(child)).code, text };
}

test('waymark export responses moves all answers to another store: they are counted there once, and alike', async () => {
  const [former, latter] = [temporaryFolder(), temporaryFolder()];
  const file = join(former, 'answers.ndjson');
  const scores = '{ scoreSeries(scope: "Subsidiary:pnc", instrument: TNPS, grain: MONTH, period: { from: "2025-01-01", to: "2025-04-01" }) { periods { name score { n state value } } } checkCounts { answers differing uncounted } }';
  const service = await startService({ WAYMARK_DATA: former });
  expect((await waymark(former, 'generate', '--answers', '600', '--from', '2025-01-01', '--to', '2025-03-31')).code).toBe(0);
  const before = await service.get(scores);
  expect(await waymark(former, 'export', 'responses', file)).toMatchObject({ code: 1, text: expect.stringContaining('stop it first') });
  expect(existsSync(file)).toBe(false);
  await service.stop();
  expect(await waymark(former, 'export', 'responses', file)).toEqual({ code: 0, text: `${file}: 600 answers\n` });
  expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(601);
  expect(await waymark(former, 'export', 'responses', join(former, 'no-such-folder', 'file'))).toMatchObject({ code: 1, text: expect.stringContaining('no such file or directory') });
  const other = await startService({ WAYMARK_DATA: latter });
  for (const counted of ['accepted 600, counted before 0', 'accepted 0, counted before 600']) expect(await waymark(latter, 'import', 'responses', file)).toMatchObject({ code: 0, text: expect.stringContaining(counted) });
  expect(await other.get(scores)).toEqual(before);
  await other.stop();
}, 180_000);

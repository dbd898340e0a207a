import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compiledService } from '../support/compiled';
import { slowness } from '../support/hostileRuns';
import { exitOf, started, startService, temporaryFolder, type Service } from '../support/startService';

const importing = `mutation($files: [RegistryFileInput!]!) {
  importFiles(files: $files, dryRun: true) { added problemCount problems { field message allowed line count } furtherProblems { count } }
}`;

const table = (heading: string, rows: number, row: (index: number) => string): string => [heading, ...Array.from({ length: rows }, (_, index) => row(index))].join('\n');

let service: Service;

beforeAll(async () => {
  service = await startService({ WAYMARK_SEED: '1' });
  await service.ask('{ group { slug } }');
}, 60_000);

/** Sends a file, and short questions beside it; answers the report, and for how long a question waited at most. */
async function imported(name: string, content: string): Promise<{ report: any; waitedMs: number }> {
  let [isOver, waitedMs] = [false, 0];
  const sent = service.get(importing, { files: [{ name, content }] }).finally(() => { isOver = true; });
  const beside = (async () => {
    while (!isOver) {
      const began = performance.now();
      await service.get('{ subsidiary(id: "life") { slug } }');
      waitedMs = Math.max(waitedMs, (performance.now() - began) / slowness());
      await new Promise((resolve) => { setTimeout(resolve, 20); });
    }
  })();
  const [{ importFiles: report }] = await Promise.all([sent, beside]);
  return { report, waitedMs };
}

/** Quiet, none waits for more than 0.4 s; it was 3 to 15 s. */
const mostMs = 2_000;

test.each<[string, string, string, object]>([
  ['a list of 500,000 entries', 'touchpoints.csv', `id,channels\na,${Array.from({ length: 500_000 }, (_, index) => `c${index}`).join('|')}`, { problemCount: 1, problems: [{ field: 'channels', line: 2, count: 1, message: 'too long', allowed: 'at most 1000000 characters' }] }],
  ['a cell of 9 MB', 'touchpoints.csv', `id,name.zh,name.en\na,"${'x'.repeat(9_000_000)}",b`, { problemCount: 1, problems: [{ field: 'name', line: 2, count: 1, message: 'too long', allowed: 'at most 200 characters' }] }],
])('%s are refused by the limit, and others do not wait for it', async (_name, name, content, refusal) => {
  const { report, waitedMs } = await imported(name, content);
  expect(report).toMatchObject({ added: 0, ...refusal, furtherProblems: [] });
  expect(waitedMs).toBeLessThan(mostMs);
}, 120_000);

test.each([12_000, 200_000])('%i rows are more than one request may have, and refused before they are read', async (rows) => {
  const { errors } = await service.ask(importing, { files: [{ name: 'touchpoints.csv', content: table('id,kind', rows, (index) => `!${index},x`) }] });
  expect(errors.map(({ extensions }) => extensions)).toEqual([expect.objectContaining({ code: 'TOO_COSTLY', field: 'importFiles' })]);
}, 120_000);

test('8,000 rows with four problems each are counted by kind, and others do not wait for it', async () => {
  const rows = 8_000;
  const { report, waitedMs } = await imported('touchpoints.csv', table('id,importance', rows, (index) => `a${index},x`));
  expect(report.problems.map(({ field, count }: { field: string; count: number }) => [field, count])).toEqual(expect.arrayContaining([['importance', rows], ['code', rows], ['name', rows], ['subsidiary', rows]]));
  expect(report.problemCount).toBe(4 * rows);
  expect(waitedMs).toBeLessThan(mostMs);
}, 120_000);

test('8,000 rows that are right are written, and others do not wait for it', async () => {
  const rows = 8_000;
  const { report, waitedMs } = await imported('departments.csv', table('id,name.zh,name.en,subsidiary,validFrom,provenance', rows, (index) => `life/d${index},部門${index},Department ${index},life,2020-01-01,OPERATED`));
  expect(report).toMatchObject({ added: rows, problemCount: 0 });
  expect(waitedMs).toBeLessThan(mostMs);
}, 120_000);

test('the command line says that a service takes fewer rows at once, and takes them where none holds the store', async () => {
  const [folder, files] = [temporaryFolder(), temporaryFolder()];
  writeFileSync(join(files, 'departments.csv'), table('id,name.zh,name.en,subsidiary,provenance', 12_000, (index) => `life/d${index},部門${index},Department ${index},life,OPERATED`));
  const dryRun = async (): Promise<{ code: number | null; text: string }> => {
    const child = started(process.execPath, [join(compiledService(), 'cli.js'), 'import', files, '--dry-run', '--json'], { WAYMARK_DATA: folder });
    let text = '';
    for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (chunk) => { text += chunk; });
    return { code: (await exitOf(child)).code, text };
  };
  const holding = await startService({ WAYMARK_DATA: folder, WAYMARK_SEED: '1' });
  expect(await dryRun()).toEqual({ code: 1, text: expect.stringMatching(/would cost \d+ of at most 1000000, most of it for importFiles.*Stop that service, and this command works on the store itself/s) });
  await holding.stop();
  expect(await dryRun()).toEqual({ code: 0, text: expect.stringMatching(/"added": ?12000/) });
}, 180_000);

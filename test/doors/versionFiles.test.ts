import { createHash } from 'node:crypto';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compiledService } from '../support/compiled';
import { exitOf, started, temporaryFolder } from '../support/startService';

const cases = join(__dirname, '..', 'cases', 'registry');

async function waymark(folder: string, ...words: string[]): Promise<{ code: number | null; text: string }> {
  const child = started(process.execPath, [join(compiledService(), 'cli.js'), ...words], { WAYMARK_DATA: folder });
  let text = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (chunk) => { text += chunk; });
  return { code: (await exitOf(child)).code, text };
}

test('published versions go out and come back as files of their own, and none that a sheet cut is taken', async () => {
  const [data, empty, files] = [temporaryFolder(), temporaryFolder(), join(temporaryFolder(), 'registry')];
  expect(await waymark(data, 'seed')).toMatchObject({ code: 0 });
  expect(await waymark(data, 'export', files)).toMatchObject({ code: 0, text: expect.stringContaining('21 frozen maps, each a file of its own') });
  const table = readFileSync(join(files, 'journey-versions.csv'), 'utf8');
  const [, , sha256] = /life\/claim#1,.*,(journey-versions\/life\/claim@1\.json),([0-9a-f]{64})\n/.exec(table)!;
  const map = join(files, 'journey-versions', 'life', 'claim@1.json');
  expect(createHash('sha256').update(readFileSync(map)).digest('hex')).toBe(sha256);
  expect(await waymark(data, 'import', files)).toMatchObject({ code: 0, text: expect.stringContaining('added 0, changed 0') });
  // A restore into an empty store, and the same files again from there.
  expect(await waymark(empty, 'import', files)).toMatchObject({ code: 0, text: expect.stringMatching(/added \d+, changed 0/) });
  expect(await waymark(empty, 'import', join(files, 'journey-versions.csv'))).toMatchObject({ code: 0, text: expect.stringContaining('added 0, changed 0, unchanged 21') });
  expect(await waymark(empty, 'check')).toMatchObject({ code: 0, text: expect.stringContaining('0 flaws') });
  // A frozen map that no line names is not left out without a word, whether a row was lost or the whole table.
  const cut = join(temporaryFolder(), 'registry');
  cpSync(files, cut, { recursive: true });
  const unnamed = { code: 1, text: expect.stringMatching(/^journey-versions\/life\/claim@1\.json name: no table here names this file.*\n.*nothing was written: 1 problem$/m) };
  writeFileSync(join(cut, 'journey-versions.csv'), table.split('\n').filter((row) => !row.startsWith('life/claim#1,')).join('\n'));
  expect(await waymark(data, 'import', cut)).toMatchObject(unnamed);
  expect(await waymark(temporaryFolder(), 'import', cut)).toMatchObject(unnamed);
  rmSync(join(cut, 'journey-versions.csv'));
  expect(await waymark(data, 'import', cut)).toMatchObject({ code: 1, text: expect.stringContaining('nothing was written: 21 problems') });
  // As a sheet leaves it: the cut cell of the case, a cut file, a file that is gone.
  expect(await waymark(data, 'import', join(cases, '28-registry-frozen-cut'))).toMatchObject({ code: 1, text: expect.stringMatching(/journey-versions\.csv:2:7 frozen: the frozen map is not whole.*32,767/) });
  writeFileSync(map, readFileSync(map, 'utf8').slice(0, 9_000));
  expect(await waymark(data, 'import', files)).toMatchObject({ code: 1, text: expect.stringContaining('its SHA-256 differs') });
  rmSync(map);
  expect(await waymark(temporaryFolder(), 'import', files)).toMatchObject({ code: 1, text: expect.stringContaining('the file that it names is not there') });
}, 240_000);

import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compiledService } from '../support/compiled';
import { startService, type Service } from '../support/startService';

let service: Service;
const data = mkdtempSync(join(tmpdir(), 'waymark-problems-'));

beforeAll(async () => { service = await startService({ WAYMARK_DATA: data }); });

const header = 'id,name.zh,name.en,modality,reportingGroup\n';
const lines = (count: number): string => Array.from({ length: count }, (_, index) => `channel-${index},管道,Channel,PIGEON,ONLINE\n`).join('');

/** Each kind is told once for each file and field, with its count and first lines. */
const importing = 'mutation ($files: [RegistryFileInput!]!) { importFiles(files: $files) { applied problemCount problems { file line field count lines } furtherProblems { count file fromLine toLine } } }';

const sum = (counted: { count: number }[]): number => counted.reduce((all, { count }) => all + count, 0);

const waymark = (...args: string[]): Promise<{ code: number | null; out: string }> => new Promise((resolve) => {
  const child = spawn(process.execPath, [join(compiledService(), 'cli.js'), ...args], { env: { ...process.env, WAYMARK_DATA: data, NEO4J_URI: '' } });
  let out = '';
  child.stdout.on('data', (chunk) => { out += chunk; });
  child.stderr.on('data', (chunk) => { out += chunk; });
  child.on('close', (code) => resolve({ code, out }));
});

describe('ten thousand problems are answered in short, with how many there are and where:', () => {
  test('an import through the API', async () => {
    const { importFiles } = await service.get(importing, { files: [{ name: 'channels.csv', content: `${header}${lines(10_000)}` }] });
    expect(importFiles).toEqual({
      applied: false, problemCount: 10_000, furtherProblems: [],
      problems: [{ file: 'channels.csv', line: 2, field: 'modality', count: 10_000, lines: [2, 3, 4, 5, 6] }],
    });
  });

  test('problems of form, found before anything is looked up', async () => {
    const { importFiles } = await service.get(importing, { files: [{ name: 'channels.csv', content: `${header}${',管道,Channel,APP,ONLINE\n'.repeat(150)}` }] });
    expect(importFiles).toMatchObject({ problemCount: 150, furtherProblems: [], problems: [{ file: 'channels.csv', line: 2, field: 'id', count: 150 }] });
  });

  test('more than a hundred kinds: the first hundred, and where the others are', async () => {
    const { exportFiles } = await service.get('{ exportFiles { name content } }') as { exportFiles: { name: string; content: string }[] };
    const files = exportFiles.filter(({ name }) => name.endsWith('.csv')).map(({ name, content }) => {
      const heading = content.slice(0, content.indexOf('\n'));
      return { name, content: `${heading}\n${['x', 'y', 'z'].map((id) => `${id}${',#REF!'.repeat(heading.split(',').length - 1)}\n`).join('')}` };
    });
    const { importFiles } = await service.get(importing, { files });
    expect(importFiles.problems.length).toBe(100);
    expect(importFiles.problemCount).toBeGreaterThan(450);
    const [last] = files.slice(-1);
    expect(importFiles.furtherProblems).toContainEqual({ count: expect.any(Number), file: last!.name, fromLine: 2, toLine: 4 });
    // One meaning of a count, so that they add up.
    expect(sum([...importFiles.problems, ...importFiles.furtherProblems])).toBe(importFiles.problemCount);
  });

  test('a refusal in errors', async () => {
    const { errors, text } = await service.ask('query ($by: GapFilter) { gaps(filter: $by) { nodes { id } } }', { by: { types: Array.from({ length: 10_000 }, () => 'NONE') } });
    const { code, problems, problemCount, furtherProblems } = errors[0]!.extensions as Record<string, any>;
    expect([code, problems.length, problemCount, furtherProblems]).toEqual(['BAD_INPUT', 100, 10_000, [{ count: 9_900 }]]);
    expect(text.length).toBeLessThan(50_000);
  });

  test('the command line', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'waymark-import-'));
    writeFileSync(join(folder, 'channels.csv'), `${header}${lines(10_000)}`);
    const { code, out } = await waymark('import', folder);
    const said = out.trim().split('\n');
    expect(code).toBe(1);
    expect(said).toEqual([expect.stringMatching(/^note: channels\.csv:3 name: .* \[9999 times;/), expect.stringMatching(/^channels\.csv:2:4 modality: .*\[10000 times; also line 3, 4, 5, 6 …\]$/), 'refused, nothing was written: 10000 problems']);
  });
});

test.each([
  ['an address that a browser would run', 'sources.csv', 'id,title.zh,title.en,publisher.zh,publisher.en,year,address\nx,題,Title,人,Publisher,2021,javascript:alert(1)\n', 'address', 7],
  ['a name that nobody sees', 'archetypes.csv', 'id,name.zh,name.en,provenance\nx,題,\u200b\u2060,OPERATED\n', 'name', 3],
  ['a non-character', 'archetypes.csv', 'id,name.zh,name.en,provenance\nx,題,a\ufffe,OPERATED\n', 'name', 3],
  ['a blank id', 'archetypes.csv', 'id,name.zh,name.en,provenance\n  ,題,Title,OPERATED\n', 'id', 1],
  ['a day beyond the calendar', 'departments.csv', 'id,validTo\nlife/claims,9999-12-31\n', 'validTo', 2],
  ['a version of no journey', 'journey-versions.csv', 'id,journey,number,effectiveOn\nnone#1,,1,2026-01-01\n', 'journey', 2],
])('%s in a file is a problem of its line', async (_name, name, content, field, column) => {
  const { importFiles } = await service.get('mutation ($files: [RegistryFileInput!]!) { importFiles(files: $files) { applied problems { file line column field } } }', { files: [{ name, content }] });
  expect(importFiles).toEqual({ applied: false, problems: [{ file: name, line: 2, column, field }] });
});

test('of a cell with several entries the one that is refused is named, through the API and on the command line', async () => {
  const content = 'id,channels\nlife/online-purchase,app:ILLUSTRATIVE|nowhere:ILLUSTRATIVE\nbank/atm,atm:ILLUSTRATIVE|neither:ILLUSTRATIVE\n';
  const { importFiles } = await service.get('mutation ($files: [RegistryFileInput!]!) { importFiles(files: $files) { problems { field message value count lines } } }', { files: [{ name: 'touchpoints.csv', content }] });
  expect(importFiles.problems).toEqual([{ field: 'channels', message: 'no Channel with this id', value: 'nowhere', count: 2, lines: [2, 3] }]);
  const folder = mkdtempSync(join(tmpdir(), 'waymark-import-'));
  writeFileSync(join(folder, 'touchpoints.csv'), content);
  expect((await waymark('import', folder)).out).toContain('touchpoints.csv:2:2 channels (nowhere): no Channel with this id (allowed: the id of an existing Channel) [2 times; also line 3]');
  expect(JSON.parse((await waymark('import', folder, '--json')).out).problems).toMatchObject([{ field: 'channels', value: 'nowhere' }]);
});

test('names and texts are kept without blanks around them, whichever door they came through', async () => {
  const { importFiles } = await service.get('mutation ($files: [RegistryFileInput!]!) { importFiles(files: $files) { applied } }', { files: [{ name: 'archetypes.csv', content: 'id,name.zh,name.en,provenance\ntidy,  題　,"\u00a0A name ",OPERATED\n' }] });
  expect(importFiles).toEqual({ applied: true });
  const { archetype, addChannel } = await service.get('mutation { addChannel(input: {slug: "tidy", name: {zh: " 管道二　\\r\\n", en: "\\ufeffA channel\\t"}, modality: APP, reportingGroup: ONLINE}) { name { zh en } } }').then(async (made) => ({ ...made, ...await service.get('{ archetype(id: "tidy") { name { zh en } } }') }));
  expect([archetype.name, addChannel.name]).toEqual([{ zh: '題', en: 'A name' }, { zh: '管道二', en: 'A channel' }]);
});

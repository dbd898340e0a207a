import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportReport } from '../../src/exchange/importFiles.rules';
import { compiledService } from '../support/compiled';
import { exitOf, started, startService, temporaryFolder, type Service } from '../support/startService';

const store = temporaryFolder();
let service: Service;
beforeAll(async () => { service = await startService({ WAYMARK_DATA: store }); }, 60_000);
afterAll(() => service.stop());

async function imported(...words: string[]): Promise<{ code: number | null; report: ImportReport; errors: string }> {
  const child = started(process.execPath, [join(compiledService(), 'cli.js'), 'import', ...words, '--json'], { WAYMARK_DATA: store });
  let text = '';
  let errors = '';
  child.stdout!.on('data', (chunk) => { text += chunk; });
  child.stderr!.on('data', (chunk) => { errors += chunk; });
  const { code } = await exitOf(child);
  return { code, report: JSON.parse(text) as ImportReport, errors };
}

const archetypes = 'id,name.zh,name.en\nfolder-trial,試,Trial\n';

function folderWith(files: Record<string, string | Buffer>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries({ 'archetypes.csv': archetypes, ...files })) {
    if (name.includes('/')) mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

const archetypesIn = async (): Promise<number> => (await service.get('{ archetypes(first: 100) { nodes { slug } } }')).archetypes.nodes.filter(({ slug }: { slug: string }) => slug === 'folder-trial').length;

describe('a folder of tables', () => {
  test.each(['departments.csv.txt', 'Departments.XLSX', 'departments', 'x/departments.csv', 'copy of departments 2.bak', 'measurement_points.ods', 'Journey-Versions/life/a.json'])('with %s is refused by its name, and nothing is written', async (name) => {
    const { code, report } = await imported(folderWith({ [name]: 'id\n' }));
    expect([code, report.applied, report.added, report.problemCount]).toEqual([1, false, 0, 1]);
    const table = /journey-versions|measurement.points|departments/i.exec(name)![0].toLowerCase().replace('_', '-');
    expect(report.problems).toEqual([{ field: 'name', file: name, message: 'looks like a table and is not read', allowed: expect.stringContaining(`${table}.csv`), count: 1, lines: [] }]);
    expect(await archetypesIn()).toBe(0);
  }, 60_000);

  test('names each other file that is not read, and passes over hidden ones and those about the folder', async () => {
    const { code, report } = await imported(folderWith({ 'plan.docx': '', 'notes/a.txt': '', '.git/config': '', '.DS_Store': '', '~$departments.xlsx': '', 'README.md': '', 'LICENSE': '', 'Thumbs.db': '' }), '--dry-run');
    expect([code, report.dryRun, report.added, report.problems]).toEqual([0, true, 1, []]);
    expect(report.notices.map(({ file, message }) => [file, message])).toEqual([['notes/a.txt', 'not read: no table of the registry'], ['plan.docx', 'not read: no table of the registry']]);
  }, 60_000);

  test('with a table that is no text is reported as JSON, beside what is wrong with the others', async () => {
    const folder = folderWith({ 'departments.csv': Buffer.from('id,na\0me\n'), 'channels.csv': 'id,nonsense\na,b\n', 'stages.csv': Buffer.from([0x69, 0x64, 0x0a, 0xff, 0x0a]) });
    const { code, report, errors } = await imported(folder);
    expect([code, report.applied, errors]).toEqual([1, false, '']);
    const problems = report.problems.map(({ file, field, message, line }) => [file!.split('/').at(-1), field, message, line]);
    expect(problems).toEqual(expect.arrayContaining([['departments.csv', 'content', 'not a text: it holds zero bytes', undefined], ['stages.csv', 'content', 'not UTF-8', 2]]));
    expect(problems.filter(([file]) => file === 'channels.csv')).not.toEqual([]);
    expect(report.problemCount).toBe(report.problems.reduce((sum, { count }) => sum + count, 0));
  }, 60_000);

  test('a file that is named and no table is refused, not passed over', async () => {
    const folder = folderWith({});
    renameSync(join(folder, 'archetypes.csv'), join(folder, 'archetypes.txt'));
    const { code, report } = await imported(join(folder, 'archetypes.txt'));
    expect([code, report.problems.map(({ file, field }) => [file, field])]).toEqual([1, [['archetypes.txt', 'name']]]);
  }, 60_000);
});

test('an import is made whole where nobody reads what it says to the end', async () => {
  const folder = temporaryFolder();
  const rows = Array.from({ length: 3_000 }, (_, index) => `unread-${index},讀,Unread ${index}\n`);
  writeFileSync(join(folder, 'archetypes.csv'), `id,name.zh,name.en\n${rows.join('')}`);
  const child = started(process.execPath, [join(compiledService(), 'cli.js'), 'import', folder, '--json'], { WAYMARK_DATA: store });
  let errors = '';
  child.stderr!.on('data', (chunk) => { errors += chunk; });
  child.stdout!.destroy();
  expect([(await exitOf(child)).code, errors]).toEqual([0, '']);
  expect((await service.get('{ archetype(id: "unread-2999") { name { en } } }')).archetype).toEqual({ name: { en: 'Unread 2999' } });
});

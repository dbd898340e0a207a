import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportReport } from '../../src/exchange/importFiles.rules';
import { compiledService } from '../support/compiled';
import { projectRoot } from '../support/keptFolder';
import { exitOf, started, startService, temporaryFolder, type Service } from '../support/startService';

const cases = join(projectRoot, 'test', 'cases', 'registry');
const folder = temporaryFolder();
let service: Service;

beforeAll(async () => { service = await startService({ WAYMARK_DATA: folder }); });

async function waymark(...words: string[]): Promise<{ code: number | null; text: string; errors: string }> {
  const child = started(process.execPath, [join(compiledService(), 'cli.js'), ...words], { WAYMARK_DATA: folder });
  let text = '';
  let errors = '';
  child.stdout!.on('data', (chunk) => { text += chunk; });
  child.stderr!.on('data', (chunk) => { errors += chunk; });
  return { code: (await exitOf(child)).code, text, errors };
}

/** What `waymark import DIR --json` prints, and how it ends. */
async function imported(path: string, ...words: string[]): Promise<{ code: number | null; report: ImportReport }> {
  const { code, text } = await waymark('import', path, '--json', ...words);
  return { code, report: JSON.parse(text) as ImportReport };
}

type Expected = [lines: number[], field: string, message: RegExp];

const shown = (found: ImportReport['problems']) => found.map(({ lines, field, message }) => [lines, field, message]);

const expectFindings = (found: ImportReport['problems'], expected: Expected[]): void =>
  expect(shown(found)).toEqual(expected.map(([lines, field, message]) => [lines, field, expect.stringMatching(message)]));

const noName = /stands for a name that is not there/;
const isError = /^#(N\/A|REF!) is the error of a sheet's formula/;

/** What each folder must answer. Those that are taken leave bank/t-a to bank/t-f behind. */
const answers: Record<string, { problems?: Expected[]; notices?: Expected[]; added?: number; changed?: number }> = {
  '20-registry-merged-total': { problems: [[[1], 'content', /^line 1 is no heading, line 2 looks like it$/], [[4], 'subsidiary', /^missing, where a line above has it: were cells merged\?$/], [[5], 'id', /^a row of totals$/]] },
  '20b-registry-merged-notitle': { problems: [[[3], 'subsidiary', /were cells merged/], [[4], 'id', /totals/]] },
  '20c-registry-trailing-commas': { added: 1 },
  '21-registry-zh-headings': { changed: 1, notices: [[[1], 'content', /編號 is id/], [[2], 'owner', /OPERATED/], [[2], 'channels', /without provenance/]] },
  '22-registry-roc-dates': {
    problems: [[[5], 'validFrom', /the number in which a sheet keeps a day/], [[6], 'validFrom', /before 1900: a year of the ROC calendar/], [[7], 'validTo', /^a far day in the place of no end$/]],
    notices: [[[2, 3], 'validFrom', /^days of the ROC calendar: 110\/03\/05 is 2021-03-05$/], [[4], 'validFrom', /2021\/3\/5 is 2021-03-05$/]],
  },
  '22b-registry-year-110': { problems: [[[2], 'validFrom', /ROC calendar/]] },
  // Before others take its codes.
  '25b-registry-same-name': {
    problems: [[[4], 'id', /differs from another id by upper and lower case alone/]],
    notices: [[[3], 'name', /bank\/t-a2 is called like bank\/t-a$/], [[3], 'name', /blanks around texts/]],
  },
  '23-registry-excel-true': { added: 2, changed: 1, notices: [[[2, 3], 'serviceNode', /FALSE is false/], [[2], 'importance', /full-width/], [[4], 'id', /bank\/t-c$/]] },
  '24-registry-semicolon-lists': {
    problems: [[[5], 'channels', /^no Channel with this id$/]],
    notices: [[[2, 3, 4], 'channels', /^lists that no bar divides: atm \| app$/], [[2, 3, 4, 5], 'channels', /without provenance/]],
  },
  '25-registry-duplicates': { problems: [[[3], 'id', /same id/]] },
  '26-registry-na-dash': {
    problems: [[[2, 3, 4], 'code', noName], [[2, 3], 'name', noName], [[2], 'owner', /stands for nothing/], [[2], 'channels', /no Channel/], [[2], 'validTo', /stands for nothing/], [[2], 'facts', /stands for nothing/], [[4], 'name', isError], [[4], 'name', isError]],
    notices: [[[2], 'channels', /without provenance/]],
  },
  '26b-registry-na-names': { problems: [[[2, 3], 'code', noName], [[2], 'name', noName], [[3], 'name', isError], [[3], 'name', isError]], notices: [[[4], 'name', /blanks around/]] },
  '28-registry-frozen-cut': { problems: [[[2], 'frozen', /^the frozen map is not whole/]] },
  '43b-registry-formula': { added: 1 },
};

test('every case has an answer', () => expect(readdirSync(cases).sort()).toEqual(Object.keys(answers).sort()));

test.each(Object.entries(answers))('waymark import %s', async (name, { problems = [], notices = [], added = 0, changed = 0 }) => {
  const { code, report } = await imported(join(cases, name));
  expectFindings(report.problems, problems);
  expectFindings(report.notices, notices);
  expect({ code, applied: report.applied, added: report.added, changed: report.changed }).toEqual({ code: problems.length > 0 ? 1 : 0, applied: problems.length === 0, added, changed });
  for (const { line, column, allowed } of report.problems) expect({ line, column, allowed }).toEqual({ line: expect.any(Number), column: expect.any(Number), allowed: expect.stringMatching(/./) });
});

test('what is refused names the line, the column and what would be right, and each kind once', async () => {
  const { code, text } = await waymark('import', join(cases, '24-registry-semicolon-lists'));
  expect(code).toBe(1);
  expect(text.split('\n')).toEqual([
    'note: touchpoints.csv:2:9 channels: lists that no bar divides: atm | app [3 times; also line 3, 4]',
    expect.stringMatching(/^note: touchpoints\.csv:2:9 channels: links without provenance.*\[4 times; also line 3, 4, 5\]$/),
    'touchpoints.csv:5:9 channels (ATM): no Channel with this id (allowed: upper and lower case matter: atm) [2 times]',
    'refused, nothing was written: 2 problems', '',
  ]);
});

describe('files as a sheet saves them', () => {
  const saved = (name: string, content: string | Buffer): string => {
    const into = join(folder, name.replace(/\W/g, '-'));
    mkdirSync(into, { recursive: true });
    writeFileSync(join(into, name), content);
    return into;
  };

  test('formulas come out with an apostrophe and go in again without, in every word of headings', async () => {
    for (const headings of ['attributes', 'zh']) {
      const into = join(folder, `export-${headings}`);
      expect((await waymark('export', into, '--only', 'touchpoints.csv', '--headings', headings)).code).toBe(0);
      expect(await imported(into)).toMatchObject({ code: 0, report: { added: 0, changed: 0, problems: [] } });
    }
    const { exportFiles: [file] } = await service.get('{ exportFiles(names: ["touchpoints.csv"]) { content } }');
    expect(file.content).toContain('bank/t-f,B96,bank,\'=1+1,"\'=HYPERLINK(""http://example.org"",""x"")"');
    expect((await service.get('{ touchpoint(id: "bank/t-f") { name { zh } } }')).touchpoint.name.zh).toBe('=1+1');
  });

  test('in UTF-16 by its mark, in Big5 where that is said, and refused where it is not', async () => {
    const content = 'id,name.zh,name.en\natm,自動櫃員機,ATM\n';
    const utf16 = saved('channels.csv', Buffer.from(`\ufeff${content.replaceAll(',', '\t')}`, 'utf16le'));
    expect(await imported(utf16, '--dry-run')).toMatchObject({ code: 0, report: { notices: [{ message: 'a tab stands between cells' }] } });
    const big5 = saved('archetypes.csv', Buffer.concat([Buffer.from('id,name.zh,name.en\napp,'), Buffer.from([0xa4, 0xa4]), Buffer.from(',App\n')]));
    expect(await waymark('import', big5, '--dry-run')).toMatchObject({ code: 1, errors: '', text: expect.stringMatching(/archetypes\.csv:2 content: not UTF-8.*big5/) });
    expect(await imported(big5, '--dry-run', '--encoding', 'big5')).toMatchObject({ code: 0, report: { changed: 1, lines: [{ after: { name: { zh: '中' } } }] } });
  });

  test('a workbook that is called CSV is said to be one', async () => {
    expect(await waymark('import', saved('personas.csv', Buffer.from('PK\u0003\u0004....xl/workbook.xml')))).toMatchObject({ code: 1, text: expect.stringMatching(/personas\.csv content: this is an Excel workbook/) });
  });

  test('columns that are called otherwise are mapped, and the others left out and named once', async () => {
    const file = saved('departments.csv', '部門代號,公司,中文,英文,承辦,電話\nbank/trial,bank,試辦部,Trial,王小明,02\n');
    const mapping = ['id=部門代號', '公司=subsidiary', 'name.zh=中文', 'name.en=英文'].flatMap((each) => ['--map', each]);
    expect(await imported(file, '--dry-run', ...mapping)).toMatchObject({ code: 0, report: { added: 1, notices: [{ message: expect.stringMatching(/headings in other words/) }, { message: 'columns left out: 承辦, 電話' }] } });
    expect(await imported(file, '--dry-run')).toMatchObject({ code: 1, report: { problems: [{ message: '6 unknown columns: 部門代號, 公司, 中文, 英文, 承辦, 電話' }, { field: 'id', message: 'no id column' }] } });
    expect(await imported(file, '--dry-run', ...mapping, '--map', 'owner=承辦', '--map', 'validFrom=開始')).toMatchObject({ code: 1, report: { problems: [{ message: 'no file here has the attribute owner' }, { message: 'no file here has the column 開始' }] } });
    expect(await waymark('import', file, '--map', 'nonsense')).toMatchObject({ code: 1, errors: expect.stringContaining('not a mapping') });
  });
});

import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { dialects, plainDialect, playSheet, type Dialect, type SheetFile } from '../support/playSheet';
import { alike, type World } from '../support/world';

const importing = `mutation ($files: [RegistryFileInput!]!, $dryRun: Boolean!, $columns: [MappedColumnInput!]) { importFiles(files: $files, dryRun: $dryRun, columns: $columns) {
  applied added changed unchanged lines { slug action after } problems { field message allowed file line column count lines } notices { field message file line column count lines } } }`;

const imported = async ({ get }: World, files: SheetFile[], dryRun = true, columns: { attribute: string; column: string }[] = []) => (await get(importing, { files, dryRun, columns })).importFiles;

const touchpoints = (...lines: string[]): SheetFile[] => [{ name: 'touchpoints.csv', content: `${lines.join('\n')}\n` }];

const told = (found: { lines: number[]; field: string; message: string }[]) => found.map(({ lines, field, message }) => [lines.join(' '), field, message]);

describe('an export that was opened and saved by a sheet', () => {
  const others: [string, Partial<Dialect>][] = [
    ['Excel, tabs and the calendar of the Republic', { delimiter: '\t', day: 'roc', width: 'full', cut: true }],
    ['semicolons, headings in Chinese, columns and rows in another order', { delimiter: ';', bom: false, flag: 'zh', headings: 'zh', turned: 3, reversed: true, emptyRows: true, emptyColumns: 2, lineEnd: '\n' }],
    ['lists divided by 、, an old Macintosh', { list: '、', lineEnd: '\r', sep: true, padded: true, lowerWords: true, quoteAll: true, day: 'rocZh' }],
  ];
  alike('changes nothing', async (world) => {
    const { exportFiles: files } = (await world.get('{ exportFiles { name content } }')) as { exportFiles: SheetFile[] };
    const drawn = fc.sample(dialects, { numRuns: files.length, seed: 11 });
    const saved: [string, SheetFile[]][] = [['Excel', files.map((file) => playSheet(file, plainDialect))], ...others.map(([name, dialect]): [string, SheetFile[]] => [name, files.map((file) => playSheet(file, { ...plainDialect, ...dialect }))]), ['each file otherwise', files.map((file, index) => playSheet(file, drawn[index]!))]];
    const notices = [];
    for (const [name, each] of saved) {
      const report = await imported(world, each, false);
      expect({ name, added: report.added, changed: report.changed, problems: report.problems }).toEqual({ name, added: 0, changed: 0, problems: [] });
      expect(report.notices.length).toBeGreaterThan(0);
      notices.push(told(report.notices));
    }
    expect(notices[0]).toContainEqual(['2 3 4 5 6', 'serviceNode', 'words for true and false: FALSE is false']);
    return notices;
  }, { writes: true });
});

alike('texts and ids that look like numbers and days are what they were, though a sheet saves numbers and days', async (world) => {
  /** What Excel makes of such a cell. */
  const made: Record<string, string> = { '007': '7', '1.10': '1.1', '2024-01': 'Jan-24', '1E5': '1.00E+05', '1e5': '1.00E+05', '3-1': '1-Mar', true: 'TRUE', '１２': '12', '12345678901234567': '1.23457E+16', '5 Mar': '5-Mar' };
  const texts = Object.keys(made);
  const twice = (text: string) => ({ zh: text, en: text });
  for (const [index, text] of texts.entries()) {
    await world.get('mutation ($input: NewTouchpoint!) { addTouchpoint(input: $input) { slug } }', { input: { slug: `bank/like-${index}`, code: text, subsidiary: 'bank', name: twice(text), notes: twice(`'${text}`) } });
  }
  for (const slug of ['2024-01', '1e5']) await world.get('mutation ($input: NewSource!) { addSource(input: $input) { slug } }', { input: { slug, title: twice(`T${slug}`), publisher: twice('P') } });
  await world.get('mutation ($input: NewFact!) { addFact(input: $input) { slug } }', { input: { slug: '3-1', kind: 'FACT', section: '1.10', source: '2024-01', statement: twice('x') } });
  const { exportFiles: files } = (await world.get('{ exportFiles { name content } }')) as { exportFiles: SheetFile[] };
  const saved = (write: (cell: string) => string) => files.map((file) => (file.name.endsWith('.csv') ? { ...file, content: stringify((parse(file.content) as string[][]).map((row) => row.map(write))) } : file));
  for (const typed of [saved((cell) => made[cell] ?? cell), saved((cell) => (cell === '' ? '' : ` ${made[cell] ?? cell} `))]) {
    expect(await imported(world, typed)).toMatchObject({ added: 0, changed: 0, problems: [] });
  }
  // Numbers of the registry, and texts that a sheet saves as they were, stand in the files as they are.
  expect(files.find(({ name }) => name === 'surveys.csv')!.content).toMatch(/,0,10,[^\n]*,1,/);
  return files.length;
}, { writes: true });

alike('a file whose encoding had no place for a character changes no text: each kind is refused with what stands and what was sent', async (world) => {
  const files = (name: string, notes: string, alias: string): SheetFile[] => [...touchpoints('id,code,subsidiary,name.zh,name.en,notes.zh,notes.en', `bank/lost,lost,bank,${name},Lost,${notes},n`), { name: 'groups.csv', content: `id,name.zh,name.en,aliases\nlost,失,Lost,${alias}\n` }];
  expect(await imported(world, files('−100 到 100', '𠮷野家？𠮷', 'SMS|業務員・簡訊'), false)).toMatchObject({ added: 2, problems: [] });
  const refused = await imported(world, files('?100 到 100', '??野家？??', 'SMS|業務員?簡訊'), false);
  const allowed = 'the text as it stands, in a file that is saved as UTF-8';
  const lost = (field: string, column: number, stands: string, sent: string, file = 'touchpoints.csv') => ({ field, column, line: 2, lines: [2], count: 1, file, allowed, message: `a character was lost in the encoding: "${stands}" stands, "${sent}" was sent` });
  expect([refused.applied, refused.problems]).toEqual([false, [lost('name', 4, '−100 到 100', '?100 到 100'), lost('notes', 6, '𠮷野家？𠮷', '??野家？??'), lost('aliases', 4, '業務員・簡訊', '業務員?簡訊', 'groups.csv')]]);
  // Another text, an ASCII question mark for a full-width one, and a text that gets a question mark are changes as any.
  for (const notes of ['?野家', '𠮷野家?𠮷', '𠮷野家？𠮷?']) expect(await imported(world, files('−100 到 100', notes, 'SMS|業務員・簡訊'))).toMatchObject({ changed: 1, problems: [] });
  return refused.problems;
}, { writes: true });

alike('rows that a quote which was left open keeps within a cell are told with their lines; a text of several lines is one', async (world) => {
  const head = 'id,code,subsidiary,name.zh,name.en,notes.en,notes.zh';
  const row = (slug: string, notes: string) => `bank/${slug},${slug},bank,甲${slug},A${slug},x,${notes}`;
  const swallowed = await imported(world, touchpoints(head, row('n-1', '"open'), row('n-2', 'x'), row('n-3', '"'), row('n-4', '"a, b, c, d, e, f, g\n1. bank\ntwo, three"')));
  expect([swallowed.added, told(swallowed.problems)]).toEqual([0, [['2', 'content', 'a quote is opened here and closed on line 4: lines 3, 4 look like rows of the table, which would be lost']]]);
  expect(swallowed.problems[0].column).toBe(7);
  const above = await imported(world, touchpoints(`${head},"open`, `${row('n-1', 'x')},`, `${row('n-2', 'x')},"`, `${row('n-3', 'x')},`), true, [{ attribute: 'code', column: 'code' }]);
  expect(told(above.problems)).toContainEqual(['1', 'content', 'a quote is opened here and closed on line 3: lines 2, 3 look like rows of the table, which would be lost']);
  return [swallowed, above];
});

alike('a table as people lay it out is told all at once, each kind with its lines', async (world) => {
  const head = 'id,code,subsidiary,name.zh,name.en,importance,channels,validFrom';
  const laid = await imported(world, touchpoints('觸點清單 2021', '製表日期：110/3/5', head, 'bank/n-1,N1,bank,甲,A,3,atm,110/3/5', 'bank/n-2,N2,,乙,B,9,atm,99/3/5', 'bank/n-3,N3,,丙,C,3,nowhere,44260', ',N4,bank,丁,D,3,,', 'bank/n-5,N1,bank,戊,E,3,,,extra', '小計,,,,,15,,', '註：試算'));
  expect(told(laid.problems)).toEqual([
    ['1', 'content', 'line 1 is no heading, line 3 looks like it'],
    ['5 6', 'subsidiary', 'missing, where a line above has it: were cells merged?'],
    ['5', 'importance', 'not a whole number in range'],
    ['5', 'validFrom', 'day, month and year in an order that cannot be told'],
    ['6', 'channels', 'no Channel with this id'],
    ['6', 'validFrom', 'the number in which a sheet keeps a day, not a day'],
    ['7', 'id', 'missing, where a line above has it: were cells merged?'],
    ['8', 'content', '9 cells under 8 headings'],
    ['9', 'id', 'a row of totals'],
    ['10', 'id', 'a title or a note, with one cell only'],
  ]);
  const strange = await imported(world, touchpoints('id,代號,單位,name.zh,name.en,備忘', 'bank/n-1,N1,bank,甲,A,', 'bank/n-2,N2,bank,甲,B,#VALUE!'));
  expect(told(strange.problems)).toEqual([['1', '代號', '3 unknown columns: 代號, 單位, 備忘']]);
  expect(told(strange.notices)).toEqual([['3', 'name', 'names that another Touchpoint beside has, too: bank/n-2 is called like bank/n-1']]);
  const mapped = await imported(world, touchpoints('id,代號,單位,name.zh,name.en,備忘,', 'bank/n-1,N1,bank,甲,A,x,', 'bank/n-2,N2,bank,乙,B,#VALUE!,'), true, [{ attribute: 'code', column: ' 代號' }, { attribute: 'subsidiary', column: '單位' }]);
  expect(mapped).toMatchObject({ added: 2, problems: [], lines: [{ after: { code: 'N1', subsidiary: 'bank' } }, {}] });
  expect(told(mapped.notices)).toEqual([['1', 'content', 'headings in other words or another case: 代號 is code'], ['1', 'content', 'columns left out: 備忘']]);
  expect(told((await imported(world, touchpoints('id,,code', 'bank/atm,x,B08'))).problems)).toEqual([['1', 'content', 'a column without a heading']]);
  expect(told((await imported(world, touchpoints('id,編號,ID', 'bank/atm,x,B08'))).problems)).toEqual([['1', 'id', 'the same column twice']]);
  expect(told((await imported(world, touchpoints('id,name.zh,name.en', 'bank/atm,"提款,ATM'))).problems)).toEqual([['2', 'content', 'a quote is opened in this row and never closed']]);
  return [laid, strange, mapped];
}, { writes: true });

alike('a link without provenance keeps what is known of it, and is OPERATED where it is new', async (world) => {
  await imported(world, touchpoints('id,owner,channels', 'bank/atm,bank/branch-operations,"atm, app"'), false);
  const { touchpoint } = await world.get('{ touchpoint(id: "bank/atm") { owner { provenance } channels { channel { slug } provenance } } }');
  expect(touchpoint).toEqual({ owner: { provenance: 'ILLUSTRATIVE' }, channels: [{ channel: { slug: 'atm' }, provenance: 'ILLUSTRATIVE' }, { channel: { slug: 'app' }, provenance: 'OPERATED' }] });
}, { writes: true });

alike('a code names one touchpoint of a subsidiary, by every door', async (world) => {
  const { get, ask } = world;
  const add = (slug: string, subsidiary: string, code: string) => ask(`mutation { addTouchpoint(input: { slug: "${slug}", code: "${code}", subsidiary: "${subsidiary}", name: { zh: "新${slug}", en: "New" } }) { slug version } }`);
  const taken = { field: 'input.code', message: 'a code that another touchpoint of the subsidiary has', allowed: 'a code of its own; bank/atm has this one' };
  expect((await add('bank/new', 'bank', 'B08')).errors).toMatchObject([{ code: 'BAD_INPUT', details: { problems: [taken] } }]);
  expect((await add('bank/new', 'bank', ' B08 ')).errors).toMatchObject([{ code: 'BAD_INPUT' }]);
  expect((await add('life/new', 'life', 'B08')).errors).toEqual([]);
  const change = (code: string) => ask(`mutation { changeTouchpoint(id: "bank/branch-account-opening", expectedVersion: 1, change: { code: "${code}" }) { version } }`);
  expect((await change('B08')).errors).toMatchObject([{ details: { problems: [{ ...taken, field: 'change.code' }] } }]);
  await get('mutation { retireTouchpoint(id: "bank/atm", expectedVersion: 1, on: "2026-01-01") { version } }');
  expect((await change('B08')).errors).toMatchObject([{ details: { problems: [{ field: 'change.code' }] } }]);
  const twice = await imported(world, touchpoints('id,code,subsidiary,name.zh,name.en,importance', 'bank/n-1,N1,bank,甲,A,3', 'bank/n-2,N1,bank,乙,B,9', 'life/n-1,N1,life,丙,C,3', 'bank/n-3,B08,bank,丁,D,3'));
  expect(told(twice.problems)).toEqual([['3 5', 'code', taken.message], ['3', 'importance', 'not a whole number in range']]);
  const swapped = await imported(world, touchpoints('id,code', 'bank/atm,B06', 'bank/branch-account-opening,B08'), false);
  expect(swapped).toMatchObject({ applied: true, changed: 2 });
  expect((await get('{ checkRegistry { flaws { slug field } } }')).checkRegistry.flaws).toEqual([]);
}, { writes: true });

alike('ids differ by more than case, and what stands for no name is none, by every door', async ({ ask }) => {
  const add = async (slug: string, zh: string, en: string, code = 'N1') => (await ask('mutation ($input: NewTouchpoint!) { addTouchpoint(input: $input) { slug name { zh en } } }', { input: { slug, code, subsidiary: 'bank', name: { zh, en } } }));
  expect((await add('Bank/ATM', '甲', 'A')).errors).toMatchObject([{ details: { problems: [{ field: 'input.slug', message: 'differs from another id by upper and lower case alone', allowed: 'an id of its own; there is bank/atm' }] } }]);
  for (const [zh, en, code] of [['-', 'A', 'N1'], ['無', 'A', 'N1'], ['甲', 'N/A', 'N1'], ['#REF!', 'A', 'N1'], ['甲', '＃N/A', 'N1'], ['甲', 'A', '-'], ['甲', 'A', '#DIV/0!']] as const) {
    expect([zh, en, code, (await add('bank/new', zh, en, code)).errors.map((error) => error.code)]).toEqual([zh, en, code, ['BAD_INPUT']]);
  }
  // Whoever published something and what else a company is called are names, too.
  const source = (publisher: string) => `mutation { addSource(input: { slug: "s", title: { zh: "題", en: "T" }, publisher: { zh: "${publisher}", en: "P" } }) { slug } }`;
  const company = (alias: string) => `mutation { addSubsidiary(input: { slug: "x", group: "cathay", position: 9, name: { zh: "甲", en: "A" }, aliases: ["ok", "${alias}"] }) { slug } }`;
  for (const none of ['N/A', '無', '-']) expect([await ask(source(none)), await ask(company(none))].map(({ errors }) => (errors[0]?.details.problems as { field: string }[])[0]?.field)).toEqual(['input.publisher', 'input.aliases[1]']);
  expect((await add('bank/new', ' 甲　', '\tA ')).data.addTouchpoint.name).toEqual({ zh: '甲', en: 'A' });
}, { writes: true });

alike('a version that a program wrote as a number is another version, and said beside the one that stands', async (world) => {
  const { exportFiles: files } = (await world.get('{ exportFiles { name content } }')) as { exportFiles: SheetFile[] };
  const [heading, ...rows] = parse(files.find(({ name }) => name === 'surveys.csv')!.content) as string[][];
  const at = heading!.indexOf('questionVersion');
  const [changed, ...others] = rows;
  const report = await imported(world, [{ name: 'surveys.csv', content: stringify([heading!, changed!.with(at, '1.0'), ...others]) }]);
  expect(report.problems).toEqual([]);
  expect(report.notices).toContainEqual({ field: 'questionVersion', file: 'surveys.csv', line: 2, column: at + 1, count: 1, lines: [2], message: 'the same number, written otherwise, as sheets and programs write a column of numbers: 1 stands, 1.0 was sent, and is another text' });
  return report.notices;
}, { writes: true });

alike('codes that a formula keeps from being rewritten are the codes', async (world) => {
  const { exportFiles: files } = (await world.get('{ exportFiles { name content } }')) as { exportFiles: SheetFile[] };
  const [heading, ...rows] = parse(files.find(({ name }) => name === 'segments.csv')!.content) as string[][];
  const report = await imported(world, [{ name: 'segments.csv', content: stringify([heading!, ...rows.map((row) => row.map((cell) => (cell === '' ? '' : `="${cell}"`)))]) }]);
  expect([report.changed, report.added, report.problems]).toEqual([0, 0, []]);
  return report.unchanged;
}, { writes: true });

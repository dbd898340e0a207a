import { alike } from '../support/world';

const flaw = { message: 'has a tab or a line end', allowed: 'a text of one line, without tabs' };

const importing = 'mutation ($files: [RegistryFileInput!]!) { importFiles(files: $files) { applied problems { field message allowed line column } } }';

describe('names and codes stand in one line', () => {
  alike('so they are refused with a tab or a line end in them, while notes may have several lines', async ({ get, ask }) => {
    const add = (more: object) => ask('mutation ($input: NewTouchpoint!) { addTouchpoint(input: $input) { code name { zh en } notes { zh en } } }', { input: { slug: 'bank/one-line', code: 'B99', subsidiary: 'bank', name: { zh: '名', en: 'N' }, ...more } });
    for (const end of ['\n', '\r\n', '\r', '\t', '\u2028', '\u2029']) {
      expect((await add({ code: `line1${end}line2` })).errors).toMatchObject([{ code: 'BAD_INPUT', details: { problems: [{ field: 'input.code', ...flaw }] } }]);
    }
    const both = (await add({ code: 'a\tb', name: { zh: '名', en: 'A\nB' } })).errors![0]!.details.problems;
    expect(both).toEqual([{ field: 'input.code', ...flaw }, { field: 'input.name', ...flaw }]);
    expect((await ask('mutation ($input: NewSubsidiary!) { addSubsidiary(input: $input) { slug } }', { input: { slug: 'x', group: 'x', position: 1, name: { zh: '名', en: 'N' }, aliases: ['A', 'B\nC'] } })).errors).toMatchObject([{ details: { problems: expect.arrayContaining([expect.objectContaining({ field: 'input.aliases[1]', message: flaw.message })]) } }]);
    // Around a text they are taken off, as blanks are.
    expect((await get('mutation ($input: NewTouchpoint!) { addTouchpoint(input: $input) { code notes { zh en } } }', { input: { slug: 'bank/one-line', code: '\tB99\n', subsidiary: 'bank', name: { zh: '名', en: 'N' }, notes: { zh: '一\r\n二', en: 'one\r\ttwo' } } })).addTouchpoint).toEqual({ code: 'B99', notes: { zh: '一\n二', en: 'one\n\ttwo' } });
  }, { writes: true });

  alike('a sheet with a line end in a name is refused with line and column, each language its own', async ({ get }) => {
    const content = 'id,code,subsidiary,name.zh,name.en,notes.zh,notes.en\nbank/l-1,L1,bank,甲,A,"一\n二","one\ntwo"\nbank/l-2,"L\n2",bank,乙,"B\nC",,\nbank/l-3,L3,bank,"丙\n丁",D,,\n';
    const { importFiles } = await get(importing, { files: [{ name: 'touchpoints.csv', content }] });
    expect(importFiles).toEqual({ applied: false, problems: [{ field: 'code', ...flaw, line: 5, column: 2 }, { field: 'name', ...flaw, line: 5, column: 5 }] });
    const fixed = content.replace('"L\n2"', 'L2').replace('"B\nC"', 'B');
    expect((await get(importing, { files: [{ name: 'touchpoints.csv', content: fixed }] })).importFiles.problems).toEqual([{ field: 'name', ...flaw, line: 5 + 1, column: 4 }]);
  }, { writes: true });
});

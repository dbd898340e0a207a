import fc from 'fast-check';
import { guardCell, isRewritten, unguardCell, withoutTextFormula } from './guardedCells';

const rewritten = ['007', '1.10', '1.0', '2024-01', '3-1', '1E5', '1e-3', '1,234', '2021/3/5', '12:30', '12:30 PM', '3pm', '50%', '$5', 'NT$5', '(3)', '1 2/3', '2021年3月5日', '3月', '上午 10:30', '5 Mar', 'Mar-21', 'March 5, 2021', 'sep 1', '12345678901234567', '.5', '1.', '３', '１.０', 'true', 'False', '1.1234567890123456'];
test.each(rewritten)('a sheet rewrites %j: an apostrophe stands before it', (text) => expect([guardCell(text), unguardCell(guardCell(text))]).toEqual([`'${text}`, text]));

const kept = ['0', '1', '2021', '110', '3.5', '0.25', 'TRUE', 'L03', 'B-09', 'v1.10', 'May', 'June', '第 1 版', 'Marie 5 x', '2021 annual report', '國泰 2021', '\'90', '\'tis', 'n/a', '', 'a1', '10 days'];
test.each(kept)('a sheet keeps %j: it stands as it is', (text) => expect([isRewritten(text), guardCell(text), unguardCell(text)]).toEqual([false, text, text]));

test('whatever is written is read back the same, and no sheet computes or rewrites it', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('\'', '=', '-', '\t', 'a', '0', '1', '.', '/', 'e', '月', ' ') }), (text) => {
    expect(unguardCell(guardCell(text))).toBe(text);
    expect(isRewritten(guardCell(text))).toBe(false);
  }), { numRuns: 3_000 });
});

test.each([['="00123"', '00123'], ['="young" ', 'young'], ['="a ""b"""', 'a "b"'], ['=""', ''], ['="=1"', '=1'], ['="\'007"', '\'\'007']])('%j is the text %j', (cell, text) => expect(withoutTextFormula(cell)).toBe(text));

test.each(['=A1', '="a"&"b"', '="a', '=1+1', '"a"', '=', '\'="a"'])('%j is no formula of a text', (cell) => expect(withoutTextFormula(cell)).toBe(cell));

test('a text that looks like the formula of a text comes back as it was, and whatever such a formula holds is read as it is', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('\'', '=', '"', '-', 'a', '0', '1', '.') }), (text) => {
    for (const each of [text, `="${text}"`]) expect(unguardCell(withoutTextFormula(guardCell(each)))).toBe(each);
    expect(unguardCell(withoutTextFormula(`="${text.replaceAll('"', '""')}"`))).toBe(text);
  }), { numRuns: 3_000 });
});

import fc from 'fast-check';
import { escapeFormula, unescapeFormula } from './formulaCells';

test.each([['=1+1', '\'=1+1'], ['@SUM(1)', '\'@SUM(1)'], ['-x', '\'-x'], ['+x', '\'+x'], ['\tx', '\'\tx'], ['\rx', '\'\rx'], ['\'=x', '\'\'=x'], ['\'tis', '\'tis'], ['a=b', 'a=b'], ['', '']])('%j is written as %j', (text, cell) => {
  expect([escapeFormula(text), unescapeFormula(cell)]).toEqual([cell, text]);
});

test('whatever is written is read back the same, and no sheet computes it', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('\'', '=', '-', '\t', 'a', '@') }), (text) => {
    expect(unescapeFormula(escapeFormula(text))).toBe(text);
    expect(escapeFormula(text)).not.toMatch(/^[=+\-@\t\r]/);
  }));
});

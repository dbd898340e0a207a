import fc from 'fast-check';
import '../app/schema';
import { isNobody, isPlaceholder, noValueIn } from '../registry/placeholder';
import { allNouns } from '../registry/noun';
import { foldHeading, headersOf, knownHeadings } from './headings';
import { readCode } from './readText';
import { readNumber } from './readNumber';
import { readChoice, readFlag } from './readWord';
import { splitList } from './splitList';
import { strayRow } from './strayRows';
import { zhHeadingOf } from '../registry/zhHeadings';

describe('numbers', () => {
  test.each([['3', 3], ['3.0', 3], ['３', 3], ['－２.５', -2.5], ['−2.5', -2.5], ['+47', 47], ['1E-06', 1e-6], ['5e-324', 5e-324], ['1,234,567', 1_234_567], ['0,75', 0.75], ['.5', 0.5]])('%s is %d', (cell, value) => expect(readNumber(cell, true).value).toBe(value));
  test.each([['12%', 'not a number'], ['10分', 'not a number'], ['1.2.3', 'not a number'], ['0x10', 'not a number'], ['1.23457E+11', 'cut by a sheet'], ['', 'not a number']])('%j is refused', (cell, message) => expect(() => readNumber(cell, true)).toThrow(message));
  test('a comma before three digits is refused where it may be the decimal point', () => expect(() => readNumber('1,234', false)).toThrow('decimal point'));
  test('whatever is exported is read back', () => fc.assert(fc.property(fc.double({ noNaN: true, min: -1e12, max: 1e12 }), (value) => expect(readNumber(String(value), true).value).toBe(value + 0))));
});

describe('words', () => {
  test.each([['TRUE', true], ['True', true], ['是', true], ['１', true], ['Y', true], ['FALSE', false], ['否', false], ['0', false], ['no', false]])('%s is %s', (cell, value) => expect(readFlag(cell)).toMatchObject({ value, said: { kind: expect.any(String) } }));
  test('others are neither', () => expect(() => readFlag('maybe')).toThrow('neither true nor false'));
  test('of an enumeration are read in any case and width; one that is none is left as it is', () => {
    expect(['APP', 'app', 'Ａｐｐ', 'phone human', 'phone-human'].map((word) => readChoice({ APP: 'APP', PHONE_HUMAN: 'PHONE_HUMAN' }, word).value)).toEqual(['APP', 'APP', 'APP', 'PHONE_HUMAN', 'PHONE_HUMAN']);
    expect(readChoice({ APP: 'APP' }, 'constructor').value).toBe('constructor');
  });
});

describe('lists', () => {
  const isEntry = (text: string): boolean => /^[a-z]+$/.test(text);
  test.each(['a | b', 'a|b', 'a;b', 'a；b', 'a、b', 'a,b', 'a，b', 'a\nb', 'a; b;'])('%j has two entries', (cell) => expect(splitList(cell, isEntry).value).toEqual(['a', 'b']));
  test('one entry is one, nothing is none, and what no bar divides is refused where a piece is no entry', () => {
    expect([splitList('a', isEntry).value, splitList(' ', isEntry).value]).toEqual([['a'], []]);
    expect(() => splitList('a; b c', isEntry)).toThrow('no bar divides');
  });
});

test.each(['#REF!', '#N/A', '#VALUE!', '#NAME?', '#DIV/0!', ' #ref! ', '＃REF！', '#####', 'Err:502'])('%s is the error of a sheet', (text) => expect(noValueIn(text)).toMatch('is the error of a sheet\'s formula'));
test.each(['[object Object]', ' [object Array]', '[Record]', '[List]', '[Table]', 'System.Object', 'System.Object[]', 'System.Collections.Generic.List`1[System.String]', '<Response object at 0x7f3a2c>', '<a.b.Answer object at 0x7F>', 'com.acme.Channel@1b6d3586', '[Ljava.lang.String;@7852e922'])('%s is written where a program cannot write a value', (text) => expect(noValueIn(text)).toMatch('cannot write a value'));
test.each(['#1', 'REF', 'a#REF!', '##', '[北區]', '[A-1]', 'System.', 'System error', 'amy@1b6d', '<b>', 'object Object'])('%s is none', (text) => expect(noValueIn(text)).toBeNull());
test.each(['-', '—', '－', '--', 'N/A', 'n/a', 'NA', '無', '不適用', '?', '…', 'null'])('%s stands for nothing', (text) => expect(isPlaceholder(text)).toBe(true));
test.each(['Nap', '無卡提款', 'A-1', 'n', 'No', '-1'])('%s is a name', (text) => expect(isPlaceholder(text)).toBe(false));
test.each(['-', 'N/A', 'NULL', 'undefined', '無', '匿名', '匿名客戶', 'Anonymous', 'GUEST', 'unknown', '訪客', '(null)', '<none>', '（空白）'])('%s stands for nobody', (text) => expect([isNobody(text), isPlaceholder('Guest')]).toEqual([true, false]));
test.each(['C-1', 'guest-17', 'anonymous42', '4711', 'n', '-1', '匿名001'])('%s may be somebody', (text) => expect(isNobody(text)).toBe(false));

test('rows that are no objects are told: totals in any words, titles and notes', () => {
  const rows: [string[], RegExp | null][] = [[['合計', '', '6'], /totals/], [['Total', '3', '6'], /totals/], [['', '小計：', '2'], /totals/], [['Grand Total', '', ''], /totals/], [['註：本表為試算', '', ''], /note/],
    [['total', 'bank', '測試'], null], [['life/total', '', '3'], null], [['life/x', '', ''], null], [['', 'bank', ''], null]];
  for (const [cells, message] of rows) expect([cells, strayRow({ line: 1, cells }, 0)?.message ?? '']).toEqual([cells, message ? expect.stringMatching(message) : '']);
});

test('every column of every noun has a Chinese heading of its own, and each heading means one column', () => {
  for (const noun of allNouns()) {
    const headers = headersOf(noun);
    for (const header of headers) expect([noun.name, header, zhHeadingOf(header)]).toEqual([noun.name, header, expect.any(String)]);
    // A long text may still stand in a column of its own, as in earlier exports.
    const former = noun.attributes.filter(({ hidden }) => hidden);
    expect(knownHeadings(noun).size).toBe(2 * (headers.length + former.length));
    for (const header of headers) for (const written of [header, zhHeadingOf(header)!, header.toUpperCase(), ` ${header}`, header.replace('.', '_')]) expect(knownHeadings(noun).get(foldHeading(written))).toBe(header);
  }
});

describe('codes that a sheet rewrote', () => {
  test.each(['3-Jan', 'Mar-21', '1月3日', '2026/1/3'])('%s may have been another code, and is said', (cell) => expect(readCode(cell).said?.kind).toMatch(/^codes that look like days, as sheets write them/));
  test.each(['1.23E+05', '1E+11', '1,2e+7'])('of %s only the first digits are left', (cell) => expect(() => readCode(cell)).toThrow('a number cut by a sheet'));
  test.each(['B08', '1-3', '2024-01', 'MAR1', '1E5', '\'3-Jan', '\'1.23E+05', 'March'])('%s is a code', (cell) => expect(readCode(cell)).toEqual({ value: cell.replace(/^'/, '') }));
});

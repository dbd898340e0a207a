import { firstDay, lastDay } from '../../src/kernel/period';

const globalId = (key: string): string => Buffer.from(key).toString('base64url');

const texts = [
  '', ' ', '\u3000', '\t\n', 'x'.repeat(201), 'x'.repeat(100_000), '\u0000', 'a\u0000b', '\ud800', '\udc00a', '\u202e\u2066', 'a\u202eb', '\u200b\u200d\u2060', '\ufeff', '\ufffe', '\uffff', '\ufdd0', '\u{1ffff}', '\u001b[2J', '\u0085',
  ']]>', '<script>', '\'"`', '\\', '\\u0000', '|', 'a|b', '#REF!', '=1+1', '-', ':', '::', '__proto__', 'constructor', 'toString', '%00', '..', '../..', '/', '@', '#', 'null', '0', '-1', '😀'.repeat(60), 'e\u0301', '\ufb01', '１２', 'İ', '\u2028', '$key', '{}', '[]',
];

const ids = [
  ...texts, ...['Touchpoint:', 'Touchpoint:x', 'Subsidiary:life', 'Channel:agent', 'Secretive:x', 'Edit:x', 'Change:x', 'Registry:registry', 'constructor:x', '__proto__:x', 'Gap:x', 'X:\u0000', 'Touchpoint:\ud800', 'Touchpoint:life/claim?'].flatMap((key) => [key, globalId(key)]),
  globalId(`Touchpoint:${'x'.repeat(100_000)}`), 'a'.repeat(200), 'a/'.repeat(50), 'a@b#c/d', -1, 0, 2_147_483_647,
];

const wholes = [-2_147_483_648, 2_147_483_647, -1, 0, -0, 1, 2, 100, 101, 1_000_000, 2_147_483_648, 1e308];
const days = [firstDay, lastDay, '1899-12-31', '2201-01-01', '9999-12-31', '0000-01-01', '0001-01-01', '2000-02-29', '2024-02-29', '1900-02-29', '2100-02-29', '2200-12-30', '1900-01-02', '+10000-01-01', '2021-13-01', '2021-1-1', '', '\u0000', '２０２１-01-01'];

/** What each scalar has at its edges and beyond. */
export const extremesOf: Record<string, readonly unknown[]> = {
  String: [...texts, 5, true],
  ID: ids,
  Int: wholes,
  Float: [...wholes, 0.5, 5e-324, -5e-324, 1e-7, 1e21, 1.797_693_134_862_315_7e308, -1e308, 9_007_199_254_740_993, '1e999'],
  Boolean: [true, false, 'true', 1],
  Date: days,
  DateTime: [
    ...days, ...days.map((day) => `${day}T00:00:00Z`), `${lastDay}T23:59:59.999Z`, '2016-12-31T23:59:60Z', '2024-02-29T23:59:59.999+14:00', '2024-02-29T24:00:00Z', '+275760-09-13T00:00:00.000Z', '-271821-04-20T00:00:00.000Z', '2024-02-29T00:00:00.000000001Z', '1900-01-01T00:00:00+14:00', 0, -1, 8.64e15,
  ],
};

/** Cells of a file: what every column is given, whatever it is for. */
export const extremeCells: readonly string[] = [...new Set([
  ...texts, ...ids.map(String), ...wholes.map(String), '5e-324', '1e999', '-0', 'NaN', 'Infinity', '１', '1,5', 'true', 'TRUE', 'false', ...days, 'a | a', 'a||b', ' | ', 'Subsidiary:', ':OPERATED', 'life:', 'life:OPERATED', 'life:NONE', 'life:OPERATED:OPERATED', '"', 'a\r\nb', 'a\rb',
])];

import { Readable } from 'node:stream';
import { openTable, refuseTwice, refuseWider, type TableRow } from './readTable';
import { RowsPassing } from './rowsPassing';

async function* pieces(bytes: Buffer, size = 7): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function read(content: string | Buffer, encoding: string | null = null, size?: number): Promise<{ encoding: string; separator: string; rows: [number, ...string[]][] }> {
  const table = await openTable(pieces(Buffer.from(content as string), size), { encoding });
  const rows: [number, ...string[]][] = [];
  for await (const { line, cells } of table.rows) rows.push([line, ...cells]);
  return { encoding: table.encoding, separator: table.separator, rows };
}

const rowsOf = async (content: string | Buffer, encoding?: string, size?: number) => (await read(content, encoding, size)).rows;

describe('lines', () => {
  test.each([['LF', '\n'], ['CR LF', '\r\n'], ['CR', '\r']])('end with %s; empty ones and rows of empty cells are skipped, and each row has the number of the line on which it begins', async (_name, end) => {
    const content = ['id,comment', '1,a', '', ',', '2,"two', 'lines"', ' , ', '3,c'].join(end);
    expect(await rowsOf(content)).toEqual([[1, 'id', 'comment'], [2, '1', 'a'], [5, '2', `two${end}lines`], [8, '3', 'c']]);
  });

  test('may end differently in one file', async () => expect(await rowsOf('a,b\r\n1,2\n3,4\r5,6')).toEqual([[1, 'a', 'b'], [2, '1', '2'], [3, '3', '4'], [4, '5', '6']]));
});

describe('encodings', () => {
  const big5 = Buffer.concat([Buffer.from('id,n\n1,x\n2,'), Buffer.from([0xa6, 0x6e, 0x0a])]);

  test('are UTF-8 with and without a mark, and UTF-16 by its mark', async () => {
    const wanted = [[1, 'id', '名稱'], [2, '1', '好😀']];
    const le = Buffer.from('\ufeffid,名稱\n1,好😀\n', 'utf16le');
    for (const content of [Buffer.from('\ufeffid,名稱\n1,好😀\n'), Buffer.from('id,名稱\n1,好😀\n'), le, Buffer.from(le).swap16()]) expect(await rowsOf(content)).toEqual(wanted);
  });

  test('are said where they are others, and the line is named where what is said does not fit', async () => {
    expect(await rowsOf(big5, 'Big5')).toEqual([[1, 'id', 'n'], [2, '1', 'x'], [3, '2', '好']]);
    await expect(read(big5)).rejects.toThrow(/^line 3: not UTF-8 \(allowed: .*big5/);
    await expect(read(Buffer.concat([Buffer.from('id\n1\n'), Buffer.from([0xa6])]))).rejects.toThrow('line 3: not UTF-8');
    await expect(read(big5, 'big-six')).rejects.toThrow('an unknown encoding');
    await expect(read('\ufeffid\n', 'big5')).rejects.toThrow('the mark of utf-8');
    await expect(read(Buffer.from('id,name\n1,x\n', 'utf16le'))).rejects.toThrow('zero bytes');
  });
});

describe('two encodings in one file', () => {
  const big5 = { 很好: [0xab, 0xdc, 0xa6, 0x6e], 等待: [0xb5, 0xa5, 0xab, 0xdd] };
  const table = (...rows: (string | number[])[]): Buffer => Buffer.concat([Buffer.from('id,c\n'), ...rows.map((row, index) => Buffer.concat([Buffer.from(`${index + 1},`), Buffer.from(row as string), Buffer.from('\n')]))]);

  test.each<[string, Buffer, string | null, RegExp]>([
    ['rows of UTF-8 in Big5', table(big5.很好, 'x', '服務很好', big5.等待, '很差'), 'big5', /^line 4: not big5, as other lines are: two encodings in one file, .*\(lines 4, 6\)/],
    ['one that Big5 can decode', table(big5.很好, '很差', big5.等待), 'big5', /^line 3: not big5, .*\(line 3\)/],
    ['rows of Big5 in UTF-8', table('好', big5.很好, 'x', '好', big5.等待), null, /^line 3: not UTF-8, .*\(lines 3, 6\)/],
    ['a character that one system made', table(big5.很好, [0x81, 0x40], 'x'), 'big5', /^line 3: not big5, .*\(line 3\)/],
    ['a row of UTF-8 among those of GBK', table([0xba, 0xc3], [0xba, 0xc3], '很差'), 'gb18030', /^line 4: not gb18030/],
    ['one in windows-1252', table([0x63, 0xe9], 'café', [0x63, 0xe9]), 'windows-1252', /^line 3: not windows-1252/],
    ['no row that fits', table('x', big5.很好, big5.等待), null, /^line 3: not UTF-8 \(allowed: UTF-8, or/],
    ['all rows UTF-8', table('很差', '服務很好', '等待'), 'big5', /^the file is UTF-8, not big5/],
    ['more than are named', table('好', ...Array<number[]>(14).fill(big5.很好)), null, /\(lines 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 4 more\)/],
  ])('%s are told by their lines', async (_name, content, encoding, message) => {
    for (const size of [7, 65_536]) await expect(read(content, encoding, size)).rejects.toThrow(message);
  });

  test('one of them is read as it is, with any line ends', async () => {
    for (const end of [0x0a, 0x0d]) expect(await rowsOf(Buffer.from(table(big5.很好, 'x', big5.等待).map((byte) => (byte === 0x0a ? end : byte))), 'big5')).toEqual([[1, 'id', 'c'], [2, '1', '很好'], [3, '2', 'x'], [4, '3', '等待']]);
    expect(await rowsOf(table([0x94, 0x56, 0x96, 0xaf], [0xc6, 0xe7]), 'big5')).toEqual([[1, 'id', 'c'], [2, '1', '犇鱻'], [3, '2', 'ぁ']]);
    expect(await rowsOf(table('\ue000', 'x'))).toEqual([[1, 'id', 'c'], [2, '1', '\ue000'], [3, '2', 'x']]);
  });
});

describe('separators', () => {
  test.each([[',', 'id,comment\n1,"a;b;c"\n'], [';', 'id;comment\n1;a, b, c\n'], ['\t', 'id\tcomment\n1\ta, b; c\n'], [',', 'id,comment\n1,a|b|c\n2,d|e|f\n'], [',', 'id\n1\n'], [',', 'id,comment\n1,"a\n;;;"\n'], ['|', 'id|score\n1|9\n']])('%j is told by the rows', async (separator, content) => {
    expect((await read(content)).separator).toBe(separator);
  });

  test('may be said in a first line', async () => {
    expect(await read('\ufeffsep=;\r\nid;c\r\n1;a,b,c\r\n')).toMatchObject({ separator: ';', rows: [[2, 'id', 'c'], [3, '1', 'a,b,c']] });
    expect((await read('sep=\t\nid\tc\n')).rows).toEqual([[2, 'id', 'c']]);
  });
});

describe('what is no table', () => {
  test.each([['PK\u0003\u0004....xl/workbook.xml', 'an Excel workbook'], ['PK\u0003\u0004....', 'a zip'], ['%PDF-1.7', 'a PDF'], [' <!DOCTYPE html><table>', 'a web page'], ['\ufeff{"id": 1}\n', 'JSON'], ['[{"id": 1}]', 'JSON']])('%j is said to be what it is', async (content, is) => {
    await expect(read(content)).rejects.toThrow(`this is ${is}`);
  });

  test('an old workbook, too', async () => expect(read(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]))).rejects.toThrow('an old Excel workbook'));
});

describe('quotes', () => {
  test.each([
    ['id,c\n1,ok\n2,the 5" screen\n3,x\n', 'line 3, column 2: a quote in the middle of a cell'],
    ['id,c\n1,"a\nb"\n2,"secret" more\n', 'line 4, column 2: a quote in the middle of a cell'],
    ['id,c\n1,"two\nsecret "words\n', 'line 3, column 2: a quote in the middle of a cell, in a row that begins on line 2'],
    ['sep=,\nid,c\n1,ok\n2,"open secret\n3,x\n', 'line 4, column 2: a quote is opened in this row and never closed'],
  ])('%j is refused with its line', async (content, message) => {
    await expect(read(content)).rejects.toThrow(message);
    await expect(read(content)).rejects.not.toThrow('secret');
  });

  test('one that is never closed is found without keeping the rest of a long file', async () => {
    await expect(read(`id,c\n1,"open\n${'x,y\n'.repeat(1_000_000)}`, null, 65_536)).rejects.toThrow('line 2, column 2: a quote is opened');
  });

  test('a cell that is too long is told from one, with its line and the limit, whatever comes after it', async () => {
    const long = `"${'long, ""secret""\n'.repeat(150_000)}"`;
    for (const rest of ['', 'x,"y"\n'.repeat(100_000)]) {
      await expect(read(`id,c\n1,ok\n2,${long}\n${rest}`, null, 65_536)).rejects.toThrow('line 3, column 2: this row is too long (allowed: at most 1048576 bytes in a row)');
    }
    await expect(read(`id,c\n1,${'x'.repeat(2_000_000)}\n`, null, 65_536)).rejects.toThrow('line 2, column 2: this row is too long');
  });
});

describe('a row of more cells than a sheet has', () => {
  test.each([
    ['empty ones', `id,c\n1,"two\r\nlines"\n\n${','.repeat(200_000)}\n3,x\n`, 'line 5, column 16385: a row of 200001 cells (allowed: at most 16384 cells)'],
    ['the last row', `id,c\r\n1,${'x,'.repeat(20_000)}`, 'line 2, column 16385: a row of 20002 cells'],
    ['the headings', `id${'\t'.repeat(16_384)}\nx\ty\n`, 'line 1, column 16385: a row of 16385 cells'],
    ['separators in quotes beside them', `id,c\n1,"${',\n'.repeat(20_000)}${',""'.repeat(20_000)}",${','.repeat(16_384)}`, 'line 2, column 16385: a row of 16387 cells'],
  ])('is refused, cells counted: %s', async (_name, content, message) => {
    for (const size of [7, 65_536]) await expect(read(content, null, size)).rejects.toThrow(message);
  });

  test('as many are read, and separators in quotes are none', async () => {
    const rows = await rowsOf(`id${','.repeat(16_383)}\r\n1,"${','.repeat(30_000)}"\r\n${','.repeat(16_383)}\r\n2${','.repeat(16_383)}`, undefined, 65_536);
    expect(rows.map(([line, ...cells]) => [line, cells[0], cells.length])).toEqual([[1, 'id', 16_384], [2, '1', 2], [4, '2', 16_384]]);
  });

  test('reaches the parser no further than is allowed', async () => {
    let length = 0;
    const wide = new RowsPassing(',', 1).through(Readable.from(Array.from({ length: 9 }, () => ','.repeat(1_000_000))));
    await expect((async () => { for await (const piece of wide) length += piece.length; })()).rejects.toThrow('a row of 9000001 cells');
    expect(length).toBe(16_383);
  });
});

test('cells beyond the headings are refused with the line, empty ones are not; headings are told apart as they are folded', () => {
  const row = (...cells: string[]): TableRow => ({ line: 7, cells });
  expect(() => refuseWider(row('a', 'b', 'c'), 2)).toThrow('line 7, column 3: 3 cells under 2 headings');
  expect(() => refuseWider(row('a', 'b', ' ', ''), 2)).not.toThrow();
  expect(() => refuseTwice(row('id', 'Score', '', 'score ', ''), (name) => name.trim().toLowerCase())).toThrow('line 7, column 4: the same heading as column 2');
});

test.each(['cp950', 'CP950', 'ms950', 'windows-950', 'x-windows-950', 'big5'])('%s is a name of Big5', async (name) => {
  expect(await read(Buffer.from([0x61, 0x2c, 0x62, 0x0a, 0xa4, 0xa4, 0x2c, 0x31, 0x0a]), name)).toMatchObject({ encoding: 'big5', rows: [[1, 'a', 'b'], [2, '中', '1']] });
});

test.each(['euc-kr', 'cp949', 'MS949', 'uhc', 'windows-949', 'ks_c_5601-1987'])('%s is Korean with the signs and syllables that windows-949 adds', async (name) => {
  const bytes = Buffer.concat([Buffer.from('a,b\n'), Buffer.from([0xa2, 0xe6, 0x2c, 0x8c, 0x63, 0xb0, 0xa1, 0x0a])]);
  expect(await read(bytes, name)).toMatchObject({ encoding: 'euc-kr', rows: [[1, 'a', 'b'], [2, '€', '똠가']] });
  await expect(read(Buffer.concat([bytes, Buffer.from([0x80, 0x2c, 0x31, 0x0a])]), name)).rejects.toThrow('line 3: not euc-kr, as other lines are');
});

test('a formula of a text without quotes around it is its text, however pieces are cut', async () => {
  const content = 'id,c,n\n="00123",="a ""b"" , c",1\n"x ,=""y""",="2"\r\n2,=,="z"';
  const rows = [[1, 'id', 'c', 'n'], [2, '00123', 'a "b" , c', '1'], [3, 'x ,="y"', '2'], [4, '2', '=', 'z']];
  for (const size of [1, 2, 3, 5, 7, 1_000]) {
    expect(await rowsOf(content, undefined, size)).toEqual(rows);
    expect(await rowsOf(Buffer.from(`\ufeff${content}`, 'utf16le'), undefined, size)).toEqual(rows);
  }
  await expect(read('id,c\n1,="a"&"b"\n')).rejects.toThrow('a quote in the middle of a cell');
});

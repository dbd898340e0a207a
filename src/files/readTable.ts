import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { parse, type Options } from 'csv-parse';
import { giveWay } from '../kernel/giveWay';
import { decodeText, lineEnds, tellEncoding } from './decodeText';
import { withoutTextFormula } from './guardedCells';
import { collected, headBytes, rejoined } from './lookAtHead';
import { RowsPassing, type OpenEnd } from './rowsPassing';
import { tellContent } from './tellContent';
import { saidSeparator, tellSeparator, type Separator } from './tellSeparator';
import { TwoReadings, type LinesFound } from './twoReadings';
import { UnreadableFile } from './unreadableFile';

/** A row that has a cell with something in it; its line is the one on which it begins. */
export interface TableRow {
  line: number;
  cells: string[];
}

/** A table as it was found to be, its rows still to be read. */
export interface Table {
  encoding: string;
  /** Lines with characters that programs read otherwise; known when all rows are read. */
  twoReadings(): LinesFound | null;
  separator: Separator;
  /** Whether the file names its separator in a first line `sep=`. */
  isSeparatorSaid: boolean;
  /** Read once, as they come. @throws UnreadableFile where the file stops being a table */
  rows: AsyncGenerator<TableRow>;
  /** Its last row where no line end closes it, as in a file that was cut; known when all rows are read. */
  openEnd(): OpenEnd | null;
}

export interface TableOptions {
  /** The name of the encoding, where somebody says it. */
  encoding?: string | null;
}

/** The longest row, in bytes. One that goes on longer is refused without being kept. */
const longestRow = 1024 * 1024;

/** The parser's word for no limit. */
const unlimited = 0;

/** A fault of the form, said with its place and nothing of the content. @param offset how many lines the parser is behind */
function formFault(error: unknown, rowBegins: number, offset: number, isOpen: boolean): unknown {
  const { code, lines = 1, column } = error as { code?: string; lines?: number; column?: number };
  const cell = { line: rowBegins, ...(typeof column === 'number' ? { column: column + 1 } : {}) };
  const quoting = 'a quote only around a whole cell, and doubled inside it';
  if (code === 'CSV_MAX_RECORD_SIZE' && !isOpen) return new UnreadableFile('this row is too long', `at most ${longestRow} bytes in a row`, cell);
  if (code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE') return new UnreadableFile('a quote is opened in this row and never closed', quoting, cell);
  const begun = lines + offset === rowBegins ? '' : `, in a row that begins on line ${rowBegins}`;
  if (code === 'INVALID_OPENING_QUOTE' || code === 'CSV_INVALID_CLOSING_QUOTE') return new UnreadableFile(`a quote in the middle of a cell${begun}`, quoting, { ...cell, line: lines + offset });
  return code?.startsWith('CSV_') ? new UnreadableFile('not a table', 'cells with a separator between them, quoted as in RFC 4180', cell) : error;
}

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

async function* parsedRows(text: AsyncIterable<string>, passing: RowsPassing, separator: Separator, offset: number, longest: number): AsyncGenerator<TableRow> {
  const source = Readable.from(passing.through(text));
  let begins = offset + 1;
  let counted = 0;
  const options: Options = {
    bom: true, delimiter: separator, relaxColumnCount: true, recordDelimiter: ['\r\n', '\n', '\r'], maxRecordSize: longest,
    // Empty lines are rows to the parser, so that each row begins on the line after the one before. What it parsed is lost where it fails, so rows are counted here; so are lines, because it counts a CR LF in a cell as two.
    onRecord: (cells, { lines }) => {
      const row: TableRow = { line: begins, cells: cells.map(withoutTextFormula) };
      begins += 1 + cells.reduce((sum, cell) => sum + lineEnds(cell), 0);
      counted = lines;
      return (isEmpty(cells) ? null : row) as unknown as string[];
    },
  };
  const parser = source.pipe(parse(options));
  source.on('error', (error) => parser.destroy(error));
  try {
    yield* parser as unknown as AsyncIterable<TableRow>;
  } catch (error) {
    // Only the rest of the file tells a row that is too long from a quote that nobody closed; nothing of it is kept.
    if ((error as { code?: string }).code === 'CSV_MAX_RECORD_SIZE') await finished(source.resume());
    throw formFault(error, begins, begins - 1 - counted, passing.isOpen);
  } finally {
    source.destroy();
  }
}

/** The rows of a table of which the beginning was looked at already. */
function rowsOf(first: string[], rest: AsyncIterator<string>, longest = longestRow): Omit<Table, 'encoding' | 'twoReadings'> {
  const sample = first.join('');
  const said = saidSeparator(sample);
  const body = said ? sample.slice(said.length) : sample;
  const separator = said?.separator ?? tellSeparator(body);
  const offset = said ? 1 : 0;
  const passing = new RowsPassing(separator, offset + 1);
  return { separator, isSeparatorSaid: said !== null, rows: parsedRows(rejoined([body], rest), passing, separator, offset, longest), openEnd: () => passing.openEnd };
}

/**
 * Opens a table as people have them: in UTF-8, in UTF-16 with a mark, or in an encoding that is said; with commas, semicolons or tabs, told by
 * what the rows hold; with any line ends. It holds some rows at a time, however long the file is. The bytes are read no further than rows are asked for.
 * @throws UnreadableFile for what is no table (a workbook, a web page), and where it is not in its encoding
 */
export async function openTable(chunks: AsyncIterable<Uint8Array>, { encoding: said = null }: TableOptions = {}): Promise<Table> {
  const bytes = chunks[Symbol.asyncIterator]();
  const head = await collected(bytes, headBytes);
  const beginning = Buffer.concat(head);
  const other = tellContent(beginning);
  if (other) throw new UnreadableFile(`this is ${other[0]}, not a table of text`, other[1]);
  const encoding = tellEncoding(beginning, said);
  const disputed = new TwoReadings();
  const text = decodeText(rejoined([beginning], bytes), encoding, disputed);
  return { encoding, twoReadings: () => disputed.lines, ...rowsOf(await collected(text, headBytes / 4), text) };
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xdc00;

/** A text in pieces that cut no character, others let in between. */
async function* piecesOf(text: string): AsyncGenerator<string> {
  for (let from = 0; from < text.length;) {
    const end = Math.min(text.length, from + headBytes);
    const to = end < text.length && isHighSurrogate(text.charCodeAt(end - 1)) ? end - 1 : end;
    yield text.slice(from, to);
    from = to;
    await giveWay();
  }
}

/** Opens a table that is text already; it is in memory, so that its rows may be as long as it is. */
export async function tableOfText(content: string): Promise<Omit<Table, 'encoding' | 'twoReadings'>> {
  const pieces = piecesOf(content);
  return rowsOf(await collected(pieces, headBytes / 4), pieces, unlimited);
}

/** Holds a row to its heading: cells beyond it would be lost, or others pushed out of their columns. Empty ones beyond it, as sheets write them, are let be. @throws UnreadableFile */
export function refuseWider({ line, cells }: TableRow, width: number): void {
  if (cells.length <= width || isEmpty(cells.slice(width))) return;
  throw new UnreadableFile(`${cells.length} cells under ${width} headings`, `at most ${width} cells; a cell that holds a separator stands in quotes`, { line, column: width + 1 });
}

/** Holds headings to being told apart. @param folded how headings that mean the same are written alike @throws UnreadableFile */
export function refuseTwice({ line, cells }: TableRow, folded: (heading: string) => string): void {
  const names = cells.map(folded);
  const twice = names.findIndex((name, index) => name !== '' && names.indexOf(name) < index);
  if (twice >= 0) throw new UnreadableFile(`the same heading as column ${names.indexOf(names[twice]!) + 1}`, 'each heading once', { line, column: twice + 1 });
}

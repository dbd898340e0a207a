import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { zhHeadingOf } from '../../src/registry/zhHeadings';
import type { Attribute } from '../../src/graphql/attributes';
import { allNouns, type Noun } from '../../src/registry/noun';

export interface SheetFile {
  name: string;
  content: string;
}

/** What a sheet, and the person at it, does to a file that is opened and saved. */
export interface Dialect {
  delimiter: string;
  lineEnd: string;
  bom: boolean;
  /** Names its separator in a first line. */
  sep: boolean;
  quoteAll: boolean;
  day: 'kept' | 'slashes' | 'short' | 'roc' | 'rocZh' | 'time' | 'zh';
  flag: 'kept' | 'TRUE' | 'zh' | 'number';
  width: 'kept' | 'full';
  list: string;
  headings: 'kept' | 'zh' | 'upper' | 'padded';
  /** Columns in another order. */
  turned: number;
  emptyRows: boolean;
  emptyColumns: number;
  /** Empty cells at the end of rows are not written. */
  cut: boolean;
  padded: boolean;
  /** Words of enumerations in lower case. */
  lowerWords: boolean;
  /** Rows sorted the other way round. */
  reversed: boolean;
}

export const dialects: fc.Arbitrary<Dialect> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t'), lineEnd: fc.constantFrom('\n', '\r\n', '\r'), bom: fc.boolean(), sep: fc.boolean(), quoteAll: fc.boolean(),
  day: fc.constantFrom('kept', 'slashes', 'short', 'roc', 'rocZh', 'time', 'zh'), flag: fc.constantFrom('kept', 'TRUE', 'zh', 'number'), width: fc.constantFrom('kept', 'full'),
  list: fc.constantFrom(' | ', ';', '; ', '、', ', ', '|', '\n', '；'), headings: fc.constantFrom('kept', 'zh', 'upper', 'padded'), turned: fc.nat(20),
  emptyRows: fc.boolean(), emptyColumns: fc.nat(3), cut: fc.boolean(), padded: fc.boolean(), lowerWords: fc.boolean(), reversed: fc.boolean(),
});

/** What Excel for Windows saves as "CSV UTF-8" in Taiwan, with a calendar of the Republic or the western one. */
export const plainDialect: Dialect = {
  delimiter: ',', lineEnd: '\r\n', bom: true, sep: false, quoteAll: false, day: 'slashes', flag: 'TRUE', width: 'kept', list: ' | ', headings: 'kept', turned: 0,
  emptyRows: false, emptyColumns: 0, cut: false, padded: false, lowerWords: false, reversed: false,
};

const fullWidth = (text: string): string => text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

const wideIn = ({ width }: Dialect, text: string): string => (width === 'full' ? fullWidth(text) : text);

function dayIn(day: string, dialect: Dialect): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  switch (dialect.day) {
    case 'kept': return wideIn(dialect, day);
    case 'slashes': return `${year}/${month}/${date}`;
    case 'short': return `${year}-${month}-${date}`;
    case 'roc': return `${year - 1911}/${month}/${date}`;
    case 'rocZh': return `民國${year - 1911}年${month}月${date}日`;
    case 'time': return `${year}/${month}/${date} 00:00`;
    case 'zh': return `${year}年${month}月${date}日`;
  }
}

const flags: Record<Dialect['flag'], [yes: string, no: string]> = { kept: ['true', 'false'], TRUE: ['TRUE', 'FALSE'], zh: ['是', '否'], number: ['1', '0'] };

const entriesIn = (cell: string, { list }: Dialect, each: (entry: string) => string): string => cell.split('|').map((entry) => each(entry.trim())).join(list);

function linkIn(header: string, cell: string, dialect: Dialect): string {
  if (header === 'id') return dialect.padded ? `${wideIn(dialect, cell)} ` : wideIn(dialect, cell);
  return entriesIn(cell, dialect, (entry) => wideIn(dialect, entry));
}

/** Nobody puts other marks between names: they may hold such marks themselves. */
const wordsIn = ({ choices, name }: Attribute, cell: string, dialect: Dialect): string => (choices || name === 'legs' ? entriesIn(cell, dialect, (entry) => entry) : cell);

/** A cell as the dialect writes it, by the kind of its column. */
function cellIn(noun: Noun, header: string, cell: string, dialect: Dialect): string {
  if (cell === '') return '';
  const name = header.split('.')[0]!;
  const attribute = noun.attributes.find((each) => each.name === name);
  if (!attribute) return linkIn(header, cell, dialect);
  switch (attribute.kind) {
    case 'day': return dayIn(cell, dialect);
    case 'flag': return wideIn(dialect, flags[dialect.flag][cell === 'true' ? 0 : 1]);
    case 'whole': case 'decimal': return wideIn(dialect, cell);
    case 'choice': return wideIn(dialect, dialect.lowerWords ? cell.toLowerCase() : cell);
    case 'words': return wordsIn(attribute, cell, dialect);
    case 'twoTongues': return dialect.padded ? ` ${cell}\u3000` : cell;
    case 'text': case 'instant': return cell;
  }
}

function headingIn(header: string, { headings }: Dialect): string {
  if (headings === 'zh') return zhHeadingOf(header)!;
  return headings === 'upper' ? header.toUpperCase() : headings === 'padded' ? ` ${header} ` : header;
}

/** The file as a sheet saves it after somebody opened it and changed nothing; frozen maps are no tables, and nobody opens them. */
export function playSheet({ name, content }: SheetFile, dialect: Dialect): SheetFile {
  if (!name.endsWith('.csv')) return { name, content };
  const noun = allNouns().find(({ file }) => `${file}.csv` === name)!;
  const [header, ...rows] = (parse(content)) as string[][];
  const order = header!.map((_, index) => index).sort((a, b) => ((a + dialect.turned) % header!.length) - ((b + dialect.turned) % header!.length));
  const extra = Array.from({ length: dialect.emptyColumns }, () => '');
  const body = rows.map((row) => [...order.map((index) => cellIn(noun, header![index]!, row[index]!, dialect)), ...extra]);
  if (dialect.reversed) body.reverse();
  const cut = dialect.cut ? body.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1)) : body;
  const empty = [...order.map(() => ''), ...extra];
  const table = [[...order.map((index) => headingIn(header![index]!, dialect)), ...extra], ...cut.flatMap((row, index) => (dialect.emptyRows && index % 7 === 0 ? [empty, row] : [row])), ...(dialect.emptyRows ? [empty, empty] : [])];
  const text = stringify(table, { delimiter: dialect.delimiter, record_delimiter: dialect.lineEnd, quoted: dialect.quoteAll, quoted_match: /[\r\n]/ });
  return { name, content: `${dialect.bom ? '\ufeff' : ''}${dialect.sep ? `sep=${dialect.delimiter}${dialect.lineEnd}` : ''}${text}` };
}

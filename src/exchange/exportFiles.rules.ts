import { stringify } from 'csv-stringify/sync';
import { guardCell } from '../files/guardedCells';
import type { Reader } from '../graph/graph';
import { enumeration } from '../graphql/attributes';
import { readNames } from '../history/otherKeys.store';
import { Failure } from '../kernel/failure';
import { giveWay } from '../kernel/giveWay';
import { splitKey } from '../kernel/id';
import type { Names } from '../kernel/names';
import { keysOfNoun } from '../registry/entries.store';
import { nounNamed, type EntryRecord, type Noun } from '../registry/noun';
import { recordsOf } from '../registry/readRecords.rules';
import { columnsOf, type Column } from './columns';
import { documentFile } from './documents';
import { startOf, type ExportPlace } from './exportPlace';
import type { ImportFile } from './readFiles';
import { zhHeadingOf } from '../registry/zhHeadings';

/** How many objects a part has, and those with long texts: a frozen map may have a million characters. */
const batch = 1_000;
const batchOfLong = 10;

/** How many rows are written at once. */
const rowsAtOnce = 20;

/** Of the files in one answer, bytes: as long as an answer may be, and a request that imports them. */
const mostBytes = 32 * 1024 * 1024;

/** In which words a file's headings are written. */
export const HeadingWords = enumeration('HeadingWords', 'In which words the headings of files are written; the importer reads both.', {
  ATTRIBUTES: 'The names of attributes: `name.zh`, `owner`.',
  ZH: 'In Chinese: `名稱（中文）`, `負責單位`.',
});
export type HeadingWords = keyof typeof HeadingWords;

async function writeCsv(rows: readonly string[][]): Promise<string> {
  const parts: string[] = [];
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    await giveWay();
    parts.push(stringify(rows.slice(start, start + rowsAtOnce)));
  }
  return parts.join('');
}

/** A record whose links name objects by their present slugs. */
const called = (record: EntryRecord, names: Names): EntryRecord => (names.isPlain ? record : {
  ...record, links: Object.fromEntries(Object.entries(record.links).map(([name, entries]) => [name, entries.map((entry) => ({ ...entry, key: names.shown(entry.key) }))])),
});

const hasLongTexts = ({ attributes }: Noun): boolean => attributes.some(({ hidden }) => hidden);

/** The columns of a noun's table as it is written; those that few objects have, where it is said. */
const columnsWritten = (noun: Noun, withRare: boolean): Column[] => columnsOf(noun).filter(({ isFormer, isRare }) => !isFormer && (!isRare || withRare));

/** Objects of one noun as rows of its table, without the header, and the long texts of each as files of their own. */
async function rowsOf(graph: Reader, noun: Noun, columns: readonly Column[], keys: readonly string[], names: Names): Promise<{ rows: string[][]; documents: ImportFile[] }> {
  const long = noun.attributes.filter(({ hidden }) => hidden).map(({ name }) => name);
  const documents: ImportFile[] = [];
  const records = await recordsOf(graph, nounNamed, keys);
  const rows = keys.flatMap((key) => {
    const stored = records.get(key);
    if (!stored) return [];
    const record = called(stored, names);
    const slug = names.slugOf(key);
    for (const name of long) if (typeof record.attributes[name] === 'string') documents.push({ name: documentFile(noun.file, slug), content: record.attributes[name] });
    return [[guardCell(slug), ...columns.flatMap((column) => column.write(record, slug))]];
  });
  return { rows, documents };
}

const headingsOf = (columns: readonly Column[], words: HeadingWords): string[] =>
  ['id', ...columns.flatMap(({ headers }) => headers)].map((header) => (words === 'ZH' ? zhHeadingOf(header) ?? header : header));

/** A part of an export: what is to be written behind what the file of the same name has already. */
export interface ExportPart {
  files: ImportFile[];
  /** Where the next part begins; null after the last. */
  next: ExportPlace | null;
}

/**
 * One part of the files of some nouns, as the importer reads them: tables of every object, by id, and long texts as files of their own. A text that a
 * sheet would compute or rewrite has an apostrophe before it (`guardCell`), which the importer takes off again.
 * @param place in one of these nouns
 */
export async function exportPart(graph: Reader, nouns: readonly Noun[], { file, key, withRare }: ExportPlace, words: HeadingWords): Promise<ExportPart> {
  const at = nouns.findIndex((each) => each.file === file);
  const noun = nouns[at]!;
  const keys = await keysOfNoun(graph, noun.name);
  // What was written last may have been taken out since.
  const from = key === null ? 0 : keys.includes(key) ? keys.indexOf(key) + 1 : keys.filter((each) => each < key).length;
  const slice = keys.slice(from, from + (hasLongTexts(noun) ? batchOfLong : batch));
  const { names } = await readNames(graph);
  // A table keeps its columns, whatever is edited between its parts.
  const isWithRare = withRare ?? [...names.others()].some((other) => splitKey(other)!.noun === noun.name);
  const columns = columnsWritten(noun, isWithRare);
  const { rows, documents } = await rowsOf(graph, noun, columns, slice, names);
  const table = { name: `${noun.file}.csv`, content: await writeCsv(key === null ? [headingsOf(columns, words), ...rows] : rows) };
  const following = nouns[at + 1];
  const next = from + slice.length < keys.length ? { file, key: slice.at(-1)!, withRare: isWithRare } : following ? startOf(following) : null;
  return { files: [table, ...documents], next };
}

/** Parts one after the other, from the first to the last. */
export async function* exportParts(graph: Reader, nouns: readonly Noun[], words: HeadingWords): AsyncGenerator<ImportFile[]> {
  for (let place: ExportPlace | null = nouns[0] ? startOf(nouns[0]) : null; place;) {
    const part: ExportPart = await exportPart(graph, nouns, place, words);
    yield part.files;
    place = part.next;
  }
}

/** The files of some nouns, whole. @throws TOO_COSTLY where they are longer than one answer may be, as soon as that is seen */
export async function exportWhole(graph: Reader, nouns: readonly Noun[], words: HeadingWords, most = mostBytes): Promise<ImportFile[]> {
  const parts = new Map<string, string[]>();
  let bytes = 0;
  for await (const files of exportParts(graph, nouns, words)) {
    for (const { name, content } of files) {
      bytes += Buffer.byteLength(content);
      parts.set(name, [...(parts.get(name) ?? []), content]);
    }
    if (bytes > most) throw new Failure('TOO_COSTLY', `these files are longer than ${most} bytes; \`waymark export\` writes them whatever their length, exportPart answers them part by part, and names asks for some of them`, { bytes, limit: most, field: 'exportFiles' });
  }
  return [...parts].map(([name, contents]) => ({ name, content: contents.join('') }));
}

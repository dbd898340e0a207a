import { stringify } from 'csv-stringify/sync';
import { guardCell } from '../files/guardedCells';
import type { Reader } from '../graph/graph';
import { enumeration } from '../graphql/attributes';
import { giveWay } from '../kernel/giveWay';
import { splitKey } from '../kernel/id';
import { keysOfNoun } from '../registry/entries.store';
import { nounNamed, type Noun } from '../registry/noun';
import { recordsOf } from '../registry/readRecords.rules';
import { columnsOf } from './columns';
import { documentFile } from './documents';
import { headersOf } from './headings';
import type { ImportFile } from './readFiles';
import { zhHeadingOf } from './zhHeadings';

/** How many objects are read at once, and how many rows are written: a frozen map is a long text. */
const batch = 1_000;
const rowsAtOnce = 20;

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

/** The same for those with long texts. */
const batchOfLong = 50;

/**
 * The files of one noun, as the importer reads them: a table of every object, by id, and the long texts of each as files of their own. A text or an id
 * that a sheet would compute or rewrite has an apostrophe before it (`guardCell`), which the importer takes off again.
 */
export async function exportNoun(graph: Reader, noun: Noun, words: HeadingWords = 'ATTRIBUTES'): Promise<ImportFile[]> {
  const columns = columnsOf(noun).filter(({ isFormer }) => !isFormer);
  const long = noun.attributes.filter(({ hidden }) => hidden).map(({ name }) => name);
  const documents: ImportFile[] = [];
  const rows: string[][] = [];
  const keys = await keysOfNoun(graph, noun.name);
  const step = long.length > 0 ? batchOfLong : batch;
  for (let start = 0; start < keys.length; start += step) {
    const slice = keys.slice(start, start + step);
    const records = await recordsOf(graph, nounNamed, slice);
    for (const key of slice) {
      const record = records.get(key);
      if (!record) continue;
      const { slug } = splitKey(key)!;
      rows.push([guardCell(slug), ...columns.flatMap((column) => column.write(record, slug))]);
      for (const name of long) if (typeof record.attributes[name] === 'string') documents.push({ name: documentFile(noun.file, slug), content: record.attributes[name] });
    }
  }
  const headers = headersOf(noun).map((header) => (words === 'ZH' ? zhHeadingOf(header) ?? header : header));
  return [{ name: `${noun.file}.csv`, content: await writeCsv([headers, ...rows]) }, ...documents];
}

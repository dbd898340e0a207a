import { stringify } from 'csv-stringify/sync';
import type { Reader } from '../graph/graph';
import { enumeration } from '../graphql/attributes';
import { splitKey } from '../kernel/id';
import { keysOfNoun } from '../registry/entries.store';
import { nounNamed, type Noun } from '../registry/noun';
import { recordsOf } from '../registry/readRecords.rules';
import { columnsOf } from './columns';
import { headersOf } from './headings';
import type { ImportFile } from './readFiles';
import { zhHeadingOf } from './zhHeadings';

/** How many objects are read at once. */
const batch = 1_000;

/** In which words a file's headings are written. */
export const HeadingWords = enumeration('HeadingWords', 'In which words the headings of files are written; the importer reads both.', {
  ATTRIBUTES: 'The names of attributes: `name.zh`, `owner`.',
  ZH: 'In Chinese: `名稱（中文）`, `負責單位`.',
});
export type HeadingWords = keyof typeof HeadingWords;

/**
 * The file of one noun, as the importer reads it: every object, by id. A text that a sheet would take for a formula has an apostrophe before it
 * (`escapeFormula`), which the importer takes off again.
 */
export async function exportFile(graph: Reader, noun: Noun, words: HeadingWords = 'ATTRIBUTES'): Promise<ImportFile> {
  const columns = columnsOf(noun);
  const rows: string[][] = [];
  const keys = await keysOfNoun(graph, noun.name);
  for (let start = 0; start < keys.length; start += batch) {
    const slice = keys.slice(start, start + batch);
    const records = await recordsOf(graph, nounNamed, slice);
    for (const key of slice) {
      const record = records.get(key);
      if (record) rows.push([splitKey(key)!.slug, ...columns.flatMap((column) => column.write(record))]);
    }
  }
  const headers = headersOf(noun).map((header) => (words === 'ZH' ? zhHeadingOf(header) ?? header : header));
  return { name: `${noun.file}.csv`, content: stringify([headers, ...rows]) };
}

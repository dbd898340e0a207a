import { stringify } from 'csv-stringify/sync';
import type { Reader } from '../graph/graph';
import { splitKey } from '../kernel/id';
import { keysOfNoun } from '../registry/entries.store';
import { nounNamed, type Noun } from '../registry/noun';
import { recordsOf } from '../registry/readRecords.rules';
import { columnsOf } from './columns';
import { documentFile } from './documents';
import type { ImportFile } from './readFiles';

/** How many objects are read at once. */
const batch = 1_000;

/** The same for those with long texts. */
const batchOfLong = 50;

/** The files of one noun, as the importer reads them: a table of every object, by id, and the long texts of each as files of their own. */
export async function exportNoun(graph: Reader, noun: Noun): Promise<ImportFile[]> {
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
      rows.push([slug, ...columns.flatMap((column) => column.write(record, slug))]);
      for (const name of long) if (typeof record.attributes[name] === 'string') documents.push({ name: documentFile(noun.file, slug), content: record.attributes[name] });
    }
  }
  return [{ name: `${noun.file}.csv`, content: stringify([['id', ...columns.flatMap(({ headers }) => headers)], ...rows]) }, ...documents];
}

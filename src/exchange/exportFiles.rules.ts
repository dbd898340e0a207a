import { stringify } from 'csv-stringify/sync';
import type { Reader } from '../graph/graph';
import { giveWay } from '../kernel/giveWay';
import { splitKey } from '../kernel/id';
import { keysOfNoun } from '../registry/entries.store';
import { nounNamed, type Noun } from '../registry/noun';
import { recordsOf } from '../registry/readRecords.rules';
import { columnsOf } from './columns';
import type { ImportFile } from './readFiles';

/** How many objects are read at once, and how many rows are written: a frozen map is a long text. */
const batch = 1_000;
const rowsAtOnce = 20;

async function writeCsv(rows: readonly string[][]): Promise<string> {
  const parts: string[] = [];
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    await giveWay();
    parts.push(stringify(rows.slice(start, start + rowsAtOnce)));
  }
  return parts.join('');
}

/** The file of one noun, as the importer reads it: every object, by id. */
export async function exportFile(graph: Reader, noun: Noun): Promise<ImportFile> {
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
  return { name: `${noun.file}.csv`, content: await writeCsv([['id', ...columns.flatMap(({ headers }) => headers)], ...rows]) };
}

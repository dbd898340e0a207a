import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { importFiles, type ImportReport } from '../exchange/importFiles.rules';
import type { ImportFile } from '../exchange/readFiles';
import { decodeText, tellEncoding } from '../files/decodeText';
import { tellContent } from '../files/tellContent';
import { UnreadableFile } from '../files/unreadableFile';
import type { Graph } from '../graph/graph';
import { newEdit } from '../history/history.rules';
import type { Clock } from '../kernel/clock';
import { root } from './version';

/** The endings under which sheets save what divides cells by commas, semicolons or tabs. */
const isTable = (name: string): boolean => /\.(?:csv|tsv)$/i.test(name);

/** A file as text. @throws UnreadableFile, with the name of the file: a workbook, or not in its encoding */
async function fileAt(path: string, encoding: string | null): Promise<ImportFile> {
  try {
    const bytes = readFileSync(path);
    const other = tellContent(bytes.subarray(0, 4_096));
    if (other) throw new UnreadableFile(`this is ${other[0]}, not a table of text`, other[1]);
    let content = '';
    for await (const piece of decodeText(Readable.from([bytes]), tellEncoding(bytes, encoding))) content += piece;
    return { name: path, content };
  } catch (error) {
    if (error instanceof UnreadableFile) throw new UnreadableFile(`${path}: ${error.message}`);
    throw error;
  }
}

/** The files of a folder that the importer reads, or one file. @param encoding in which they are, where it is not UTF-8 and no mark says it @throws UnreadableFile */
export async function filesIn(path: string, encoding: string | null = null): Promise<ImportFile[]> {
  const paths = isTable(path) ? [path] : readdirSync(path).filter(isTable).sort().map((name) => join(path, name));
  return Promise.all(paths.map((each) => fileAt(each, encoding)));
}

/** What ships is as it was printed: no more is read into it than that. */
export function seedFiles(): ImportFile[] {
  const folder = join(root, 'seeds');
  return readdirSync(folder).filter(isTable).sort().map((name) => ({ name, content: readFileSync(join(folder, name), 'utf8') }));
}

/** Loads the seeds that ship. Loading them again changes nothing. */
export const loadSeeds = (graph: Graph, clock: Clock, dryRun = false): Promise<ImportReport> =>
  importFiles((work, options) => graph.write(work, options), newEdit({ principal: 'seed', clock }, 'seed', null), { files: seedFiles(), dryRun });

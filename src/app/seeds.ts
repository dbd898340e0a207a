import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { Readable } from 'node:stream';
import type { ImportFile } from '../exchange/readFiles';
import { decodeText, tellEncoding } from '../files/decodeText';
import { tellContent } from '../files/tellContent';
import { UnreadableFile } from '../files/unreadableFile';
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

/** A table of published versions, and the folder beside it with the frozen maps that it names. */
const versionsFolder = 'journey-versions';
const isVersionsTable = (path: string): boolean => /^journey-versions\.(?:csv|tsv)$/i.test(basename(path));

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A frozen map is no table: it is UTF-8, as it was exported. @throws UnreadableFile */
function documentAt(path: string): string {
  try {
    return utf8.decode(readFileSync(path));
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') throw new UnreadableFile(`${path}: a frozen map that is not UTF-8; take the file as it was exported`);
    throw error;
  }
}

/** The frozen maps in a folder. */
function documentsIn(folder: string): ImportFile[] {
  if (!existsSync(join(folder, versionsFolder))) return [];
  const names = readdirSync(join(folder, versionsFolder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json')).sort();
  return names.map((name) => ({ name: `${versionsFolder}/${name.split(sep).join('/')}`, content: documentAt(join(folder, versionsFolder, name)) }));
}

/**
 * The files of a folder that the importer reads, frozen maps included, whether a table names them or not; or one file, with published versions their
 * frozen maps.
 * @param encoding in which the tables are, where it is not UTF-8 and no mark says it
 * @throws UnreadableFile
 */
export async function filesIn(path: string, encoding: string | null = null): Promise<ImportFile[]> {
  if (isTable(path)) return [await fileAt(path, encoding), ...(isVersionsTable(path) ? documentsIn(dirname(path)) : [])];
  const tables = readdirSync(path).filter(isTable).sort();
  return [...await Promise.all(tables.map((name) => fileAt(join(path, name), encoding))), ...documentsIn(path)];
}

/** What ships is as it was printed: no more is read into it than that. */
export function seedFiles(): ImportFile[] {
  const folder = join(root, 'seeds');
  const tables = readdirSync(folder).filter(isTable).sort();
  return [...tables.map((name) => ({ name, content: readFileSync(join(folder, name), 'utf8') })), ...documentsIn(folder)];
}

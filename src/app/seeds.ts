import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { Readable } from 'node:stream';
import type { ImportFile } from '../exchange/readFiles';
import type { GatheredProblem } from '../exchange/gatherKinds';
import { decodeText, tellEncoding } from '../files/decodeText';
import { tellContent } from '../files/tellContent';
import { TwoReadings, twoReadingsSaid, type LinesFound } from '../files/twoReadings';
import { UnreadableFile } from '../files/unreadableFile';
import { strayFile, strayFiles, type Beside } from './strayFiles';
import { root } from './version';

/** The endings under which sheets save what divides cells by commas, semicolons or tabs. */
const isTable = (name: string): boolean => /\.(?:csv|tsv)$/i.test(name);

/** The files of a path, and what is to be said of the others. */
export interface FilesFound extends Beside {
  files: ImportFile[];
}

const found = (files: ImportFile[], { problems, notices }: Beside = { problems: [], notices: [] }): FilesFound => ({ files, problems, notices });

/** Several of them as one. */
export const foundTogether = (all: readonly FilesFound[]): FilesFound => found(all.flatMap(({ files }) => files), { problems: all.flatMap(({ problems }) => problems), notices: all.flatMap(({ notices }) => notices) });

/** What keeps a file from being read, or the file. */
async function readOr(name: string, read: () => Promise<ImportFile> | ImportFile): Promise<FilesFound> {
  try {
    return found([await read()]);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const { wrong, allowed, line, column } = error;
    const problem: GatheredProblem = { field: 'content', file: name, message: wrong, ...(allowed === null ? {} : { allowed }), ...(line === null ? {} : { line }), ...(column === null ? {} : { column }), count: 1, lines: line === null ? [] : [line] };
    return found([], { problems: [problem], notices: [] });
  }
}

/** A file as text. @param hear of lines that programs read otherwise @throws UnreadableFile: a workbook, or not in its encoding */
async function fileAt(path: string, encoding: string | null, hear: (lines: LinesFound) => void): Promise<ImportFile> {
  const bytes = readFileSync(path);
  const other = tellContent(bytes.subarray(0, 4_096));
  if (other) throw new UnreadableFile(`this is ${other[0]}, not a table of text`, other[1]);
  let content = '';
  const disputed = new TwoReadings();
  for await (const piece of decodeText(Readable.from([bytes]), tellEncoding(bytes, encoding), disputed)) content += piece;
  if (disputed.lines) hear(disputed.lines);
  return { name: path, content };
}

async function tableAt(path: string, encoding: string | null): Promise<FilesFound> {
  const notices: GatheredProblem[] = [];
  const read = await readOr(path, () => fileAt(path, encoding, (lines) => notices.push({ field: 'content', file: path, message: twoReadingsSaid(lines), line: lines.line, count: lines.count, lines: [lines.line] })));
  return { ...read, notices: [...read.notices, ...notices] };
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
    if ((error as { code?: string }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') throw new UnreadableFile('a frozen map that is not UTF-8', 'the file as it was exported');
    throw error;
  }
}

function documentNames(folder: string): string[] {
  if (!existsSync(join(folder, versionsFolder))) return [];
  return readdirSync(join(folder, versionsFolder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json')).map((name) => `${versionsFolder}/${name.split(sep).join('/')}`).sort();
}

const documentFile = (folder: string, name: string): ImportFile => ({ name, content: documentAt(join(folder, name)) });

/** The frozen maps in a folder. */
const documentsIn = async (folder: string): Promise<FilesFound> => foundTogether(await Promise.all(documentNames(folder).map((name) => readOr(join(folder, name), () => documentFile(folder, name)))));

/**
 * The files of a folder that the importer reads, frozen maps included, whether a table names them or not; or one file, with published versions their
 * frozen maps.
 * With them, what keeps tables from being read, and what is not read.
 * @param encoding in which the tables are, where it is not UTF-8 and no mark says it
 */
export async function filesIn(path: string, encoding: string | null = null): Promise<FilesFound> {
  if (statSync(path).isFile()) {
    if (!isTable(path)) return notTable(path);
    return foundTogether([await tableAt(path, encoding), ...(isVersionsTable(path) ? [await documentsIn(dirname(path))] : [])]);
  }
  const tables = readdirSync(path, { withFileTypes: true }).filter((entry) => isTable(entry.name) && !entry.isDirectory()).map(({ name }) => name).sort();
  const read = new Set([...tables, ...documentNames(path)]);
  return foundTogether([...await Promise.all(tables.map((name) => tableAt(join(path, name), encoding))), await documentsIn(path), found([], strayFiles(path, (name) => read.has(name)))]);
}

/** A file that was named and is no table is refused, whatever it is called. */
function notTable(path: string): FilesFound {
  const { problems, notices } = strayFile(basename(path));
  return found([], { problems: [...problems, ...notices.map((notice) => ({ ...notice, allowed: 'a table, such as touchpoints.csv, or a folder of them' }))], notices: [] });
}

/** What ships is as it was printed: no more is read into it than that. */
export function seedFiles(): ImportFile[] {
  const folder = join(root, 'seeds');
  const tables = readdirSync(folder).filter(isTable).sort();
  return [...tables.map((name) => ({ name, content: readFileSync(join(folder, name), 'utf8') })), ...documentNames(folder).map((name) => documentFile(folder, name))];
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { importFiles, type ImportReport } from '../exchange/importFiles.rules';
import type { ImportFile } from '../exchange/readFiles';
import type { Graph } from '../graph/graph';
import { newEdit } from '../history/history.rules';
import type { Clock } from '../kernel/clock';
import { root } from './version';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A file that is not UTF-8 (a spreadsheet may save CSV in Big5) would lose its Chinese without a word. */
export class NotUtf8 extends Error {}

function contentOf(path: string): string {
  try {
    return utf8.decode(readFileSync(path));
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') throw new NotUtf8(`${path} is not UTF-8; save it as "CSV UTF-8"`);
    throw error;
  }
}

const versionsFile = 'journey-versions';

/** The frozen maps beside a table of published versions, which names them. */
function documentsIn(folder: string): ImportFile[] {
  if (!existsSync(join(folder, versionsFile))) return [];
  const names = readdirSync(join(folder, versionsFile), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json')).sort();
  return names.map((name) => ({ name: `${versionsFile}/${name.split(sep).join('/')}`, content: contentOf(join(folder, versionsFile, name)) }));
}

/** The files of a folder that the importer reads, or one file; with published versions their frozen maps. */
export function filesIn(path: string): ImportFile[] {
  if (path.endsWith('.csv')) return [{ name: path, content: contentOf(path) }, ...(basename(path) === `${versionsFile}.csv` ? documentsIn(dirname(path)) : [])];
  const tables = readdirSync(path).filter((name) => name.endsWith('.csv')).sort().map((name) => ({ name, content: contentOf(join(path, name)) }));
  return [...tables, ...(tables.some(({ name }) => name === `${versionsFile}.csv`) ? documentsIn(path) : [])];
}

export const seedFiles = (): ImportFile[] => filesIn(join(root, 'seeds'));

/** Loads the seeds that ship. Loading them again changes nothing. */
export const loadSeeds = (graph: Graph, clock: Clock, dryRun = false): Promise<ImportReport> =>
  importFiles((work, options) => graph.write(work, options), newEdit({ principal: 'seed', clock }, 'seed', null), seedFiles(), dryRun);

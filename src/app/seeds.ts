import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importFiles, type ImportReport } from '../exchange/importFiles.rules';
import type { ImportFile } from '../exchange/readFiles';
import type { Graph } from '../graph/graph';
import { newEdit } from '../history/history.rules';
import type { Clock } from '../kernel/clock';
import { root } from './version';

/** The files of a folder that the importer reads, or one file. */
export function filesIn(path: string): ImportFile[] {
  if (path.endsWith('.csv')) return [{ name: path, content: readFileSync(path, 'utf8') }];
  return readdirSync(path).filter((name) => name.endsWith('.csv')).sort().map((name) => ({ name, content: readFileSync(join(path, name), 'utf8') }));
}

export const seedFiles = (): ImportFile[] => filesIn(join(root, 'seeds'));

/** Loads the seeds that ship. Loading them again changes nothing. */
export const loadSeeds = (graph: Graph, clock: Clock, dryRun = false): Promise<ImportReport> =>
  importFiles((work, options) => graph.write(work, options), newEdit({ principal: 'seed', clock }, 'seed', null), seedFiles(), dryRun);

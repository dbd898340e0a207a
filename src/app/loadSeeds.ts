import { importFiles, type ImportReport } from '../exchange/importFiles.rules';
import type { Graph } from '../graph/graph';
import { newEdit } from '../history/history.rules';
import type { Clock } from '../kernel/clock';
import { seedFiles } from './seeds';

/** Loads the seeds that ship. Loading them again changes nothing. */
export const loadSeeds = (graph: Graph, clock: Clock, dryRun = false): Promise<ImportReport> =>
  importFiles((work, options) => graph.write(work, options), newEdit({ principal: 'seed', clock }, 'seed', null), { files: seedFiles(), dryRun });

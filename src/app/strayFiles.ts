import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { GatheredProblem } from '../exchange/gatherKinds';
import { shownName } from '../exchange/shownName';
import type * as TableNames from './tableNames';

/** What systems and sheets leave in folders, and what people write about them. */
const passedOver = /^(?:\.|~\$|__macosx$|thumbs\.db$|desktop\.ini$|(?:readme|licen[cs]e|changelog|notice|contributing)(?:[^\p{L}]|$))/iu;

const mostTold = 100;
/** Folders in one another that are looked into. */
const deepest = 5;

/** The files below a folder by their paths, with folders that are not looked into. */
function pathsBelow(folder: string, isRead: (path: string) => boolean, before = '', depth = 1): string[] {
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1)).flatMap((entry) => {
    const path = `${before}${entry.name}`;
    if (passedOver.test(entry.name) || isRead(path)) return [];
    if (!entry.isDirectory()) return [path];
    return depth < deepest ? pathsBelow(join(folder, entry.name), isRead, `${path}/`, depth + 1) : [`${path}/`];
  });
}

/** What a folder holds beside what is read of it. */
export interface Beside {
  /** Files that look like tables and are read by nobody: what they hold would be missed without a word. */
  problems: GatheredProblem[];
  notices: GatheredProblem[];
}

const told = (path: string): Pick<GatheredProblem, 'field' | 'file' | 'count' | 'lines'> => ({ field: 'name', file: shownName(path), count: 1, lines: [] });

/** A file that is not read, by its path. */
export function strayFile(path: string): Beside {
  // Which names are tables the nouns say; they are loaded where there is such a file.
  const { tableLike } = require('./tableNames') as typeof TableNames;
  const table = path.split('/').flatMap((part) => tableLike(part) ?? []).at(-1);
  return table === undefined
    ? { problems: [], notices: [{ ...told(path), message: 'not read: no table of the registry' }] }
    : { problems: [{ ...told(path), message: 'looks like a table and is not read', allowed: `${table}.csv or ${table}.tsv, as text, in the folder that is imported; or the file somewhere else` }], notices: [] };
}

/** Says which files of a folder are not read. @param isRead whether a path below the folder is read */
export function strayFiles(folder: string, isRead: (path: string) => boolean): Beside {
  const all = pathsBelow(folder, isRead).map(strayFile);
  const notices = all.flatMap((each) => each.notices);
  const more = notices.length - mostTold;
  return { problems: all.flatMap((each) => each.problems), notices: more > 0 ? [...notices.slice(0, mostTold), { field: 'name', message: `and ${more} more files that are not read`, count: more, lines: [] }] : notices };
}

import { unguardCell } from '../files/guardedCells';
import type { TableRow } from '../files/readTable';
import type { Problem } from '../kernel/failure';
import { isSlug, slugAllowed } from '../kernel/id';
import { maskPersonalData } from '../kernel/maskPersonalData';
import type { Intent } from '../registry/intent';
import type { EntryRecord, Noun } from '../registry/noun';
import { noValueIn } from '../registry/placeholder';
import { CellProblem, plainCell, type Said } from './cell';
import type { Finding } from './gatherKinds';
import type { PlacedColumns } from './placeColumns';

/** A line of a file as what it wants an object to be. */
export interface ReadLine {
  file: string;
  line: number;
  intent: Intent;
}

/** What a line is read in. */
export interface Surroundings {
  noun: Noun;
  file: string;
  placed: PlacedColumns;
  commaDivides: boolean;
  rows: TableRow[];
  problems: Finding[];
  notices: Finding[];
}

/** Merged cells go over so many lines at most. */
const mostMerged = 200;

/** For each row the last one above it whose cell is filled, column by column as they are asked for. */
const lastFilled = new WeakMap<TableRow[], Map<number, Int32Array>>();

function filledAbove(rows: TableRow[], at: number): Int32Array {
  const columns = lastFilled.get(rows) ?? new Map<number, Int32Array>();
  lastFilled.set(rows, columns);
  const known = columns.get(at);
  if (known) return known;
  const above = new Int32Array(rows.length);
  let last = -1;
  rows.forEach(({ cells }, place) => {
    above[place] = last;
    if ((cells[at] ?? '').trim() !== '') last = place;
  });
  columns.set(at, above);
  return above;
}

/** Where cells were merged, a sheet keeps what they say in the first line only. */
const isBelowOne = (rows: TableRow[], place: number, at: number): boolean => {
  const above = filledAbove(rows, at)[place]!;
  return above >= 0 && place - above <= mostMerged;
};

function located({ file, rows, placed: { columns, idAt } }: Surroundings, place: number, { part = 0, ...problem }: Problem): Problem {
  const at = problem.field === 'id' ? idAt : columns.find(({ column }) => column.name === problem.field)?.at[part] ?? -1;
  const found = { ...problem, file, line: rows[place]!.line, column: Math.max(at, 0) + 1 };
  if (problem.message !== 'missing' || at < 0 || !isBelowOne(rows, place, at)) return found;
  return { ...found, message: 'missing, where a line above has it: were cells merged?', allowed: 'what they say in each line' };
}

function idOf(around: Surroundings, place: number): string {
  const { file, rows, placed: { idAt }, problems, notices } = around;
  const { cells, line } = rows[place]!;
  const cell = cells[idAt] ?? '';
  const slug = plainCell(unguardCell(cell.trim()));
  if (slug === '') problems.push(located(around, place, { field: 'id', message: 'missing', allowed: `an id in each line: ${slugAllowed}` }));
  else if (!isSlug(slug)) problems.push(located(around, place, { field: 'id', message: 'not a slug', allowed: slugAllowed }));
  else if (slug !== unguardCell(cell)) notices.push({ field: 'id', file, line, column: idAt + 1, kind: 'id', message: `ids in full width or with blanks, read as plain ones: ${maskPersonalData(slug)}` });
  return slug;
}

/**
 * Reads a row into what it wants an object to be. Cells that cannot be read are problems, those that were not written as they are kept are said.
 * @param at the place of the row among the rows
 * @returns null where the row has no id
 */
export function readLine(around: Surroundings, at: number): ReadLine | null {
  const { noun, file, rows, placed, commaDivides, problems, notices } = around;
  const { cells, line } = rows[at]!;
  const record: EntryRecord = { attributes: {}, links: {} };
  const slug = idOf(around, at);
  for (const { column, at: places } of placed.columns) {
    const place = { field: column.name, file, line, column: places[0]! + 1 };
    const errors = places.filter((index) => noValueIn(cells[index] ?? '') !== null);
    for (const index of errors) problems.push({ ...place, column: index + 1, message: `${noValueIn(cells[index]!)}, no value`, allowed: 'the value itself, or an empty cell' });
    if (errors.length > 0) continue;
    const say = ({ kind, example }: Said): void => { notices.push({ ...place, kind, message: example === undefined ? kind : `${kind}: ${example}` }); };
    try {
      column.read(places.map((index) => cells[index] ?? ''), record, { commaDivides, say });
    } catch (error) {
      if (!(error instanceof CellProblem)) throw error;
      problems.push({ ...place, message: error.message, allowed: error.allowed });
    }
  }
  return isSlug(slug) ? { file, line, intent: { noun: noun.name, slug, mode: 'PUT', ...record, locate: (problem) => located(around, at, problem) } } : null;
}

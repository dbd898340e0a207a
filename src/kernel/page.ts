import { badInput } from './failure';

/** What a client of a connection asks for. */
export interface PageArguments {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

/** A page as a statement takes it: rows after (or, backward, before) a position in the order (sort key, then slug). */
export interface PageRequest {
  limit: number;
  backward: boolean;
  position: Position | null;
}

export interface Position {
  sortKey: string | number;
  slug: string;
}

export interface Page<Row> {
  rows: Row[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
}

export const cursorAllowed = 'a cursor that this list answered, in the same order and with the same filter';

const largest = 100;
/** How many a page has that nobody sets a size for. */
export const usualPageSize = 20;

const isPosition = (value: unknown): value is [string | number, string] =>
  Array.isArray(value) && value.length === 2 && (typeof value[0] === 'string' || Number.isFinite(value[0])) && typeof value[1] === 'string'
  && `${value[0]}${value[1]}`.isWellFormed();

export const cursorOf = ({ sortKey, slug }: Position): string => Buffer.from(JSON.stringify([sortKey, slug])).toString('base64url');

function positionOf(cursor: string, field: string, sortedBy?: 'string' | 'number'): Position {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (isPosition(value) && (sortedBy === undefined || typeof value[0] === sortedBy)) return { sortKey: value[0], slug: value[1] };
  } catch { /* falls through to the refusal: a cursor is opaque, and this one was not made here */ }
  throw badInput(field, 'not a cursor of this list', cursorAllowed);
}

function sizeOf(value: number, field: string): number {
  if (!Number.isInteger(value) || value < 0 || value > largest) throw badInput(field, 'out of range', `0 to ${largest}`);
  return value;
}

/**
 * Reads the four Relay arguments as one page request. An empty cursor is none: from the start, or from the end.
 * @param sortedBy of which type the cursors of this list are
 * @throws BAD_INPUT for a size outside 0 to 100, a cursor that is none, or both directions at once.
 */
export function pageRequest({ first, last, ...cursors }: PageArguments, sortedBy?: 'string' | 'number'): PageRequest {
  const after = cursors.after || null;
  const before = cursors.before || null;
  const forward = first != null || after != null;
  const backward = last != null || before != null;
  if (forward && backward) throw badInput(last != null ? 'last' : 'before', 'cannot be combined with first or after', 'first and after, or last and before');
  if (before != null && last == null) throw badInput('last', 'missing', 'a number beside before');
  const cursor = backward ? before : after;
  return {
    limit: backward ? sizeOf(last!, 'last') : sizeOf(first ?? usualPageSize, 'first'),
    backward,
    position: cursor == null ? null : positionOf(cursor, backward ? 'before' : 'after', sortedBy),
  };
}

/** Makes the page from rows read one beyond the limit, in the direction of reading. */
export function pageOf<Row>(read: Row[], { limit, backward, position }: PageRequest): Page<Row> {
  const beyond = read.length > limit;
  const rows = read.slice(0, limit);
  return backward
    ? { rows: rows.reverse(), hasNextPage: position !== null, hasPreviousPage: beyond }
    : { rows, hasNextPage: beyond, hasPreviousPage: position !== null };
}

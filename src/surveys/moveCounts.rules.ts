import type { Unit } from '../graph/graph';
import { Failure } from '../kernel/failure';
import { giveWay } from '../kernel/giveWay';
import { codesOf } from './codesOf';
import type { DailyCount } from './dailyCount';
import { addCounts, raiseCountRevision } from './responses.store';
import { addToCodes } from './segments.store';

/** How many daily counts one request moves at most, and what in it says which. */
export interface CountsBound {
  most: number;
  field: string;
}

/** Rows in one statement: an engine in this process keeps everybody else waiting for that long. */
const part = 500;

/**
 * Adds to the daily counts (or takes away), and to how many answers carry each code, and raises their revision, by which what was read of
 * them is known to hold still. It comes last: others wait for it only while this unit commits.
 * @throws TOO_COSTLY where more rows would be moved than a bound says
 */
export async function moveCounts(unit: Unit, rows: readonly DailyCount[], at: string, bound?: CountsBound): Promise<void> {
  if (rows.length === 0) return;
  if (bound && rows.length > bound.most) throw new Failure('TOO_COSTLY', `${bound.field}: this would move ${rows.length} daily counts, at most ${bound.most} are moved at once; name fewer answers at once`, { count: rows.length, limit: bound.most, field: bound.field });
  for (let from = 0; from < rows.length; from += part) {
    await giveWay();
    await addCounts(unit, rows.slice(from, from + part), at);
  }
  await addToCodes(unit, codesOf(rows), at);
  const all = rows.filter(({ dimension }) => dimension === 'TOTAL');
  await raiseCountRevision(unit, {
    firstDay: rows.reduce((first, { day }) => (day < first ? day : first), rows[0]!.day),
    answers: all.reduce((sum, { bins }) => sum + bins.reduce((of, bin) => of + bin, 0), 0), invented: all.reduce((sum, { invented }) => sum + invented, 0),
  }, at);
}

import type { Unit } from '../graph/graph';
import { codesOf } from './codesOf';
import type { DailyCount } from './dailyCount';
import { addCounts, raiseCountRevision } from './responses.store';
import { addToCodes } from './segments.store';

/**
 * Adds to the daily counts (or takes away), and to how many answers carry each code, and raises their revision, by which what was read of
 * them is known to hold still. It comes last: others wait for it only while this unit commits.
 */
export async function moveCounts(unit: Unit, rows: readonly DailyCount[], at: string): Promise<void> {
  if (rows.length === 0) return;
  await addCounts(unit, rows, at);
  await addToCodes(unit, codesOf(rows), at);
  await raiseCountRevision(unit, rows.reduce((first, { day }) => (day < first ? day : first), rows[0]!.day), at);
}

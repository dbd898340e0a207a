import type { Reader } from '../graph/graph';
import { rollupOf } from '../surveys/dailyCount';
import { lastDaysOfRollups } from './dailyCounts.store';
import type { ScoreAsked } from './scores.rules';
import { registeredDeployments } from './scores.store';
import type { DaySpan } from './taipeiPeriods';

/** The last day of a span on which an answer came in about each object, of the instrument asked for it; null where none did. Two statements, whatever the number. */
export async function lastAnsweredOf(reader: Reader, asked: readonly ScoreAsked[], { from, to }: DaySpan): Promise<(string | null)[]> {
  const registered = await registeredDeployments(reader);
  const rollupsOf = asked.map(({ key, instrument }) => registered
    .filter((each) => each.scopes.includes(key) && (instrument === null || each.instrument === instrument))
    .map(({ deployment }) => rollupOf(deployment, 'TOTAL')));
  const days = await lastDaysOfRollups(reader, [...new Set(rollupsOf.flat())], from, to);
  return rollupsOf.map((rollups) => rollups.map((rollup) => days.get(rollup)).filter((day) => day !== undefined).sort().at(-1) ?? null);
}

import type { Reader } from '../graph/graph';
import { rollupOf } from '../surveys/dailyCount';
import { lastDaysOfRollups } from './dailyCounts.store';
import { deploymentsOfScopes } from './deploymentsOfScopes.rules';
import type { ScoreAsked } from './scores.rules';
import type { DaySpan } from './taipeiPeriods';

/** The last day of a span on which an answer came in about each object, of the instrument asked for it; null where none did. Two statements, whatever the number. */
export async function lastAnsweredOf(reader: Reader, asked: readonly ScoreAsked[], { from, to }: DaySpan): Promise<(string | null)[]> {
  const deployments = await deploymentsOfScopes(reader, asked.map(({ key }) => key));
  const rollupsOf = asked.map(({ key, instrument }) => deployments.get(key)!
    .filter((each) => instrument === null || each.instrument === instrument)
    .map(({ deployment }) => rollupOf(deployment, 'TOTAL')));
  const days = await lastDaysOfRollups(reader, [...new Set(rollupsOf.flat())], from, to);
  return rollupsOf.map((rollups) => rollups.map((rollup) => days.get(rollup)).filter((day) => day !== undefined).sort().at(-1) ?? null);
}

import type { Countable } from './answer';
import { greatestScore, rollupOf, type CountDimension, type DailyCount } from './dailyCount';
import { isIllustrative } from './illustrativeSource';

/** Counts that one request moves where answers that stand are corrected or erased: an answer stands in up to 25. */
export const mostCountsMoved = 8_000;

/** In which segments of each dimension an answer stands. */
export const segmentsOf = ({ products, callReason, channel, mode, segment, region }: Omit<Countable, 'key' | 'deployment' | 'point' | 'day' | 'score'>): [CountDimension, string[]][] => [
  ['TOTAL', ['']],
  ['PRODUCT', products],
  ['CALL_REASON', callReason === null ? [] : [callReason]],
  ['CHANNEL_MODE', channel === null && mode === null ? [] : [`${channel ?? ''}/${mode ?? ''}`]],
  ['SEGMENT', segment === null ? [] : [segment]],
  ['REGION', region === null ? [] : [region]],
];

/**
 * What answers add to the daily counts, and what others take away: one row for each that is touched, by key. Everybody who writes
 * counts writes them in this order, so that writers wait for each other instead of locking each other out.
 */
export function countAnswers(added: readonly Countable[], taken: readonly Countable[] = []): DailyCount[] {
  const rows = new Map<string, DailyCount>();
  const count = (answer: Countable, by: 1 | -1): void => {
    const { deployment, point, day, score } = answer;
    const invented = isIllustrative(answer.key) ? by : 0;
    for (const [dimension, segments] of segmentsOf(answer)) {
      for (const segment of segments) {
        const rollup = rollupOf(deployment, dimension);
        const key = `${rollup}|${segment}|${day}`;
        let row = rows.get(key);
        if (!row) rows.set(key, row = { key, rollup, deployment, point, dimension, segment, day, bins: Array<number>(greatestScore + 1).fill(0), invented: 0 });
        row.bins[score]! += by;
        row.invented += invented;
      }
    }
  };
  for (const answer of added) count(answer, 1);
  for (const answer of taken) count(answer, -1);
  return [...rows.values()].filter(({ bins }) => bins.some((bin) => bin !== 0)).sort((a, b) => (a.key < b.key ? -1 : 1));
}

import { normalQuantile } from './normalQuantile';
import { normalTail } from './normalTail';
import { answersNeeded } from './answersNeeded';
import type { Difference } from './compareCounts';

/** How many of the same people went from a category (promoter, passive, detractor: rows) to another (columns). */
export type Moves = readonly (readonly number[])[];

/**
 * The change of a score among people who answered both times: sum of the moves, with the variance of a move.
 * Nobody answered, or nobody moved: no test, the standard error is zero and p is one. Everybody moved alike: the variance about their mean is
 * zero, so that about no change is taken, as McNemar's test does.
 */
export function comparePaired(moves: Moves, level: number): Difference & { n: number } {
  const cells = moves.flatMap((row, from) => row.map((count, to) => ({ count, move: from - to })));
  const n = cells.reduce((sum, { count }) => sum + count, 0);
  const difference = n === 0 ? 0 : cells.reduce((sum, { count, move }) => sum + count * move, 0) / n;
  const square = n === 0 ? 0 : cells.reduce((sum, { count, move }) => sum + count * move ** 2, 0) / n;
  const differentMoves = new Set(cells.filter(({ count }) => count > 0).map(({ move }) => move));
  const variance = differentMoves.size === 1 ? square : square - difference ** 2;
  const standardError = n === 0 ? 0 : Math.sqrt(variance / n);
  const reach = normalQuantile(level) * standardError;
  const z = standardError === 0 ? 0 : difference / standardError;
  const sought = { variances: [variance, 0] as [number, number], difference, level, adjusted: false };
  return { n, difference, standardError, z, p: normalTail(z), lower: difference - reach, upper: difference + reach, needed: answersNeeded(sought), neededForPower: answersNeeded({ ...sought, power: 0.8 }) };
}

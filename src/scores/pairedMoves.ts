import type { Moves } from './comparePaired';

/** An answer of a customer. */
export interface CustomerAnswer {
  customer: string;
  score: number;
}

/** Promoter, passive, detractor. */
const categoryOf = (score: number): number => (score >= 9 ? 0 : score >= 7 ? 1 : 2);

/** How the people who answered on both sides moved between the categories; of several answers of one on a side the last in order counts. */
export function pairedMoves(first: readonly CustomerAnswer[], second: readonly CustomerAnswer[]): Moves {
  const before = new Map(first.map(({ customer, score }) => [customer, score]));
  const after = new Map(second.map(({ customer, score }) => [customer, score]));
  const moves = [[0, 0, 0], [0, 0, 0], [0, 0, 0]];
  for (const [customer, score] of before) {
    const later = after.get(customer);
    if (later !== undefined) moves[categoryOf(score)]![categoryOf(later)]! += 1;
  }
  return moves;
}

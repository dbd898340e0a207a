/** How answers are spread within promoters, passives and detractors, the greatest score first. */
const spread: readonly (readonly [score: number, share: number])[][] = [
  [[10, 0.58], [9, 0.42]],
  [[8, 0.64], [7, 0.36]],
  [[6, 0.25], [5, 0.28], [4, 0.11], [3, 0.11], [2, 0.07], [1, 0.05], [0, 0.13]],
];

/** The shares of promoters, passives and detractors that make a score, which is clipped to what is plausible. */
function shares(points: number): number[] {
  const score = Math.max(-0.9, Math.min(0.9, points / 100));
  const passives = 0.32 * (1 - Math.abs(score));
  return [(1 - passives + score) / 2, passives, (1 - passives - score) / 2];
}

/** The answer from 0 to 10 that stands at a place (from 0 up to 1, the best first) among answers with a score of so many points. */
export function drawScore(points: number, place: number): number {
  let upTo = 0;
  for (const [group, share] of shares(points).entries()) {
    for (const [score, part] of spread[group]!) {
      upTo += share * part;
      if (place < upTo) return score;
    }
  }
  return 0;
}

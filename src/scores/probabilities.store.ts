import type { Reader } from '../graph/graph';
import { statement } from '../graph/statement';
import { netPromoterCounts } from './netPromoterCounts';
import type { EquallyLikely } from './weightedMean';

const answersByProbabilityStatement = statement(`// answersByProbability
UNWIND $days AS day
MATCH (r:Response {deploymentDay: day})
WITH r.inclusionProbability AS probability, r.score AS score, count(r) AS answers
RETURN probability, score, answers
ORDER BY probability, score`);

/**
 * Answers by the probability with which they were picked, the least first.
 * @param days deployment and day (`<deployment>|<day>`); the caller bounds how many, and how many answers they hold
 */
export async function answersByProbability(graph: Reader, days: readonly string[]): Promise<EquallyLikely[]> {
  const groups = new Map<number, number[]>();
  for (const { probability, score, answers } of await graph.read<{ probability: number; score: number; answers: number }>(answersByProbabilityStatement, { days })) {
    const bins = groups.get(probability) ?? new Array<number>(11).fill(0);
    bins[score] = answers;
    groups.set(probability, bins);
  }
  return [...groups].map(([probability, bins]) => ({ probability, counts: netPromoterCounts(bins) }));
}

import type { Reader } from '../graph/graph';
import { statement } from '../graph/statement';
import type { Answer } from './answer';

/** An answer with all that its sender said of it. */
export type WholeAnswer = Pick<Answer, 'key' | 'score' | 'comment' | 'answeredAt' | 'completedAt' | 'channel' | 'mode' | 'products' | 'callReason' | 'segment' | 'region' | 'customer' | 'inclusionProbability'>;

const wholeAnswersStatement = statement(`// wholeAnswers
UNWIND $deploymentDays AS deploymentDay
MATCH (r:Response {deploymentDay: deploymentDay})
RETURN r.key AS key, r.score AS score, r.comment AS comment, r.answeredAt AS answeredAt, r.completedAt AS completedAt, r.channel AS channel, r.mode AS mode,
  r.products AS products, r.callReason AS callReason, r.segment AS segment, r.region AS region, r.customer AS customer, r.inclusionProbability AS inclusionProbability
ORDER BY deploymentDay, key`);

/** Answers to a deployment on some days, whole, by day and key. */
export const wholeAnswers = (graph: Reader, deployment: string, days: readonly string[]): Promise<WholeAnswer[]> =>
  graph.read(wholeAnswersStatement, { deploymentDays: days.map((day) => `${deployment}|${day}`) });

const erasedAnswersStatement = statement(`// erasedAnswers
MATCH (r:Response)
WHERE r.erasedAt IS NOT NULL
RETURN count(r) AS erased`);

/** How many answers were erased. It looks at every one. */
export async function erasedAnswers(graph: Reader): Promise<number> {
  const [row] = await graph.read<{ erased: number }>(erasedAnswersStatement);
  return row!.erased;
}

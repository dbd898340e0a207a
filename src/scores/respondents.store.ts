import type { Reader } from '../graph/graph';
import { statement } from '../graph/statement';
import type { CustomerAnswer } from './pairedMoves';

const answersOfRespondentsStatement = statement(`// answersOfRespondents
UNWIND $keys AS key
MATCH (r:Response {deploymentDay: key})
WHERE r.customer IS NOT NULL
RETURN key, r.customer AS customer, r.score AS score, r.answeredAt AS answeredAt
ORDER BY key, answeredAt, customer`);

/**
 * Answers that name a customer, in the order in which they were given.
 * @param days deployment and day (`<deployment>|<day>`); the caller bounds how many
 */
export async function answersOfRespondents(graph: Reader, days: readonly string[]): Promise<CustomerAnswer[]> {
  const rows = await graph.read<CustomerAnswer & { answeredAt: string }>(answersOfRespondentsStatement, { keys: days });
  return rows.sort((a, b) => (a.answeredAt < b.answeredAt ? -1 : a.answeredAt > b.answeredAt ? 1 : 0)).map(({ customer, score }) => ({ customer, score }));
}

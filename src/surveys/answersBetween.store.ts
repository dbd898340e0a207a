import type { Reader } from '../graph/graph';
import { statement } from '../graph/statement';
import { monthsOf } from '../kernel/period';

const answersBetweenStatement = statement(`// answersBetween
UNWIND $keys AS key
MATCH (t:Entry {key: key})
CALL (t) {
  MATCH (t)<-[:MEASURES]-(p:MeasurementPoint)
  WITH p
  MATCH (p)<-[:DEPLOYED_ON]-(d:Deployment)
  RETURN collect(d.key) AS deployments
}
WITH deployments
UNWIND deployments AS deployment
WITH DISTINCT deployment
UNWIND $months AS month
MATCH (c:DailyCount {rollupMonth: deployment + '|TOTAL|' + month})
WHERE c.day >= $from AND c.day < $to
RETURN coalesce(sum(c.n0 + c.n1 + c.n2 + c.n3 + c.n4 + c.n5 + c.n6 + c.n7 + c.n8 + c.n9 + c.n10), 0) AS answers`);

/** How many answers were given at touchpoints, on whatever channel, from one day up to another. */
export async function answersBetween(graph: Reader, touchpoints: readonly string[], from: string, to: string): Promise<number> {
  if (touchpoints.length === 0 || from >= to) return 0;
  const [row] = await graph.read<{ answers: number }>(answersBetweenStatement, { keys: touchpoints, from, to, months: monthsOf({ from, to }) });
  return row?.answers ?? 0;
}

const isCountedStatement = statement(`// isCounted
MATCH (c:DailyCount {rollup: $rollup})
WITH c
LIMIT 1
RETURN count(c) AS counts`);

/** Whether any answer was ever counted under a rollup, erased ones included. */
export async function isCounted(graph: Reader, rollup: string): Promise<boolean> {
  const [row] = await graph.read<{ counts: number }>(isCountedStatement, { rollup });
  return row!.counts > 0;
}

import type { Reader } from '../graph/graph';
import { statement } from '../graph/statement';
import type { Countable } from './answer';
import type { DailyCount } from './dailyCount';

const countedDaysStatement = statement(`// countedDays
MATCH (d:DailyCount {rollup: $rollup})
RETURN d.day AS day, d.n0 + d.n1 + d.n2 + d.n3 + d.n4 + d.n5 + d.n6 + d.n7 + d.n8 + d.n9 + d.n10 AS answers
ORDER BY day`);

/** The days of a deployment that have counts, each with its number of answers. */
export const countedDays = (graph: Reader, rollup: string): Promise<{ day: string; answers: number }[]> => graph.read(countedDaysStatement, { rollup });

const countsOfDaysStatement = statement(`// countsOfDays
UNWIND $rollups AS rollup
MATCH (d:DailyCount {rollup: rollup})
WHERE d.day >= $first AND d.day <= $last
RETURN d.key AS key, d.rollup AS rollup, d.deployment AS deployment, d.point AS point, d.dimension AS dimension, d.segment AS segment, d.day AS day,
  [d.n0, d.n1, d.n2, d.n3, d.n4, d.n5, d.n6, d.n7, d.n8, d.n9, d.n10] AS bins
ORDER BY key`);

/** The daily counts of rollups from a first day to a last one, both included. */
export const countsOfDays = (graph: Reader, rollups: string[], first: string, last: string): Promise<DailyCount[]> => graph.read(countsOfDaysStatement, { rollups, first, last });

const answersOfDaysStatement = statement(`// answersOfDays
UNWIND $deploymentDays AS deploymentDay
MATCH (r:Response {deploymentDay: deploymentDay})
RETURN r.key AS key, r.deployment AS deployment, r.point AS point, r.day AS day, r.score AS score, r.products AS products, r.callReason AS callReason,
  r.channel AS channel, r.mode AS mode, r.segment AS segment, r.region AS region
ORDER BY key`);

/** What of the answers to a deployment on some days decides in which counts they stand. */
export const answersOfDays = (graph: Reader, deployment: string, days: readonly string[]): Promise<Countable[]> =>
  graph.read(answersOfDaysStatement, { deploymentDays: days.map((day) => `${deployment}|${day}`) });

const answersKeptStatement = statement(`// answersKept
MATCH (r:Response)
WHERE r.deploymentDay IS NOT NULL
RETURN count(r) AS answers`);

/** The number of all answers that were not erased. It looks at every one. */
export async function answersKept(graph: Reader): Promise<number> {
  const [row] = await graph.read<{ answers: number }>(answersKeptStatement);
  return row!.answers;
}

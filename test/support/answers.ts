import type { Reader } from '../../src/graph/graph';

// Not declared with `statement`: these are questions of a test, not of the service.
const asked = (name: string, text: string) => ({ name, text });

const allAnswers = asked('allAnswers', 'MATCH (r:Response) RETURN r {.*} AS answer ORDER BY r.key');
const allCounts = asked('allCounts', `MATCH (d:DailyCount)
RETURN d.key AS key, d.rollup AS rollup, d.deployment AS deployment, d.point AS point, d.dimension AS dimension, d.segment AS segment, d.day AS day,
  [d.n0, d.n1, d.n2, d.n3, d.n4, d.n5, d.n6, d.n7, d.n8, d.n9, d.n10] AS bins
ORDER BY key`);

/** Every answer in a graph, as it is kept, by key; without what differs from one run to the next. */
export async function answersStored(graph: Reader): Promise<Record<string, any>[]> {
  const rows = await graph.read<{ answer: Record<string, any> }>(allAnswers);
  return rows.map(({ answer }) => Object.fromEntries(Object.entries(answer).filter(([name]) => name !== 'takenBy')));
}

export interface StoredCount {
  key: string;
  rollup: string;
  deployment: string;
  point: string;
  dimension: string;
  segment: string;
  day: string;
  bins: number[];
}

/** Every row of daily counts in a graph, by key. */
export const countsStored = (graph: Reader): Promise<StoredCount[]> => graph.read<StoredCount>(allCounts);

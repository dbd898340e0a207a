import type { Reader } from '../graph/graph';
import { statement } from '../graph/statement';
import type { CountDimension } from '../surveys/dailyCount';

// Whoever is enough is not named: of more customers than that, an engine may find any first. Like `segmentsOf`, which counts the answers.
const customersOfDaysStatement = statement(`// customersOfDays
UNWIND $segmentDays AS segmentDay
CALL (segmentDay) {
  MATCH (r:Response {deploymentDay: segmentDay[0]})
  WHERE $dimension = 'TOTAL' OR ($dimension = 'PRODUCT' AND segmentDay[1] IN r.products) OR ($dimension = 'CALL_REASON' AND r.callReason = segmentDay[1])
    OR ($dimension = 'CHANNEL_MODE' AND coalesce(r.channel, '') + '/' + coalesce(r.mode, '') = segmentDay[1])
    OR ($dimension = 'SEGMENT' AND r.segment = segmentDay[1]) OR ($dimension = 'REGION' AND r.region = segmentDay[1])
  WITH DISTINCT coalesce(r.customer, ' ' + r.key) AS customer
  LIMIT $enough
  WITH customer
  ORDER BY customer
  RETURN collect(customer) AS found
}
RETURN segmentDay[0] AS deploymentDay, segmentDay[1] AS code, CASE WHEN size(found) < $enough THEN found ELSE null END AS customers
ORDER BY deploymentDay, code`);

/** Answers of a deployment on a day (`<deployment>|<day>`), in a segment (an empty text for all). */
export type SegmentDay = readonly [deploymentDay: string, code: string];

/**
 * The different customers who gave the answers of days; null where they are `enough` or more. An answer that names nobody is somebody's
 * own. The caller bounds how many answers there are on these days.
 */
export const customersOfDays = (graph: Reader, dimension: CountDimension, segmentDays: readonly SegmentDay[], enough: number): Promise<{ deploymentDay: string; code: string; customers: string[] | null }[]> =>
  graph.read(customersOfDaysStatement, { segmentDays, dimension, enough });

// Answer by answer: looked for code by code, a day of many codes is read as often as it has codes.
const customersOfCodesStatement = statement(`// customersOfCodes
UNWIND $days AS wholeDay
MATCH (s:Response {deploymentDay: wholeDay})
WITH wholeDay, coalesce(s.customer, ' ' + s.key) AS who,
  CASE $dimension WHEN 'PRODUCT' THEN s.products WHEN 'CALL_REASON' THEN [s.callReason] WHEN 'CHANNEL_MODE' THEN [coalesce(s.channel, '') + '/' + coalesce(s.mode, '')]
    WHEN 'SEGMENT' THEN [s.segment] ELSE [s.region] END AS carried
RETURN wholeDay, who, carried
ORDER BY wholeDay, who`);

/** The same for all codes of days (`<deployment>|<day>`) at once. */
export async function customersOfCodes(graph: Reader, dimension: CountDimension, days: readonly string[], enough: number): Promise<Map<string, Map<string, string[] | null>>> {
  const found = new Map(days.map((day) => [day, new Map<string, Set<string>>()]));
  for (const { wholeDay, who, carried } of await graph.read<{ wholeDay: string; who: string; carried: (string | null)[] }>(customersOfCodesStatement, { days, dimension })) {
    const codes = found.get(wholeDay)!;
    for (const code of carried) {
      if (code === null) continue;
      const known = codes.get(code);
      if (known) known.add(who);
      else codes.set(code, new Set([who]));
    }
  }
  return new Map([...found].map(([day, codes]) => [day, new Map([...codes].map(([code, customers]) => [code, customers.size < enough ? [...customers] : null]))]));
}
